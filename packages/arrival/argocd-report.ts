/** What a wait for applications says as outputs, however it ended. */
import { type Application, deployedRevision, type Outcome, type WaitResult } from '#delivery';
import { formatDuration } from '#kit';

/** One application at the end, as JSON for later steps. */
export interface ApplicationReport {
  name: string;
  namespace: string;
  status: Outcome | 'progressing';
  reason: string;
  /** What it compares with the cluster; of several sources joined by commas. */
  revision: string;
  sync: string;
  health: string;
  operationPhase: string;
  images: readonly string[];
}

export interface ArrivalReport {
  status: Outcome;
  revision: string;
  health: string;
  operationPhase: string;
  duration: string;
  reason: string;
  applications: readonly ApplicationReport[];
}

/** The outputs that are one text are of the application that decided it; where all are alike they are of all. */
export function reportApplications(result: WaitResult<Application>): ArrivalReport {
  const applications = result.arrivals.map(({ seen, readiness }): ApplicationReport => {
    const { metadata, status } = seen;
    return {
      name: metadata.name,
      namespace: metadata.namespace ?? '',
      status: readiness.state,
      reason: readiness.reason,
      revision: deployedRevision(seen),
      sync: status?.sync?.status ?? '',
      health: status?.health?.status ?? '',
      operationPhase: status?.operationState?.phase ?? '',
      images: status?.summary?.images ?? [],
    };
  });
  const decisive = applications.find(({ status }) => status !== 'ready') ?? applications[0];
  const worst = applications.find(({ status }) => status === result.outcome) ?? decisive;
  return {
    status: result.outcome,
    revision: worst?.revision ?? '',
    health: worst?.health ?? '',
    operationPhase: worst?.operationPhase ?? '',
    duration: formatDuration(result.endedAt - result.startedAt),
    reason: worst?.reason ?? '',
    applications,
  };
}
