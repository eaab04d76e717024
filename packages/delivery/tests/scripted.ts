import { RemoteError } from '#errors';
import type { Assessment } from '../readiness.ts';
import type { Change, WaitSettings, Watched } from '../wait.ts';

export const settings: WaitSettings = { timeout: 60_000, gracePeriod: 10_000, stableFor: 0, failFast: 'on' };
export const ready: Assessment = { state: 'ready', reason: 'runs' };
export const progressing: Assessment = { state: 'progressing', reason: 'starts' };
export const degraded: Assessment = { state: 'failed', reason: 'Degraded', patience: 'grace' };
export const failed: Assessment = { state: 'failed', reason: 'crashed', patience: 'none' };
export const silent = () => new RemoteError('connection refused', { retryable: true });

export type Seen = Assessment | RemoteError;

export interface Scripted extends Watched<Assessment> {
  readonly looks: number[];
}

/** Says what `script` holds, one entry a look, the last one for ever. */
export function scripted(name: string, script: readonly Seen[], clock: { now(): number }): Scripted {
  const looks: number[] = [];
  const start = clock.now();
  return {
    name,
    looks,
    async look() {
      const seen = script[Math.min(looks.length, script.length - 1)];
      looks.push(clock.now() - start);
      if (seen === undefined || seen instanceof RemoteError) throw seen ?? silent();
      return seen;
    },
    assess: (assessment) => ({ assessment, facets: { Health: assessment.reason } }),
    explain: async () => [{ resource: `Pod of ${name}`, reason: 'ImagePullBackOff', events: [], log: [] }],
  };
}

export function listening(clock: { now(): number; sleep(ms: number, signal?: AbortSignal): Promise<void> }) {
  const changes: Change[] = [];
  const silences: string[] = [];
  const controller = new AbortController();
  const ports = {
    clock,
    signal: controller.signal,
    onChange: (change: Change) => changes.push(change),
    onSilence: (_: string, error: Error) => silences.push(error.message),
  };
  return { changes, silences, controller, ports };
}
