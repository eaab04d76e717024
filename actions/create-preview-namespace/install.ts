/** Puts the application into the namespace, by whichever way was asked for. */
import { isWorkload, type KubernetesObject, type ObjectRef } from '#delivery';
import type { Preview } from '#preview';
import {
  applyDocuments,
  confineDocuments,
  overrideImages,
  type PreviewSurroundings,
  readDocuments,
  refOf,
} from '#preview-namespace';
import type { HelmUpgrade } from '#tools';
import type { Inputs, PreviewRequest } from './request.ts';
import type { Files } from './run.ts';

export interface Installed {
  /** What it consists of. */
  refs: readonly ObjectRef[];
  /** Makes it as it was before. */
  revert(): Promise<void>;
}

export async function install(
  preview: Preview,
  request: PreviewRequest,
  inputs: Inputs,
  files: Files,
  surroundings: PreviewSurroundings,
): Promise<Installed> {
  if (request.source === 'helm') return installChart(preview, request, inputs, files, surroundings);
  const { cluster, job } = surroundings;
  const rendered =
    request.source === 'kustomize'
      ? [{ path: inputs.kustomize ?? '', text: await files.build(inputs.kustomize ?? '', preview.namespace) }]
      : await files.read(inputs.manifests);
  const documents = overrideImages(rendered, inputs.images).flatMap(readDocuments);
  const scopeOf = (kind: { apiVersion: string; kind: string }) => cluster.scopeOf(kind, job.signal);
  const objects = await confineDocuments(documents, preview.namespace, request.source, scopeOf);
  const refs = await applyDocuments(preview, objects, surroundings);
  return { refs, revert: async () => {} };
}

async function installChart(
  { namespace }: Preview,
  { release }: PreviewRequest,
  inputs: Inputs,
  files: Files,
  { helm, job, cluster }: PreviewSurroundings,
): Promise<Installed> {
  const { chart = '', chartVersion, values, valueFiles, set, setString, timeout } = inputs;
  const upgrade: HelmUpgrade = {
    ...{ release, namespace, chart: await files.locateChart(chart), version: chartVersion },
    ...{ values, valueFiles, set, setString, timeout },
  };
  job.log.info(`helm upgrade --install ${release} ${chart} in namespace ${namespace}`);
  const origin = await helm.upgrade(upgrade, job.signal);
  const text = await helm.manifest({ release, namespace }, job.signal);
  const objects = readDocuments({ path: `helm release ${release}`, text }).map(({ object }) => object);
  const placed = await Promise.all(objects.map((object) => placedIn(object, namespace)));
  return {
    refs: placed.map(refOf),
    revert: () => helm.revert({ release, namespace }, origin, timeout, job.signal),
  };

  /** A chart may leave the namespace out, and have objects of the whole cluster. */
  async function placedIn(object: KubernetesObject, within: string): Promise<KubernetesObject> {
    if (object.metadata.namespace !== undefined) return object;
    const scope = isWorkload(object) ? 'namespace' : await cluster.scopeOf(object, job.signal);
    return scope === 'cluster' ? object : { ...object, metadata: { ...object.metadata, namespace: within } };
  }
}
