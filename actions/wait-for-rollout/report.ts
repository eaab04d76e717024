/** What a wait for workloads says as outputs, however it ended. */
import { type Arrival, imagesOf, type Outcome, type SeenWorkload, type WaitResult } from '#delivery';
import { formatDuration } from '#kit';

/** One workload at the end, as JSON for later steps. */
export interface WorkloadReport {
  kind: string;
  /** Empty for what has none. */
  namespace: string;
  name: string;
  status: Outcome | 'progressing';
  reason: string;
  /** `2/3`: ready pods of the new version, and how many there shall be; empty for what has none. */
  pods: string;
  /** As its spec asks for them. */
  images: readonly string[];
}

export interface RolloutReport {
  status: Outcome;
  reason: string;
  duration: string;
  workloads: readonly WorkloadReport[];
}

/** @param refs of the arrivals, in their order */
export function reportRollout(
  { outcome, arrivals, startedAt, endedAt }: WaitResult<SeenWorkload>,
  refs: readonly { kind: string; namespace?: string; name: string }[],
): RolloutReport {
  const workloads = arrivals.flatMap((arrival, index): WorkloadReport[] => {
    const ref = refs[index];
    return ref === undefined ? [] : [reportOne(arrival, ref)];
  });
  const state = outcome === 'timeout' ? 'progressing' : outcome;
  const decisive = workloads.find(({ status }) => status === state) ?? workloads[0];
  return { status: outcome, reason: decisive?.reason ?? '', duration: formatDuration(endedAt - startedAt), workloads };
}

function reportOne(
  { readiness, facets, seen: { workload } }: Arrival<SeenWorkload>,
  { kind, namespace = '', name }: { kind: string; namespace?: string; name: string },
): WorkloadReport {
  const images = workload === undefined ? [] : imagesOf(workload);
  return {
    kind,
    namespace,
    name,
    status: readiness.state,
    reason: readiness.reason,
    pods: facets['Pods'] ?? '',
    images,
  };
}
