/** A look, put together by hand: the pure verdicts are tried on it. */
import { parseImageReference } from '#images';
import type { KubernetesObject, ObjectRef } from '../../kubernetes/api.ts';
import { assessFound } from '../assess.ts';
import { expecting, parseTag, type Relation } from '../expected.ts';
import type { FailedTry, FluxKind, Found } from '../found.ts';
import type { Applied } from '../inventory.ts';
import type { FluxObject, Kustomization, Linked, Source } from '../objects.ts';
import { parseRevision } from '../revision.ts';

type Assessment = ReturnType<typeof assessFound>;

export const OLD = '0123456789abcdef0123456789abcdef01234567';
export const NEW = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334';
/** A descendant of NEW. */
export const NEWER = 'feedbeef5e5f60718293a4b5c6d7e8f900112233';
export const DIGEST = `sha256:${'5d41402abc4b2a76b9719d911017c592'.repeat(2)}`;

export const at = (hash: string): string => `main@sha1:${hash}`;

export interface Scene {
  object: KubernetesObject;
  sources?: readonly (KubernetesObject | ObjectRef)[];
  owner?: { kustomization: KubernetesObject; source: KubernetesObject };
  dependencies?: readonly (KubernetesObject | ObjectRef)[];
  providers?: readonly (KubernetesObject | ObjectRef)[];
  inventory?: readonly KubernetesObject[];
  failedTry?: FailedTry;
  revision?: string;
  tag?: string;
  images?: readonly string[];
  ancestry?: Readonly<Record<string, Relation>>;
}

const NOW = Date.UTC(2026, 0, 1, 0, 10);

export function verdictOn<Object extends FluxObject>(fluxKind: FluxKind<Object>, scene: Scene): Assessment {
  const { revision, tag, images = [], ancestry = { [NEWER]: 'descendant', [OLD]: 'other' } } = scene;
  const wanted = {
    revision: revision === undefined ? undefined : parseRevision(revision),
    tag: tag === undefined ? undefined : parseTag(tag),
    images: images.map(parseImageReference),
  };
  return assessFound(fluxKind, foundIn<Object>(scene), expecting(wanted, new Map(Object.entries(ancestry))), NOW);
}

export function foundIn<Object extends FluxObject>(scene: Scene): Found<Object> {
  const { object, sources = [], owner, dependencies = [], providers = [], inventory, failedTry } = scene;
  return {
    ref: refTo(object),
    object: object as Object,
    sources: sources.map((source) => linkTo<Source>(source)),
    owner:
      owner === undefined
        ? undefined
        : { kustomization: linkTo<Kustomization>(owner.kustomization), source: linkTo<Source>(owner.source) },
    dependencies: dependencies.map((dependency) => linkTo(dependency)),
    providers: providers.map((provider) => linkTo(provider)),
    inventory: inventory?.map(appliedAs),
    failedTry,
  };
}

function appliedAs(object: KubernetesObject): Applied {
  const resourceVersions = { workload: '', pods: '', replicaSets: '' };
  const workload = { workload: object, pods: undefined, replicaSets: undefined, others: [], resourceVersions };
  return { ref: refTo(object), object, workload };
}

/** A reference stands for an object that does not exist. */
function linkTo<Seen extends KubernetesObject = FluxObject>(one: KubernetesObject | ObjectRef): Linked<Seen> {
  return 'metadata' in one ? { ref: refTo(one), object: one as Seen } : { ref: one, object: undefined };
}

export function refTo({ apiVersion, kind, metadata: { namespace, name } }: KubernetesObject): ObjectRef {
  return { apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}

/** `failed/grace: reason`: all that matters of a verdict, on one line. */
export function told(assessment: Assessment): string {
  const kind = 'patience' in assessment ? `${assessment.state}/${assessment.patience}` : assessment.state;
  return `${kind}: ${assessment.reason}`;
}
