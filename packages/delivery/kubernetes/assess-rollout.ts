/** Whether a Rollout of Argo Rollouts has come through all of its steps. Pure. */
import type { Assessment } from '../readiness.ts';
import type { Look } from '../wait.ts';
import { count } from './assess-workload.ts';
import { conditionOf, describeCondition, type Rollout, type RolloutSpec, type RolloutStatus } from './objects.ts';

export function assessRollout({ spec = {}, status = {}, metadata }: Rollout): Look {
  const { replicas = 1 } = spec;
  const { availableReplicas = 0, updatedReplicas = 0 } = status;
  const facets = {
    Phase: status.phase ?? '',
    Step: describeStep(spec, status),
    Pods: `${Math.min(availableReplicas, updatedReplicas)}/${replicas}`,
  };
  return { facets, assessment: assess(spec, status, metadata.name) };
}

function assess(spec: RolloutSpec, status: RolloutStatus, name: string): Assessment {
  return (
    wrong(status, name) ??
    paused(spec, status, name) ??
    (status.phase === 'Healthy'
      ? { state: 'ready', reason: `healthy, with ${count(spec.replicas ?? 1, 'pod')}` }
      : { state: 'progressing', reason: goingOn(spec, status) })
  );
}

function wrong(status: RolloutStatus, name: string): Assessment | undefined {
  const invalid = conditionOf(status, 'InvalidSpec');
  if (invalid?.status === 'True') return { state: 'failed', reason: describeCondition(invalid), patience: 'none' };
  if (status.abort === true) {
    return {
      state: 'failed',
      reason: `aborted${status.message === undefined ? '' : `: ${status.message}`}`,
      hint: `It went back to the stable version. Once the cause is mended: kubectl argo rollouts retry rollout ${name}`,
      patience: 'none',
    };
  }
  if (status.phase !== 'Degraded') return undefined;
  return { state: 'failed', reason: `degraded: ${status.message ?? 'it does not say why'}`, patience: 'grace' };
}

function paused(spec: RolloutSpec, status: RolloutStatus, name: string): Assessment | undefined {
  const hint = `Promote it: kubectl argo rollouts promote ${name}`;
  if (spec.paused === true) {
    return { state: 'blocked', reason: 'paused by its spec (paused: true)', hint, patience: 'grace' };
  }
  const [pause] = status.pauseConditions ?? [];
  if (pause === undefined) return undefined;
  const step = describeStep(spec, status);
  const where = `${pause.reason}${step === '' ? '' : ` at ${step}`}`;
  const opensAt = Date.parse(pause.startTime) + (pauseLength(spec, status, pause.reason) ?? Number.NaN);
  if (Number.isNaN(opensAt)) {
    return { state: 'blocked', reason: `paused (${where}) until somebody promotes it`, hint, patience: 'none' };
  }
  const until = new Date(opensAt).toISOString().replace('.000Z', 'Z');
  return { state: 'blocked', reason: `paused (${where}) until ${until}`, hint, patience: 'none', opensAt };
}

/** Milliseconds; undefined when nobody but people ends it. */
function pauseLength(spec: RolloutSpec, status: RolloutStatus, reason: string): number | undefined {
  if (reason === 'BlueGreenPause') {
    const seconds = spec.strategy?.blueGreen?.autoPromotionSeconds;
    return seconds === undefined || seconds === 0 ? undefined : seconds * 1000;
  }
  if (reason !== 'CanaryPauseStep') return undefined;
  const duration = spec.strategy?.canary?.steps?.[status.currentStepIndex ?? 0]?.pause?.duration;
  return duration === undefined ? undefined : parsePause(duration);
}

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

/** `30`, `"30"`, `90s`, `10m`, `1h`; 0 is for ever, as when it is left out. */
function parsePause(duration: number | string): number | undefined {
  const { amount, unit = 's' } = /^(?<amount>\d+)(?<unit>[smh])?$/.exec(String(duration))?.groups ?? {};
  const length = Number(amount) * (UNITS[unit] ?? Number.NaN);
  return length > 0 ? length : undefined;
}

function describeStep({ strategy }: RolloutSpec, { currentStepIndex }: RolloutStatus): string {
  const steps = strategy?.canary?.steps ?? [];
  if (steps.length === 0 || currentStepIndex === undefined || currentStepIndex >= steps.length) return '';
  const weight = steps.slice(0, currentStepIndex + 1).findLast(({ setWeight }) => setWeight !== undefined)?.setWeight;
  return `step ${currentStepIndex + 1} of ${steps.length}${weight === undefined ? '' : ` (${weight} %)`}`;
}

function goingOn(spec: RolloutSpec, status: RolloutStatus): string {
  const step = describeStep(spec, status);
  return [step, status.message ?? 'its controller is at work'].filter((part) => part !== '').join(', ');
}
