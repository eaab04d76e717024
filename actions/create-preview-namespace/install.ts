/** Puts the application into the namespace, by whichever way was asked for. */
import {
  describeRef,
  describeTrouble,
  isWorkload,
  type KubernetesCluster,
  type KubernetesObject,
  type ObjectRef,
  type Trouble,
  watchApplied,
} from '#delivery';
import { GitopsError, RemoteError, TimeoutError } from '#errors';
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
  const documents = overrideImages(rendered, inputs.images).flatMap((file) => readDocuments(file));
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
  const named = { release, namespace };
  const origin = await helm.recover(named, timeout, job.signal);
  const revert = (): Promise<void> => helm.revert(named, origin, timeout, job.signal);
  job.log.info(`helm upgrade --install ${release} ${chart} in namespace ${namespace}`);
  await helm.upgrade(upgrade, job.signal).catch(async (error: unknown) => {
    if (!(error instanceof ToolError || error instanceof TimeoutError)) throw error;
    const troubles = await failedJobs(namespace, cluster, job);
    for (const trouble of troubles) job.log.info([describeTrouble(trouble), ...trouble.log].join('\n  '));
    if (inputs.atomic) await goBack(revert, job);
    throw new NotReady(error, troubles);
  });
  const text = await helm.manifest(named, job.signal);
  const objects = readDocuments({ path: `helm release ${release}`, text }, 'last-wins').map(({ object }) => object);
  const placed = await Promise.all(objects.map((object) => placedIn(object, namespace)));
  const refs = placed.map(refOf);
  const outside = refs.filter((ref) => ref.namespace !== namespace);
  if (outside.length > 0) {
    const named = outside.map(describeRef).join(', ');
    job.log.notice(`The chart has objects outside of its namespace, which only uninstalling it removes: ${named}.`);
  }
  return { refs, revert };

  /** A chart may leave the namespace out, have objects of the whole cluster, and give these a namespace that counts for nothing. */
  async function placedIn(object: KubernetesObject, within: string): Promise<KubernetesObject> {
    const { namespace: said = within, ...metadata } = object.metadata;
    const scope = isWorkload(object) ? 'namespace' : await cluster.scopeOf(object, job.signal);
    return { ...object, metadata: scope === 'cluster' ? metadata : { ...metadata, namespace: said } };
  }
}

/** What led to it is what people must know: that it stays as it is comes on top. */
export async function goBack(revert: () => Promise<void>, { log }: Job): Promise<void> {
  log.info('going back to what was there before');
  try {
    await revert();
  } catch (error) {
    if (!(error instanceof GitopsError)) throw error;
    log.warning(`what was there before is not back: ${error.message}`);
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
