/** The Flux objects, as far as we read them. Field names are those of the CustomResourceDefinitions. */
import type { Condition, KubernetesObject, ObjectRef } from '../kubernetes/api.ts';

export interface FluxStatus {
  conditions?: readonly Condition[];
  /** ResourceSet and ResourceSetInputProvider have none. */
  observedGeneration?: number;
  /** The last value of the annotation `reconcile.fluxcd.io/requestedAt` that a reconciliation began with. */
  lastHandledReconcileAt?: string;
  inventory?: { entries?: readonly InventoryEntry[] };
}

/** `id` is `namespace_name_group_kind`, `v` the API version within the group. */
export interface InventoryEntry {
  id: string;
  v: string;
}

export type FluxObject<Spec extends object = object, Status extends FluxStatus = FluxStatus> = KubernetesObject<
  Spec,
  Status
>;

/** Without `namespace` the object's own is meant; without `apiVersion` the kind's usual one. */
export interface Reference {
  apiVersion?: string;
  kind: string;
  name: string;
  namespace?: string;
}

export interface SourceSpec {
  suspend?: boolean;
  /** How often it looks: `1m0s`. */
  interval?: string;
  /** HelmRepository: `oci` ones are never fetched and have no status. */
  type?: string;
  ref?: { branch?: string; tag?: string; semver?: string; name?: string; commit?: string; digest?: string };
  /** HelmChart: what it is taken from. */
  sourceRef?: Reference;
}

export interface SourceStatus extends FluxStatus {
  artifact?: { revision: string; metadata?: Readonly<Record<string, string>> };
  /** HelmChart: the revision of the repository it was packed from. */
  observedSourceArtifactRevision?: string;
}

export type Source = FluxObject<SourceSpec, SourceStatus>;

export interface KustomizationSpec {
  suspend?: boolean;
  sourceRef: Reference;
  dependsOn?: readonly { name: string; namespace?: string }[];
  wait?: boolean;
  healthChecks?: readonly object[];
  /** Applied to another cluster, which we do not see. */
  kubeConfig?: object;
  postBuild?: { substituteFrom?: readonly object[] };
}

export interface KustomizationStatus extends FluxStatus {
  lastAppliedRevision?: string;
  /** The commit an OCI artifact was built from. */
  lastAppliedOriginRevision?: string;
  lastAttemptedRevision?: string;
}

export type Kustomization = FluxObject<KustomizationSpec, KustomizationStatus>;

export interface HelmReleaseSpec {
  suspend?: boolean;
  chart?: { spec: { chart: string; version?: string; sourceRef: Reference } };
  chartRef?: Reference;
  dependsOn?: readonly { name: string; namespace?: string }[];
  values?: unknown;
  valuesFrom?: readonly object[];
  kubeConfig?: object;
  install?: { disableWait?: boolean };
  upgrade?: { disableWait?: boolean };
}

export interface HelmReleaseStatus extends FluxStatus {
  /** `namespace/name` of the HelmChart made of `spec.chart`. */
  helmChart?: string;
  lastAttemptedGeneration?: number;
  lastAttemptedReleaseAction?: string;
  /** A chart version; with the first twelve digits of its digest as build metadata when it comes from an OCIRepository. */
  lastAttemptedRevision?: string;
  lastAttemptedRevisionDigest?: string;
  lastAttemptedConfigDigest?: string;
  history?: readonly HelmSnapshot[];
}

/** One release as Helm stores it; the newest has the highest `version`. */
export interface HelmSnapshot {
  name: string;
  namespace: string;
  version: number;
  /** `deployed`, `failed`, `superseded`, `uninstalled`, `pending-upgrade` … */
  status: string;
  chartName: string;
  chartVersion: string;
  appVersion?: string;
  configDigest?: string;
}

export type HelmRelease = FluxObject<HelmReleaseSpec, HelmReleaseStatus>;

export interface ResourceSetSpec {
  inputsFrom?: readonly { name?: string; selector?: { matchLabels?: Readonly<Record<string, string>> } }[];
  dependsOn?: readonly Reference[];
  wait?: boolean;
}

export interface ResourceSetStatus extends FluxStatus {
  lastAppliedRevision?: string;
  /** What was applied, the newest first; `metadata.inputs` is how many sets of inputs it was rendered with. */
  history?: readonly { metadata?: { inputs?: string } }[];
}

export type ResourceSet = FluxObject<ResourceSetSpec, ResourceSetStatus>;

export interface InputProviderStatus extends FluxStatus {
  /** What templates read: `tag`, `digest`, `sha`, `branch`, and `defaultValues`. */
  exportedInputs?: readonly Readonly<Record<string, unknown>>[];
  lastExportedRevision?: string;
  nextSchedule?: { when?: string };
}

export type InputProvider = FluxObject<{ type?: string }, InputProviderStatus>;

export interface ImageAutomationStatus extends FluxStatus {
  lastPushCommit?: string;
  lastPushTime?: string;
  observedSourceRevision?: string;
  observedPolicies?: Readonly<Record<string, { name?: string; tag?: string; digest?: string }>>;
}

export type ImageAutomation = FluxObject<{ suspend?: boolean; sourceRef?: Reference }, ImageAutomationStatus>;

/** Another object that has a say, and what it is; undefined when there is none of that name. */
export interface Linked<Seen extends KubernetesObject = FluxObject> {
  ref: ObjectRef;
  object: Seen | undefined;
}

/** The versions of the API, the best first: older clusters serve the later ones only. */
const VERSIONS: Readonly<Record<string, readonly string[]>> = {
  Kustomization: versions('kustomize.toolkit.fluxcd.io', 'v1', 'v1beta2'),
  HelmRelease: versions('helm.toolkit.fluxcd.io', 'v2', 'v2beta2'),
  GitRepository: versions('source.toolkit.fluxcd.io', 'v1', 'v1beta2'),
  OCIRepository: versions('source.toolkit.fluxcd.io', 'v1', 'v1beta2'),
  HelmRepository: versions('source.toolkit.fluxcd.io', 'v1', 'v1beta2'),
  HelmChart: versions('source.toolkit.fluxcd.io', 'v1', 'v1beta2'),
  Bucket: versions('source.toolkit.fluxcd.io', 'v1', 'v1beta2'),
  ExternalArtifact: versions('source.toolkit.fluxcd.io', 'v1'),
  ResourceSet: versions('fluxcd.controlplane.io', 'v1'),
  ResourceSetInputProvider: versions('fluxcd.controlplane.io', 'v1'),
  ImageUpdateAutomation: versions('image.toolkit.fluxcd.io', 'v1', 'v1beta2'),
};

function versions(group: string, ...all: readonly string[]): readonly string[] {
  return all.map((version) => `${group}/${version}`);
}

export function apiVersionsOf(kind: string): readonly string[] {
  return VERSIONS[kind] ?? [];
}

export function refOf({ kind, name, namespace, apiVersion }: Reference, from: KubernetesObject): ObjectRef {
  const inside = namespace ?? from.metadata.namespace;
  return {
    apiVersion: apiVersion ?? apiVersionsOf(kind)[0] ?? '',
    kind,
    name,
    ...(inside === undefined ? {} : { namespace: inside }),
  };
}

/** Flux's own names for its kinds: `flux resume source git shop`. */
const COMMANDS: Readonly<Record<string, string>> = {
  Kustomization: 'kustomization',
  HelmRelease: 'helmrelease',
  GitRepository: 'source git',
  OCIRepository: 'source oci',
  HelmRepository: 'source helm',
  HelmChart: 'source chart',
  Bucket: 'source bucket',
  ImageUpdateAutomation: 'image update',
};

const CONTROLLERS: Readonly<Record<string, string>> = {
  Kustomization: 'kustomize-controller',
  HelmRelease: 'helm-controller',
  ImageUpdateAutomation: 'image-automation-controller',
  ResourceSet: 'flux-operator',
  ResourceSetInputProvider: 'flux-operator',
};

/** Who reconciles objects of that kind. */
export function controllerOf({ kind }: Pick<ObjectRef, 'kind'>): string {
  return CONTROLLERS[kind] ?? 'source-controller';
}

/** What undoes a suspension, as a command. */
export function resumeCommand({ kind, namespace, name }: ObjectRef): string {
  const inside = namespace === undefined ? '' : ` -n ${namespace}`;
  const command = COMMANDS[kind];
  if (command !== undefined) return `flux resume ${command} ${name}${inside}`;
  return `kubectl${inside} annotate ${kind.toLowerCase()}/${name} fluxcd.controlplane.io/reconcile=enabled --overwrite`;
}
