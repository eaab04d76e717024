/** What an application's health means for the wait. Pure. */
import type { Assessment } from '../readiness.ts';
import { describeTrouble, type Trouble } from '../trouble.ts';
import {
  type Application,
  describeResource,
  enumerate,
  type HealthStatus,
  type ResourceStatus,
} from './application.ts';
import { brief } from './message.ts';
import type { Standing } from './resources.ts';

export interface HealthJudgement {
  standing: Standing;
  /** Pods that will not come up as they are. */
  hanging: readonly Trouble[];
  /** Whether a Suspended application (a paused rollout) is as good as a healthy one. */
  suspended: 'accepted' | 'waited-for';
}

/** Undefined when it is healthy. */
export function assessHealth({ standing, hanging, suspended }: HealthJudgement): Assessment | undefined {
  switch (standing.health) {
    case 'Healthy':
      return undefined;
    case 'Progressing':
      return assessHanging(hanging) ?? { state: 'progressing', reason: `is Progressing${which(standing)}` };
    case 'Suspended':
      return suspended === 'accepted' ? undefined : paused(standing);
    case 'Degraded':
      // Not fatal at once: it passes by itself at times (argo-cd#21198, #28522, #26173).
      return { state: 'failed', patience: 'grace', reason: `is Degraded${which(standing)}` };
    case 'Missing':
      return { state: 'failed', patience: 'grace', reason: `is Missing${which(standing)}` };
    case 'Unknown':
      return {
        state: 'blocked',
        patience: 'grace',
        reason: `its health is Unknown${which(standing)}`,
        hint: 'See the conditions of the application; the cluster may be out of Argo CD’s reach.',
      };
  }
}

/** Progressing goes on for ten minutes (progressDeadlineSeconds) while no pod can ever start: say so long before. */
export function assessHanging(hanging: readonly Trouble[]): Assessment | undefined {
  if (hanging.length === 0) return undefined;
  return { state: 'failed', patience: 'grace', reason: enumerate(hanging.map(describeTrouble)) };
}

/** Whether pods may tell more than the health does: while something is going on. */
export function dependsOnPods({ status, operation }: Application): boolean {
  const busy = (operation ?? undefined) !== undefined || status?.operationState?.phase === 'Running';
  return busy || status?.health?.status === 'Progressing';
}

function paused(standing: Standing): Assessment {
  return {
    state: 'blocked',
    patience: 'grace',
    reason: `is Suspended${which(standing)}`,
    hint: 'A paused rollout waits for somebody to promote it (`kubectl argo rollouts promote`). With `suspended` among the conditions it counts as arrived.',
  };
}

/** `: Deployment shop/web (1 of 3 updated replicas are available)` */
function which({ resources, health, message }: Standing): string {
  const guilty = resources.filter((resource) => resource.health?.status === health);
  if (guilty.length > 0) return `: ${enumerate(guilty.map(describeHealth))}`;
  return message === undefined || message === '' ? '' : `: ${brief(message)}`;
}

function describeHealth(resource: ResourceStatus & { health?: { status?: HealthStatus; message?: string } }): string {
  const message = resource.health?.message;
  return `${describeResource(resource)}${message === undefined || message === '' ? '' : ` (${brief(message)})`}`;
}
