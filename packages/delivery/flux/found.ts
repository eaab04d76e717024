/** What one look finds of a Flux object and of those that have a say in it. */
import type { ObjectRef } from '../kubernetes/api.ts';
import type { Assessment } from '../readiness.ts';
import type { Facets } from '../wait.ts';
import type { Expected } from './expected.ts';
import type { Applied } from './inventory.ts';
import type { FluxObject, Kustomization, Linked, Source } from './objects.ts';

/** How a try ended: remembered while the next one of the same thing is under way, since Flux itself forgets it then. */
export interface FailedTry {
  /** `lastAttemptedRevision`, where the kind has one. */
  revision: string | undefined;
  generation: number | undefined;
  /** `BuildFailed: …` */
  reason: string;
}

/** The Kustomization whose manifests hold the object. */
export interface Owner {
  kustomization: Linked<Kustomization>;
  source: Linked<Source> | undefined;
}

export interface Found<Seen extends FluxObject = FluxObject> {
  ref: ObjectRef;
  /** Read after everything else here: what it says of itself is the latest. */
  object: Seen;
  /** What it is made of; the nearest first, then what that is made of. */
  sources: readonly Linked<Source>[];
  owner: Owner | undefined;
  dependencies: readonly Linked[];
  /** ResourceSetInputProviders of a ResourceSet. */
  providers: readonly Linked[];
  /** Only that of the very thing which is tried now. */
  failedTry: FailedTry | undefined;
  /** What it applied, where that must be looked at; undefined where Flux's word is enough. */
  inventory: readonly Applied[] | undefined;
}

/** Who looks whether the objects that were applied are healthy. */
export type HealthChecks =
  | { by: 'flux' }
  /** The reason, for people: `wait is off and it names no healthChecks`. */
  | { by: 'nobody'; because: string }
  | { by: 'unseen'; because: string };

/** What differs from kind to kind. Everything in it is pure. */
export interface FluxKind<Seen extends FluxObject> {
  kind: string;
  /** Objects that must be read as well. */
  links(object: Seen): Links;
  assess(found: Found<Seen>, expected: Expected): Assessment;
  /** The revisions about whose ancestry a question may arise. */
  revisions(found: Found<Seen>): readonly (string | undefined)[];
  facets(found: Found<Seen>): Facets;
  /** What it has applied, released, exported or pushed last, in its own words; empty when nothing. */
  runs(object: Seen): string;
  healthChecks(object: Seen): HealthChecks;
  /** Whether Flux has applied what is expected and now waits for all of it to be healthy: longer than we need to see that it will not be. */
  awaitsHealth(found: Found<Seen>, expected: Expected): boolean;
  /** Whether it applies to another cluster (`spec.kubeConfig`): what is here by the names of its inventory is something else. */
  isElsewhere(object: Seen): boolean;
  /** Whether it reads ConfigMaps or Secrets: a change of these changes neither its spec nor its revision. */
  readsValues(object: Seen): boolean;
  /** Whether `tag` is looked for in the objects it applied, because it does not tell it itself. */
  tagShownBy: 'itself' | 'inventory';
}

export interface Links {
  sources: readonly ObjectRef[];
  dependencies: readonly ObjectRef[];
  providers: readonly ObjectRef[];
}

/** What a status says was tried last. */
export function attemptedRevision({ status }: FluxObject): string | undefined {
  return status !== undefined && 'lastAttemptedRevision' in status && typeof status.lastAttemptedRevision === 'string'
    ? status.lastAttemptedRevision
    : undefined;
}
