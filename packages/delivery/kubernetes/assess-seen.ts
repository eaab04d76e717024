/** A workload with its pods: what the pods say decides what the workload's status leaves open. Pure. */
import type { Assessment } from '../readiness.ts';
import type { Look } from '../wait.ts';
import { describeRef, type ObjectRef } from './api.ts';
import { assessObject } from './assess.ts';
import { assessRunningImages, assessSpecImages, type ExpectedImages } from './assess-images.ts';
import { count } from './assess-workload.ts';
import { conditionOf, type Pod } from './objects.ts';
import { type PodTrouble, podTrouble, troubleDueAt } from './pod-trouble.ts';
import { type SeenWorkload, type Versions, versionsOf } from './versions.ts';

export interface ExpectedWorkload {
  ref: ObjectRef;
  images: ExpectedImages;
}

/** @param now milliseconds since the epoch */
export function assessSeen(seen: SeenWorkload, { ref, images }: ExpectedWorkload, now: number): Look {
  const { workload } = seen;
  if (workload === undefined) return { assessment: absent(ref, seen.others), facets: {} };
  const versions = versionsOf(seen);
  const { assessment, facets } = assessObject(workload, now);
  const judged = assessSpecImages(workload, images) ?? withPods(assessment, workload.kind, versions, now);
  const running = judged.state === 'ready' ? assessRunningImages(workload, images, seen, versions) : undefined;
  return { assessment: running ?? judged, facets: { ...facets, ...podFacet(facets, seen, versions) } };
}

function absent(ref: ObjectRef, others: readonly string[]): Assessment {
  const known =
    others.length === 0 ? 'there is none of that kind here' : `there are: ${others.slice(0, 10).join(', ')}`;
  const where = ref.namespace === undefined ? '' : ` in namespace ${ref.namespace}`;
  return {
    state: 'failed',
    reason: `does not exist${where}; ${known}`,
    hint: `Check the name, the namespace and the context; ${describeRef(ref)} is what was asked for.`,
    patience: 'grace',
  };
}

/** The status counts pods of all versions; these are those of the newest one. */
function podFacet(facets: Look['facets'], { pods, workload }: SeenWorkload, { current }: Versions): Look['facets'] {
  const desired = facets['Pods']?.split('/')[1];
  if (desired === undefined || pods === undefined || workload?.kind === 'Job') return {};
  const ready = current.filter(({ status }) => conditionOf(status, 'Ready')?.status === 'True');
  return { Pods: `${ready.length}/${desired}` };
}

/** Only the newest version's pods are a cause: those of an old one may be as broken as they like. */
function withPods(assessment: Assessment, kind: string, { current }: Versions, now: number): Assessment {
  if ('patience' in assessment && (assessment.patience === 'none' || assessment.state === 'blocked')) return assessment;
  const troubles = troublesOf(current, now).filter(({ kind: trouble }) => matters(trouble, kind, assessment.state));
  const [worst] = troubles;
  if (worst !== undefined) {
    const others = troubles.filter(({ pod }) => pod !== worst.pod).length;
    const more = others === 0 ? '' : ` (and ${count(others, 'more pod')})`;
    const before = assessment.state === 'failed' ? `${assessment.reason}; ` : '';
    return { state: 'failed', reason: `${before}${describePodTrouble(worst)}${more}`, patience: 'grace' };
  }
  if (assessment.state !== 'progressing') return assessment;
  const due = Math.min(
    assessment.decidesAt ?? Number.POSITIVE_INFINITY,
    ...current.map((pod) => troubleDueAt(pod, now)),
  );
  return due === Number.POSITIVE_INFINITY ? assessment : { ...assessment, decidesAt: due };
}

const GRAVITY: readonly PodTrouble['kind'][] = ['stuck', 'ended', 'unready', 'settling'];

/** Worst first. */
export function troublesOf(pods: readonly Pod[], now: number): PodTrouble[] {
  return pods
    .map((pod) => podTrouble(pod, now))
    .filter((trouble) => trouble !== undefined)
    .toSorted((one, other) => GRAVITY.indexOf(one.kind) - GRAVITY.indexOf(other.kind));
}

function matters(trouble: PodTrouble['kind'], kind: string, state: Assessment['state']): boolean {
  if (state === 'ready') return trouble === 'settling';
  // A Job tries again by itself, as often as its backoffLimit says.
  return kind !== 'Job' || trouble === 'stuck';
}

export function describePodTrouble({ pod, container, reason }: PodTrouble): string {
  return `Pod ${pod.metadata.name}${container === undefined ? '' : `, container ${container}`}: ${reason}`;
}
