/** Puts the application into the namespace, by whichever way was asked for. */
import {
  describeTrouble,
  isWorkload,
  type KubernetesCluster,
  type KubernetesObject,
  type ObjectRef,
  type Trouble,
  watchApplied,
} from '#delivery';
import { RemoteError } from '#errors';
import type { Job } from '#kit';
import type { Preview } from '#preview';
import {
  applyDocuments,
  confineDocuments,
  overrideImages,
  type PreviewSurroundings,
  readDocuments,
  refOf,
} from '#preview-namespace';
import { type HelmUpgrade, ToolError } from '#tools';
import { NotReady } from './not-ready.ts';
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
  const origin = await helm.upgrade(upgrade, job.signal).catch(async (error: unknown) => {
    const troubles = error instanceof ToolError ? await failedJobs(namespace, cluster, job) : [];
    for (const trouble of troubles) job.log.info([describeTrouble(trouble), ...trouble.log].join('\n  '));
    throw error instanceof ToolError && troubles.length > 0 ? new NotReady(error, troubles) : error;
  });
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

interface JobObject extends KubernetesObject {
  status?: { failed?: number };
}

/** Helm says that a hook has failed, and not why: its Job's pods do. */
async function failedJobs(
  namespace: string,
  cluster: KubernetesCluster,
  { clock, signal }: Job,
): Promise<readonly Trouble[]> {
  try {
    const { items } = await cluster.list<JobObject>({ apiVersion: 'batch/v1', kind: 'Job', namespace }, signal);
    const refs = items.filter(({ status }) => (status?.failed ?? 0) > 0).map(refOf);
    const watched = watchApplied(cluster, refs, () => clock.now());
    const told = await Promise.all(watched.map(async (one) => one.explain?.(await one.look(signal), signal) ?? []));
    return told.flat();
  } catch (error) {
    if (error instanceof RemoteError) return [];
    throw error;
  }
}
