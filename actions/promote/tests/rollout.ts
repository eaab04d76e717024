/** What the controllers of a cluster would make of a deployment. */
import { type KubernetesDouble, sketchDeployment, sketchPod, sketchReplicaSet } from '#testing';

export interface Rollout {
  name: string;
  namespace: string;
  image: string;
}

const PODS = ['a', 'b'];

export function rollOut(cluster: KubernetesDouble, { name, namespace, image }: Rollout): void {
  cluster.put(sketchReplicaSet(2, { name, namespace }));
  cluster.put(sketchDeployment({ name, namespace, image }));
  for (const suffix of PODS) cluster.put(sketchPod(suffix, { deployment: name, namespace, image }));
}

/** The deployment `web`, whose image nobody can pull. */
export function failToPull(cluster: KubernetesDouble, { namespace, image }: Omit<Rollout, 'name'>): void {
  const waiting = { reason: 'ImagePullBackOff', message: 'Back-off pulling image' };
  const status = { ready: false, restartCount: 0, state: { waiting } };
  cluster.put(sketchDeployment({ namespace, image, available: 0 }));
  for (const suffix of PODS) cluster.put(sketchPod(suffix, { namespace, image, status }));
}

/** Deploys once somebody has looked at the deployments of production a few times. */
export function deployAfter(cluster: KubernetesDouble, looks: number, deploy: () => void): void {
  let seen = 0;
  cluster.onRequest(({ path }) => {
    if (path.includes('/namespaces/production/deployments')) seen++;
    if (seen === looks) deploy();
  });
}
