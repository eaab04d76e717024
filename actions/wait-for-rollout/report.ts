/** What a wait for workloads says as outputs, however it ended. */
import { decisiveArrivals } from '#arrival';
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
  result: WaitResult<SeenWorkload>,
  refs: readonly { kind: string; namespace?: string; name: string }[],
): RolloutReport {
  const { outcome, arrivals, startedAt, endedAt } = result;
  const workloads = arrivals.flatMap((arrival, index): WorkloadReport[] => {
    const ref = refs[index];
    return ref === undefined ? [] : [reportOne(arrival, ref)];
  });
  const [decisive] = decisiveArrivals(result);
  return {
    status: outcome,
    reason: decisive?.readiness.reason ?? '',
    duration: formatDuration(endedAt - startedAt),
    workloads,
  };
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
