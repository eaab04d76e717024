/** What the controllers of a real cluster would make of a Deployment, in a few words. */
import type { KubernetesObject } from '../../delivery/kubernetes/api.ts';
import type { Container, ContainerStatus, Deployment, Pod } from '../../delivery/kubernetes/objects.ts';

export interface SketchedDeployment {
  name?: string;
  namespace?: string;
  image?: string;
  /** Desired, and how many of them the controller counts as updated and as available. */
  replicas?: number;
  updated?: number;
  available?: number;
  /** Of any version. */
  total?: number;
  more?: Partial<Deployment['spec']>;
}

const IMAGE = 'ghcr.io/acme/web:v2';

/** One whose controller has seen everything and, unless told otherwise, is done. */
export function sketchDeployment({
  name = 'web',
  namespace = 'shop',
  image = IMAGE,
  replicas = 2,
  updated = replicas,
  available = updated,
  total = updated,
  more = {},
}: SketchedDeployment = {}): Deployment {
  const labels = { app: name };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace, uid: `deployment-${name}`, generation: 1, labels },
    spec: {
      replicas,
      selector: { matchLabels: labels },
      template: { spec: { containers: [{ name: 'app', image }] } },
      ...more,
    },
    status: {
      observedGeneration: 1,
      replicas: total,
      updatedReplicas: updated,
      readyReplicas: available,
      availableReplicas: available,
    },
  };
}

/** The ReplicaSet of one revision, named `<deployment>-<revision>`. */
export function sketchReplicaSet(revision: number, { name = 'web', namespace = 'shop' } = {}): KubernetesObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name: `${name}-${revision}`,
      namespace,
      uid: `replicaset-${name}-${revision}`,
      labels: { app: name, 'pod-template-hash': `hash-${revision}` },
      annotations: { 'deployment.kubernetes.io/revision': String(revision) },
      ownerReferences: [{ kind: 'Deployment', name, uid: `deployment-${name}`, controller: true }],
    },
  };
}

export interface SketchedPod {
  /** Of the deployment's ReplicaSet. */
  revision?: number;
  deployment?: string;
  namespace?: string;
  image?: string;
  imageID?: string;
  container?: Partial<Container>;
  status?: Partial<ContainerStatus>;
}

/** One that is ready, unless its container's status says otherwise. */
export function sketchPod(suffix: string, sketched: SketchedPod = {}): Pod {
  const { revision = 2, deployment = 'web', namespace = 'shop', image = IMAGE, imageID = image } = sketched;
  const owner = `${deployment}-${revision}`;
  const name = `${owner}-${suffix}`;
  const status: ContainerStatus = { name: 'app', image, imageID, ready: true, restartCount: 0, ...sketched.status };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace,
      uid: `pod-${name}`,
      labels: { app: deployment, 'pod-template-hash': `hash-${revision}` },
      ownerReferences: [{ kind: 'ReplicaSet', name: owner, uid: `replicaset-${owner}`, controller: true }],
    },
    spec: { containers: [{ name: 'app', image, ...sketched.container }] },
    status: {
      phase: status.ready ? 'Running' : 'Pending',
      conditions: [{ type: 'Ready', status: status.ready ? 'True' : 'False' }],
      containerStatuses: [status],
    },
  };
}
