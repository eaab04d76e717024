/** What is wrong with a pod, as far as the pod itself knows. Pure. */
import {
  type Container,
  type ContainerState,
  type ContainerStatus,
  conditionOf,
  type Pod,
  type ReadinessProbe,
} from './objects.ts';

export interface PodTrouble {
  pod: Pod;
  /** Left out when the whole pod is concerned. */
  container?: string;
  /** `ImagePullBackOff: Back-off pulling image "ghcr.io/acme/shop:v2"` */
  reason: string;
  /** Whose log says why: of the run before when the container was started again. */
  log: 'current' | 'previous' | 'none';
  /**
   * `stuck`: it does not get as far as running. `ended`: it ran and came to an end, as a Job's pod may, which is tried
   * again. `unready`: it runs and does not serve. `settling`: it is ready, but crashed a moment ago.
   */
  kind: 'stuck' | 'ended' | 'unready' | 'settling';
}

/** Every container waits like this for a moment. */
const ORDINARY = new Set(['ContainerCreating', 'PodInitializing', '']);
/** Milliseconds that a container must have run since its last crash before being ready means something. */
const SETTLED = 20_000;

/** @param now milliseconds since the epoch */
export function podTrouble(pod: Pod, now: number): PodTrouble | undefined {
  const { status } = pod;
  if (pod.metadata.deletionTimestamp !== undefined || status?.phase === 'Succeeded') return undefined;
  if (isLeftBehind(pod, now)) return undefined;
  const scheduled = conditionOf(status, 'PodScheduled');
  if (scheduled?.status === 'False' && scheduled.reason === 'Unschedulable') {
    return { pod, reason: `Unschedulable: ${scheduled.message ?? 'no node will have it'}`, log: 'none', kind: 'stuck' };
  }
  const found = containerTroubles(pod, now)[0];
  if (found !== undefined) return found;
  if (status?.phase !== 'Failed') return undefined;
  const reason = [status.reason ?? 'Failed', status.message].filter(Boolean).join(': ');
  return { pod, reason, log: 'none', kind: 'ended' };
}

/** Of a pod that is not ready, whatever the time it has had: something has failed by now, and it may be why. */
export function unreadiness(pod: Pod): PodTrouble | undefined {
  const { phase = 'Pending', containerStatuses = [] } = pod.status ?? {};
  if (phase === 'Succeeded' || phase === 'Failed' || conditionOf(pod.status, 'Ready')?.status === 'True')
    return undefined;
  const waiting = containerStatuses.find(({ ready }) => !ready);
  const why = waiting?.state?.waiting?.reason;
  return {
    pod,
    ...(waiting === undefined ? {} : { container: waiting.name }),
    reason: `not ready: ${why ?? phase}`,
    log: waiting?.state?.running === undefined ? 'none' : 'current',
    kind: 'unready',
  };
}

/** Milliseconds. */
const EVICTED_JUST_NOW = 60_000;

/** Evicted pods stay for weeks, while others have long been made in their place: only a new one tells anything. */
function isLeftBehind({ spec = {}, status = {}, metadata }: Pod, now: number): boolean {
  if (status.phase !== 'Failed' || (spec.restartPolicy ?? 'Always') !== 'Always') return false;
  const times = [
    metadata.creationTimestamp,
    ...(status.conditions ?? []).map(({ lastTransitionTime }) => lastTransitionTime),
    ...(status.containerStatuses ?? []).map(({ state }) => state?.terminated?.finishedAt),
  ].flatMap((time) => (time === undefined ? [] : [Date.parse(time)]));
  return times.length > 0 && now - Math.max(...times) > EVICTED_JUST_NOW;
}

function containerTroubles(pod: Pod, now: number): PodTrouble[] {
  const { containerStatuses = [], initContainerStatuses = [] } = pod.status ?? {};
  const { containers = [], initContainers = [] } = pod.spec ?? {};
  const inOrder = [
    ...initContainerStatuses.map((status) => ({
      status,
      container: named(initContainers, status),
      role: 'init' as const,
    })),
    ...containerStatuses.map((status) => ({ status, container: named(containers, status), role: 'app' as const })),
  ];
  return inOrder.flatMap(({ status, container, role }) => {
    const ends = role === 'init' && container?.restartPolicy !== 'Always';
    const wrong = ends || mayEnd(pod) ? endingTrouble(status) : appTrouble(status, container, now);
    if (wrong === undefined) return [];
    const prefix = role === 'init' ? 'init container: ' : '';
    return [{ pod, container: status.name, ...wrong, reason: `${prefix}${wrong.reason}` }];
  });
}

function named(containers: readonly Container[], { name }: ContainerStatus): Container | undefined {
  return containers.find((container) => container.name === name);
}

type Wrong = Pick<PodTrouble, 'reason' | 'log' | 'kind'>;

/** A pod of a Job. */
function mayEnd({ spec = {} }: Pod): boolean {
  return (spec.restartPolicy ?? 'Always') !== 'Always';
}

/** It shall end, and well. */
function endingTrouble(status: ContainerStatus): Wrong | undefined {
  const { state = {}, restartCount, lastState } = status;
  if (state.terminated?.exitCode === 0) return undefined;
  if (state.terminated !== undefined) return ended(state.terminated, 'current');
  return waiting(status) ?? (restartCount > 0 ? restarted(restartCount, lastState) : undefined);
}

function appTrouble(status: ContainerStatus, container: Container | undefined, now: number): Wrong | undefined {
  const { state = {}, ready, restartCount, lastState } = status;
  const stuck = waiting(status);
  if (stuck !== undefined) return stuck;
  if (state.terminated !== undefined) return ended(state.terminated, 'current');
  // It flaps between running and waiting; without a readiness probe it is even ready in between.
  if (restartCount > 0 && !ready) return restarted(restartCount, lastState);
  if (restartCount > 0 && ranFor(state, now) < SETTLED)
    return { ...restarted(restartCount, lastState), kind: 'settling' };
  return ready ? undefined : unready(status, container, now);
}

function waiting({ state = {}, restartCount, lastState }: ContainerStatus): Wrong | undefined {
  const { reason = '', message } = state.waiting ?? {};
  if (ORDINARY.has(reason)) return undefined;
  const last = reason === 'CrashLoopBackOff' ? lastState?.terminated : undefined;
  const said = last === undefined ? message : `${describeEnd(last)}, restarted ${times(restartCount)}`;
  return {
    reason: [reason, said].filter((part) => part !== undefined && part !== '').join(': '),
    log: restartCount > 0 ? 'previous' : 'none',
    kind: reason === 'CrashLoopBackOff' ? 'ended' : 'stuck',
  };
}

function restarted(restartCount: number, lastState: ContainerState | undefined): Wrong {
  const last = lastState?.terminated;
  const why = last === undefined ? '' : `: the run before ${describeEnd(last)}`;
  return { reason: `restarted ${times(restartCount)}${why}`, log: 'previous', kind: 'ended' };
}

type End = NonNullable<ContainerState['terminated']>;

function ended(end: End, log: 'current'): Wrong {
  return { reason: describeEnd(end), log, kind: 'ended' };
}

/** `ended with exit code 137 (OOMKilled)`, and what it left as its last words, if anything. */
function describeEnd({ exitCode, reason, message }: End): string {
  const named = reason === undefined || reason === 'Error' ? '' : ` (${reason})`;
  const words = message?.trim().split('\n').at(-1)?.slice(0, 200) ?? '';
  return `ended with exit code ${exitCode}${named}${words === '' ? '' : `: ${words}`}`;
}

function times(amount: number): string {
  return amount === 1 ? 'once' : `${amount} times`;
}

/** The probe has had all of its tries. A slow start is what startup probes are for: until theirs has passed, it is none. */
function unready(
  { state = {}, started }: ContainerStatus,
  container: Container | undefined,
  now: number,
): Wrong | undefined {
  const isStarting = container?.startupProbe !== undefined && started !== true;
  if (isStarting || ranFor(state, now) < triesOf(container?.readinessProbe)) return undefined;
  return { reason: 'runs, but its readiness probe fails', log: 'current', kind: 'unready' };
}

/**
 * When a pod that is not in trouble now may be found to be if nothing becomes of it, in milliseconds since the epoch;
 * Infinity when time alone says nothing.
 */
export function troubleDueAt({ spec = {}, status = {} }: Pod, now: number): number {
  const due = (status.containerStatuses ?? []).map(({ name, state = {}, ready, restartCount }) => {
    const startedAt = now - ranFor(state, now);
    if (ready) return restartCount > 0 ? startedAt + SETTLED : Number.POSITIVE_INFINITY;
    const probe = spec.containers?.find((container) => container.name === name)?.readinessProbe;
    return state.running === undefined ? Number.POSITIVE_INFINITY : startedAt + triesOf(probe);
  });
  return Math.min(...due.filter((at) => at > now), Number.POSITIVE_INFINITY);
}

/** Milliseconds after its start at which a probe may say that it fails. */
function triesOf(probe: ReadinessProbe = {}): number {
  const { initialDelaySeconds = 0, periodSeconds = 10, failureThreshold = 3 } = probe;
  return (initialDelaySeconds + periodSeconds * failureThreshold) * 1000;
}

function ranFor({ running }: ContainerState, now: number): number {
  const since = Date.parse(running?.startedAt ?? '');
  return Number.isNaN(since) ? 0 : now - since;
}
