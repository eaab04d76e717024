/** What is wrong with the workloads of an application, asked of the cluster itself. */
import type { KubernetesApi, ObjectRef } from '../kubernetes/api.ts';
import { describeRef } from '../kubernetes/api.ts';
import { troublesOf } from '../kubernetes/assess-seen.ts';
import { explainSeen } from '../kubernetes/explain.ts';
import { lookAtWorkload } from '../kubernetes/look.ts';
import { versionsOf } from '../kubernetes/versions.ts';
import type { Trouble } from '../trouble.ts';
import type { Application, ResourceStatus } from './application.ts';

export interface CoreQuestion {
  /** Milliseconds since the epoch. */
  now: number;
  /** `pods`: which hang; `logs`: everything that is known of them. */
  depth: 'pods' | 'logs';
}

const WORKLOADS = ['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout'];
/** An application of a hundred workloads is not asked about all of them. */
const MOST_WORKLOADS = 10;
/** Argo CD's own cluster, which is the one that we reach. */
const HERE = ['https://kubernetes.default.svc', 'in-cluster'];

export async function coreTroubles(
  kubernetes: KubernetesApi,
  application: Application,
  { now, depth }: CoreQuestion,
  signal: AbortSignal,
): Promise<Trouble[]> {
  const { server, name } = application.spec?.destination ?? {};
  if (!HERE.includes(server ?? '') && !HERE.includes(name ?? '')) return [];
  const found = await Promise.all(
    suspects(application).map(async (ref) => {
      const seen = await lookAtWorkload(kubernetes, ref, 'wanted', signal);
      const stuck = troublesOf(versionsOf(seen).current, now).filter(
        ({ kind }) => kind === 'stuck' || kind === 'ended',
      );
      if (depth === 'logs') return explainSeen(kubernetes, seen, now, signal);
      return stuck.map(
        ({ pod, container, reason }): Trouble => ({
          resource: describeRef({ ...pod, name: pod.metadata.name, namespace: pod.metadata.namespace ?? '' }),
          ...(container === undefined ? {} : { container }),
          reason,
          events: [],
          log: [],
        }),
      );
    }),
  );
  return found.flat();
}

/** Where health is not written down for single resources, any of them may be to blame. */
function suspects({ status }: Application): ObjectRef[] {
  return (status?.resources ?? [])
    .filter(({ kind, health }) => WORKLOADS.includes(kind) && health?.status !== 'Healthy')
    .slice(0, MOST_WORKLOADS)
    .map(refOf);
}

function refOf({ group = '', version = 'v1', kind, namespace, name }: ResourceStatus): ObjectRef {
  const apiVersion = group === '' ? version : `${group}/${version}`;
  return { apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}
