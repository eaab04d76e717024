export {
  type Application,
  describeApplication,
  describeResource,
  isOperating,
  type ResourceId,
  type Retry,
} from './argocd/application.ts';
export { describeRevisions, type Expected, type RequiredCondition } from './argocd/assess.ts';
export type {
  ApplicationRef,
  ArgoCd,
  RefreshKind,
  SyncAnswer,
  SyncRequest,
} from './argocd/client.ts';
export { type OpenArgoCd, type OpenArgoCdCore, openArgoCd, openArgoCdCore } from './argocd/open.ts';
export { isAsked, type OwnOperation } from './argocd/operation.ts';
export { parseResourceFilter, type ResourceFilter, selectResources, standingOf } from './argocd/resources.ts';
export { type ApplicationWatch, deployedRevision, watchApplication } from './argocd/watched.ts';
export { deployedByFlux, fluxRef, type Seen as SeenFluxObject } from './flux/seen.ts';
export { type FluxObjects, type WatchFlux, watchFlux } from './flux/watch-flux.ts';
export {
  checkHealth,
  type HealthCheck,
  type HealthResult,
  type HealthTry,
  readStatusRange,
  type StatusRange,
} from './health-check.ts';
export { readImages } from './images.ts';
export {
  describeRef,
  type KubernetesApi,
  type KubernetesObject,
  type ObjectKind,
  type ObjectRef,
} from './kubernetes/api.ts';
export { isWorkload, watchApplied } from './kubernetes/applied.ts';
export { assessObject } from './kubernetes/assess.ts';
export { imagesOf, unknownImages } from './kubernetes/assess-images.ts';
export type { KubernetesCluster } from './kubernetes/client.ts';
export { findWorkloads, type NamedWorkloads } from './kubernetes/find.ts';
export { type Applied, assessInventory } from './kubernetes/inventory.ts';
export { type OpenKubernetes, openKubernetes } from './kubernetes/open.ts';
export type { SeenWorkload } from './kubernetes/versions.ts';
export { watchWorkload, watchWorkloads } from './kubernetes/watched.ts';
export { type Assessment, advance, decide, type Obstacle, type Patience, type Readiness } from './readiness.ts';
export { type Span, timeline } from './timeline.ts';
export { describeTrouble, type Trouble } from './trouble.ts';
export {
  type Arrival,
  type Change,
  type Facets,
  type Look,
  type Outcome,
  type WaitResult,
  type WaitSettings,
  type Watched,
  waitUntilReady,
} from './wait.ts';
