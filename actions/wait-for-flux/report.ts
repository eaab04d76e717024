/** What a wait for Flux objects says as outputs, however it ended. */
import { decisiveArrivals } from '#arrival';
import { deployedByFlux, fluxRef, type Outcome, type SeenFluxObject, type WaitResult } from '#delivery';
import { formatDuration } from '#kit';

/** One object at the end, as JSON for later steps. */
export interface FluxReport {
  kind: string;
  namespace: string;
  name: string;
  status: Outcome | 'progressing';
  reason: string;
  /** What it applied, released, exported or pushed last. */
  revision: string;
}

export interface FluxOutputs {
  status: Outcome;
  revision: string;
  duration: string;
  reason: string;
  objects: readonly FluxReport[];
}

export function reportFlux(result: WaitResult<SeenFluxObject>): FluxOutputs {
  const { outcome, arrivals, startedAt, endedAt } = result;
  const objects = arrivals.map(({ seen, readiness }): FluxReport => {
    const { kind, namespace = '', name } = fluxRef(seen);
    return { kind, namespace, name, status: readiness.state, reason: readiness.reason, revision: deployedByFlux(seen) };
  });
  const [decisive] = decisiveArrivals(result);
  return {
    status: outcome,
    revision: decisive === undefined ? '' : deployedByFlux(decisive.seen),
    duration: formatDuration(endedAt - startedAt),
    reason: decisive?.readiness.reason ?? '',
    objects,
  };
}
