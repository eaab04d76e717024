/** What we read of the kinds that run pods. Everything may be missing: a controller may not have seen the object yet. */
import type { EventFields } from '../events.ts';
import type { Condition, KubernetesObject } from './api.ts';

export interface Conditioned {
  observedGeneration?: number | string;
  conditions?: readonly Condition[];
}

/** Deployment, ReplicaSet, StatefulSet, Rollout. */
export interface ReplicatedSpec {
  replicas?: number;
  paused?: boolean;
  selector?: LabelSelector;
  template?: { spec?: PodSpec };
}

export interface ReplicatedStatus extends Conditioned {
  replicas?: number;
  updatedReplicas?: number;
  readyReplicas?: number;
  availableReplicas?: number;
}

export interface LabelSelector {
  matchLabels?: Readonly<Record<string, string>>;
  matchExpressions?: readonly {
    key: string;
    operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
    values?: readonly string[];
  }[];
}

export type Deployment = KubernetesObject<ReplicatedSpec, ReplicatedStatus>;

export interface StatefulSetSpec extends ReplicatedSpec {
  ordinals?: { start?: number };
  updateStrategy?: { type?: 'RollingUpdate' | 'OnDelete'; rollingUpdate?: { partition?: number } };
}

export interface StatefulSetStatus extends ReplicatedStatus {
  currentRevision?: string;
  updateRevision?: string;
}

export type StatefulSet = KubernetesObject<StatefulSetSpec, StatefulSetStatus>;

export interface DaemonSetStatus extends Conditioned {
  desiredNumberScheduled?: number;
  updatedNumberScheduled?: number;
  numberAvailable?: number;
}

export type DaemonSet = KubernetesObject<Pick<StatefulSetSpec, 'updateStrategy'>, DaemonSetStatus>;

export interface JobSpec {
  suspend?: boolean;
  completions?: number;
}

export interface JobStatus extends Conditioned {
  active?: number;
  succeeded?: number;
  failed?: number;
}

export type Job = KubernetesObject<JobSpec, JobStatus>;

export type CronJob = KubernetesObject<{ jobTemplate?: { spec?: { template?: { spec?: PodSpec } } } }>;

/** Argo Rollouts. */
export interface RolloutSpec extends ReplicatedSpec {
  strategy?: {
    canary?: { steps?: readonly CanaryStep[] };
    blueGreen?: { autoPromotionSeconds?: number };
  };
}

export interface CanaryStep {
  setWeight?: number;
  /** Without a duration: until somebody promotes it. Seconds, or `10m`. */
  pause?: { duration?: number | string };
}

export interface RolloutStatus extends ReplicatedStatus {
  phase?: 'Healthy' | 'Progressing' | 'Paused' | 'Degraded';
  message?: string;
  abort?: boolean;
  currentStepIndex?: number;
  currentPodHash?: string;
  selector?: string;
  pauseConditions?: readonly { reason: string; startTime: string }[];
}

export type Rollout = KubernetesObject<RolloutSpec, RolloutStatus>;

export type Pod = KubernetesObject<PodSpec, PodStatus>;

export interface PodSpec {
  containers?: readonly Container[];
  initContainers?: readonly Container[];
  /** Default: `Always`. */
  restartPolicy?: string;
}

export interface Container {
  name: string;
  image?: string;
  readinessProbe?: ReadinessProbe;
  startupProbe?: object;
  /** `Always` on an init container makes it a sidecar. */
  restartPolicy?: string;
}

export interface ReadinessProbe {
  initialDelaySeconds?: number;
  periodSeconds?: number;
  failureThreshold?: number;
}

export interface PodStatus {
  phase?: 'Pending' | 'Running' | 'Succeeded' | 'Failed' | 'Unknown';
  /** `Evicted`, for one. */
  reason?: string;
  message?: string;
  conditions?: readonly Condition[];
  containerStatuses?: readonly ContainerStatus[];
  initContainerStatuses?: readonly ContainerStatus[];
}

export interface ContainerStatus {
  name: string;
  image?: string;
  /** `ghcr.io/acme/shop@sha256:…`; what runs, whatever the tag meant when it was pulled. */
  imageID?: string;
  ready: boolean;
  /** Whether the startup probe, if any, has passed. */
  started?: boolean;
  restartCount: number;
  state?: ContainerState;
  lastState?: ContainerState;
}

export interface ContainerState {
  waiting?: { reason?: string; message?: string };
  running?: { startedAt?: string };
  terminated?: { exitCode: number; signal?: number; reason?: string; message?: string; finishedAt?: string };
}

export interface Event extends KubernetesObject, Omit<EventFields, 'metadata'> {
  involvedObject?: { kind?: string; name?: string; uid?: string };
}

/** The kind decides what is in `spec` and `status`. */
export function isDeployment(object: KubernetesObject): object is Deployment {
  return object.kind === 'Deployment';
}

export function isStatefulSet(object: KubernetesObject): object is StatefulSet {
  return object.kind === 'StatefulSet';
}

export function isRollout(object: KubernetesObject): object is Rollout {
  return object.kind === 'Rollout';
}

export function isCronJob(object: KubernetesObject): object is CronJob {
  return object.kind === 'CronJob';
}

export function isPod(object: KubernetesObject): object is Pod {
  return object.kind === 'Pod';
}

/** A kind that makes pods from a template. */
export function runsPods(object: KubernetesObject): object is KubernetesObject<ReplicatedSpec, ReplicatedStatus> {
  return RUNS_PODS.has(object.kind);
}

const RUNS_PODS: ReadonlySet<string> = new Set([
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'DaemonSet',
  'Rollout',
  'Job',
]);

export function conditionOf(status: Conditioned | PodStatus | undefined, type: string): Condition | undefined {
  return status?.conditions?.find((condition) => condition.type === type);
}

/** `Reason: message`, as far as there is one of either. */
export function describeCondition({ type, reason, message }: Condition): string {
  return [reason || type, message].filter((part) => part !== undefined && part !== '').join(': ');
}

/** As a query of the API says it; undefined when it would select everything. */
export function formatSelector({ matchLabels = {}, matchExpressions = [] }: LabelSelector): string | undefined {
  const labels = Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`);
  const expressions = matchExpressions.map(({ key, operator, values = [] }) => {
    if (operator === 'Exists') return key;
    if (operator === 'DoesNotExist') return `!${key}`;
    return `${key} ${operator === 'In' ? 'in' : 'notin'} (${values.join(',')})`;
  });
  const all = [...labels, ...expressions];
  return all.length === 0 ? undefined : all.join(',');
}
