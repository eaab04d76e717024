/** A workload as the wait wants it: looked at, followed, judged, explained. */
import type { Look, Watched } from '../wait.ts';
import { describeRef, type KubernetesApi, type ObjectRef } from './api.ts';
import { awaitsSpec, type ExpectedImages } from './assess-images.ts';
import { assessSeen, type ExpectedWorkload } from './assess-seen.ts';
import { assessCreation, creationDueAt } from './creation.ts';
import { explainSeen } from './explain.ts';
import { followWorkload, lookAtWorkload, type PodSight } from './look.ts';
import type { SeenWorkload } from './versions.ts';

/** @param now milliseconds since the epoch; the explanation needs it, too */
export function watchWorkload(
  api: KubernetesApi,
  expected: ExpectedWorkload,
  now: () => number,
): Watched<SeenWorkload> {
  const { ref, images } = expected;
  const sight: PodSight = images.images.length > 0 ? 'needed' : 'wanted';
  let newest = 0;
  return {
    name: describeRef(ref),
    async look(signal) {
      const seen = await lookAtWorkload(api, ref, sight, signal);
      newest = Math.max(newest, versionOf(seen));
      return seen;
    },
    async *follow(seen, signal) {
      // A proxy may hold a stream back: it must not say of the old spec that it is ready when the new one was seen.
      for await (const next of followWorkload(api, ref, seen, signal)) {
        if (versionOf(next) >= newest) yield next;
      }
    },
    assess: (seen, at, signal) => assess(api, seen, expected, at, signal),
    explain: (seen, signal) => explainSeen(api, seen, now(), signal),
  };
}

/** Numbers in all that Kubernetes stores; 0 for what does not exist. */
function versionOf({ workload }: SeenWorkload): number {
  return Number(workload?.metadata.resourceVersion ?? 0) || 0;
}

/** All of them. Whether every image has found its workload is for `unknownImages` to say, once all are ready. */
export function watchWorkloads(
  api: KubernetesApi,
  refs: readonly ObjectRef[],
  images: ExpectedImages,
  now: () => number,
): Watched<SeenWorkload>[] {
  return refs.map((ref) => watchWorkload(api, { ref, images }, now));
}

async function assess(
  api: KubernetesApi,
  seen: SeenWorkload,
  expected: ExpectedWorkload,
  now: number,
  signal: AbortSignal,
): Promise<Look> {
  const look = assessSeen(seen, expected, now);
  if (look.assessment.state !== 'progressing' || awaitsSpec(seen.workload, expected.images)) return look;
  const stuck = await assessCreation(api, seen, now, signal);
  if (stuck !== undefined) return { ...look, assessment: stuck };
  const decidesAt = Math.min(look.assessment.decidesAt ?? Number.POSITIVE_INFINITY, creationDueAt(seen, now));
  if (decidesAt === Number.POSITIVE_INFINITY) return look;
  return { ...look, assessment: { ...look.assessment, decidesAt } };
}
