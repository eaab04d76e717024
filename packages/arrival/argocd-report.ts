/** What a wait for applications says as outputs, however it ended. */
import { type Application, type Arrival, deployedRevision, type Outcome, type WaitResult } from '#delivery';
import { formatDuration } from '#kit';
import { decisiveArrivals } from './await-arrival.ts';

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

/** The outputs that are one text are of the application that decided how it ended. */
export function reportApplications(result: WaitResult<Application>): ArrivalReport {
  const applications = result.arrivals.map(reportOne);
  const [decisive] = decisiveArrivals(result);
  const told = decisive === undefined ? undefined : reportOne(decisive);
  return {
    status: result.outcome,
    revision: told?.revision ?? '',
    health: told?.health ?? '',
    operationPhase: told?.operationPhase ?? '',
    duration: formatDuration(result.endedAt - result.startedAt),
    reason: told?.reason ?? '',
    applications,
  };
}

function reportOne({ seen, readiness }: Arrival<Application>): ApplicationReport {
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
}
