/**
 * `delivery:` of an environment: what brings it to the cluster, and so what must be asked whether it has arrived.
 * Addresses are inputs of the action: a token must not go where a file that many may change says.
 */
import { choice, flag, listOf, object, type ShapeType, text } from './shape.ts';

const argocd = object({
  description: 'Argo CD applications that deploy this environment.',
  required: {},
  optional: {
    application: listOf(text({ description: 'An application, as name or namespace/name' }), {
      description: 'Applications by name.',
    }),
    selector: text({ description: 'Applications by label selector, such as env=staging.' }),
    project: text({ description: 'Project of the applications.' }),
    'app-namespace': text({ description: 'Namespace of the applications, where it is not Argo CD’s own.' }),
    mode: choice(['server', 'core'], {
      description:
        'server: ask Argo CD’s API. core: read the Application resources from the cluster. Default: server when the input argocd-server is given, else core.',
    }),
  },
});

const fluxObject = text({ description: 'An object, as namespace/name or name' });

const flux = object({
  description: 'Flux objects that deploy this environment.',
  required: {},
  optional: {
    kustomization: listOf(fluxObject, { description: 'Kustomizations.' }),
    'helm-release': listOf(fluxObject, { description: 'HelmReleases.' }),
    'resource-set': listOf(fluxObject, { description: 'ResourceSets of the Flux Operator.' }),
    'resource-set-input-provider': listOf(fluxObject, {
      description: 'ResourceSetInputProviders of the Flux Operator.',
    }),
    reconcile: flag({ description: 'Ask Flux to look now. Default: true.' }),
  },
});

const kubernetes = object({
  description: 'Workloads that must have rolled out.',
  required: {
    workload: listOf(text({ description: 'kind/name, such as deployment/web' }), { description: 'Workloads.' }),
  },
  optional: {
    namespace: text({ description: 'Namespace of the workloads. Default: that of the kubeconfig’s context.' }),
  },
});

export const deliveryShape = object({
  description: 'What deploys this environment: whom to ask whether a release has arrived and is healthy.',
  required: {},
  optional: { argocd, flux, kubernetes },
});

export type Delivery = ShapeType<typeof deliveryShape>;

/** What the shape alone does not say: an engine of which nothing is named would be waited for in vain. */
export function deliveryProblem(delivery: Delivery): string | undefined {
  const { argocd, flux, kubernetes } = delivery;
  if (argocd && !argocd.application && !argocd.selector) return 'delivery.argocd needs application or selector';
  const named = [
    flux?.kustomization,
    flux?.['helm-release'],
    flux?.['resource-set'],
    flux?.['resource-set-input-provider'],
  ];
  if (flux && named.every((names) => names === undefined)) {
    return 'delivery.flux needs one of kustomization, helm-release, resource-set, resource-set-input-provider';
  }
  return argocd || flux || kubernetes ? undefined : 'delivery needs one of argocd, flux, kubernetes';
}

export const gatesShape = object({
  description: 'What must hold before a release enters this environment.',
  required: {},
  optional: {
    'source-healthy': flag({
      description:
        'The source environment must be healthy and really run the images that are promoted, as its `delivery` tells.',
    }),
  },
});
