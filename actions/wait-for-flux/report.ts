/** What a wait for Flux objects says as outputs, however it ended. */
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

export function reportFlux({ outcome, arrivals, startedAt, endedAt }: WaitResult<SeenFluxObject>): FluxOutputs {
  const objects = arrivals.map(({ seen, readiness }): FluxReport => {
    const { kind, namespace = '', name } = fluxRef(seen);
    return { kind, namespace, name, status: readiness.state, reason: readiness.reason, revision: deployedByFlux(seen) };
  });
  const state = outcome === 'timeout' ? 'progressing' : outcome;
  const decisive = objects.find(({ status }) => status === state) ?? objects[0];
  return {
    status: outcome,
    revision: decisive?.revision ?? '',
    duration: formatDuration(endedAt - startedAt),
    reason: decisive?.reason ?? '',
    objects,
  };
}
