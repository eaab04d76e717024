/** Flux objects as things to wait for. */
import { InputError, type InputProblem } from '#errors';
import { readImages } from '../images.ts';
import type { KubernetesApi, ObjectRef } from '../kubernetes/api.ts';
import type { WaitClock, Watched } from '../wait.ts';
import { parseTag, type Wanted } from './expected.ts';
import type { FluxKind } from './found.ts';
import { helmRelease } from './helm-release.ts';
import { imageAutomation } from './image-automation.ts';
import { inputProvider } from './input-provider.ts';
import { kustomization } from './kustomization.ts';
import { parseObjectName } from './names.ts';
import { apiVersionsOf, type FluxObject } from './objects.ts';
import { createReader, refKey } from './reader.ts';
import { createRelations, type IsDescendant } from './relations.ts';
import { createRequests } from './request.ts';
import { resourceSet } from './resource-set.ts';
import { parseRevision, type Revision } from './revision.ts';
import type { Seen } from './seen.ts';
import { type FluxContext, watchObject } from './watched.ts';

/** As people write them: `namespace/name`, or `name` in flux-system. */
export interface FluxObjects {
  kustomization?: readonly string[];
  helmRelease?: readonly string[];
  resourceSet?: readonly string[];
  resourceSetInputProvider?: readonly string[];
  imageUpdateAutomation?: readonly string[];
}

export interface WatchFlux {
  api: KubernetesApi;
  objects: FluxObjects;
  expected: {
    /** A commit, also as `main@sha1:…`, or the digest of an OCI artifact; a descendant of the commit will do. */
    revision?: string | undefined;
    /** `v1.2.3`, `v1.2.3@sha256:…` or `sha256:…`. */
    tag?: string | undefined;
    /** `name[:tag][@digest]`: each must be asked for by something that was applied, and run in the workloads that have it. */
    images?: readonly string[] | undefined;
  };
  /** `ask`: Flux is asked to look now, which needs the permission to patch. `leave`: at its own interval. */
  reconcile: 'ask' | 'leave';
  /** Asked only where a revision differs from the expected one. */
  isDescendant: IsDescendant;
  clock: Pick<WaitClock, 'now'>;
  /** What people should know although nothing fails: that nobody checks health, that asking is not allowed. */
  onNotice(message: string): void;
}

/**
 * Nothing is asked of the cluster yet.
 * @throws InputError for names, a revision, a tag or images that are none
 */
export function watchFlux(options: WatchFlux): Watched<Seen>[] {
  const { api, objects, expected, reconcile, isDescendant, clock, onNotice } = options;
  const problems: InputProblem[] = [];
  const wanted = readExpected(expected, problems);
  if (wanted.revision !== undefined && isAbbreviated(wanted.revision)) onNotice(ABBREVIATED);
  const now = (): number => clock.now();
  const context: FluxContext = {
    api,
    reader: createReader(api),
    clock,
    wanted,
    relations: createRelations(wanted, isDescendant, now),
    requests: reconcile === 'ask' ? createRequests({ api, now, onRefused: onNotice }) : undefined,
    onNotice,
  };
  const watched = [
    ...watchAll('kustomization', kustomization, objects.kustomization, { context, problems }),
    ...watchAll('helm-release', helmRelease, objects.helmRelease, { context, problems }),
    ...watchAll('resource-set', resourceSet, objects.resourceSet, { context, problems }),
    ...watchAll('resource-set-input-provider', inputProvider, objects.resourceSetInputProvider, { context, problems }),
    ...watchAll('image-update-automation', imageAutomation, objects.imageUpdateAutomation, { context, problems }),
  ];
  if (problems.length > 0) throw new InputError(problems);
  return watched;
}

const ABBREVIATED =
  '`revision` is abbreviated, so a later commit that contains it does not count: write the whole id, such as ${{ github.sha }}.';

function isAbbreviated({ hash }: Revision): boolean {
  return hash.length < 40;
}

function readExpected({ revision, tag, images = [] }: WatchFlux['expected'], problems: InputProblem[]): Wanted {
  const parsed = revision === undefined ? undefined : parseRevision(revision);
  const parsedTag = tag === undefined ? undefined : parseTag(tag);
  if (revision !== undefined && parsed === undefined) {
    problems.push({
      input: 'revision',
      problem: `${JSON.stringify(revision)} is no commit and no digest; write a commit such as \${{ github.sha }}`,
    });
  }
  if (tag !== undefined && parsedTag === undefined) {
    const problem = `${JSON.stringify(tag)} is no tag and no digest; write v1.2.3, v1.2.3@sha256:… or sha256:…`;
    problems.push({ input: 'tag', problem });
  }
  return { revision: parsed, tag: parsedTag, images: images.length === 0 ? [] : readImages(images) };
}

function watchAll<Object extends FluxObject>(
  input: string,
  fluxKind: FluxKind<Object>,
  names: readonly string[] = [],
  { context, problems }: { context: FluxContext; problems: InputProblem[] },
): Watched<Seen>[] {
  const refs = new Map<string, ObjectRef>();
  for (const text of names) {
    const name = parseObjectName(text);
    if (name === undefined) {
      problems.push({ input, problem: `${JSON.stringify(text)} is no name of an object; write namespace/name` });
      continue;
    }
    const ref: ObjectRef = { apiVersion: apiVersionsOf(fluxKind.kind)[0] ?? '', kind: fluxKind.kind, ...name };
    refs.set(refKey(ref), ref);
  }
  return [...refs.values()].map((ref) => watchObject(fluxKind, ref, context));
}
