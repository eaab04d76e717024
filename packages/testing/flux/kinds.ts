/** Flux's kinds, as its CRDs make the API serve them. */
interface FluxKindServed {
  apiVersion: string;
  kind: string;
  plural: string;
  scope: 'namespace';
}

function served(apiVersion: string, kind: string, plural: string): FluxKindServed {
  return { apiVersion, kind, plural, scope: 'namespace' };
}

export const FLUX_KINDS: readonly FluxKindServed[] = [
  served('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', 'kustomizations'),
  served('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'helmreleases'),
  served('source.toolkit.fluxcd.io/v1', 'GitRepository', 'gitrepositories'),
  served('source.toolkit.fluxcd.io/v1', 'OCIRepository', 'ocirepositories'),
  served('source.toolkit.fluxcd.io/v1', 'HelmRepository', 'helmrepositories'),
  served('source.toolkit.fluxcd.io/v1', 'HelmChart', 'helmcharts'),
  served('source.toolkit.fluxcd.io/v1', 'Bucket', 'buckets'),
  served('fluxcd.controlplane.io/v1', 'ResourceSet', 'resourcesets'),
  served('fluxcd.controlplane.io/v1', 'ResourceSetInputProvider', 'resourcesetinputproviders'),
  served('image.toolkit.fluxcd.io/v1', 'ImageUpdateAutomation', 'imageupdateautomations'),
];
