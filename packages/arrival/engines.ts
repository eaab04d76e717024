/** Connects to the engines that a `delivery` in gitops.yaml names. */
import { homedir } from 'node:os';
import {
  type Assessment,
  findWorkloads,
  type KubernetesCluster,
  openKubernetes,
  readImages,
  unknownImages,
  type Watched,
  watchFlux,
  watchWorkloads,
} from '#delivery';
import { formatImageReference } from '#images';
import type { Job } from '#kit';
import type { Delivery } from '#promotion';
import type { Ancestry } from './ancestry.ts';
import { connectArgoCd, findApplications, readExpected, watchApplications } from './argocd.ts';
import type { ExpectedDelivery, WatchDelivery } from './delivery.ts';

export interface EngineInputs {
  argocdServer: string | undefined;
  argocdAuthToken: string | undefined;
  argocdServerCa: string | undefined;
  kubeconfig: string | undefined;
  context: string | undefined;
}

interface Surroundings {
  inputs: EngineInputs;
  job: Job;
  isDescendant: Ancestry['isDescendant'];
  /** Opened with the first engine that needs it, for all of them. */
  kubernetes(): Promise<KubernetesCluster>;
}

/** Opens what a delivery needs, and only that. */
export function connectEngines(inputs: EngineInputs, job: Job, isDescendant: Ancestry['isDescendant']): WatchDelivery {
  let opened: Promise<KubernetesCluster> | undefined;
  const surroundings: Surroundings = {
    inputs,
    job,
    isDescendant,
    kubernetes: () => {
      const { kubeconfig, context } = inputs;
      const { workspace } = job.runner;
      opened ??= openKubernetes({ kubeconfig, context, env: process.env, home: homedir(), workspace });
      return opened;
    },
  };
  return async ({ argocd, flux, kubernetes }, expected) => {
    const watched = await Promise.all([
      argocd === undefined ? [] : watchArgoCd(argocd, expected, surroundings),
      flux === undefined ? [] : watchFluxObjects(flux, expected, surroundings),
      kubernetes === undefined ? [] : watchRollouts(kubernetes, expected, surroundings),
    ]);
    return watched.flat();
  };
}

async function watchArgoCd(
  argocd: NonNullable<Delivery['argocd']>,
  { revision, images, rule }: ExpectedDelivery,
  { inputs, job, isDescendant }: Surroundings,
): Promise<Watched<unknown>[]> {
  const { kubeconfig, context } = inputs;
  const argo = await connectArgoCd(
    {
      mode: argocd.mode,
      server: inputs.argocdServer,
      authToken: inputs.argocdAuthToken,
      serverCa: inputs.argocdServerCa,
      insecure: false,
      headers: undefined,
      project: argocd.project,
      appNamespace: argocd['app-namespace'],
      kubeconfig,
      context,
    },
    job,
  );
  const { application = [], selector } = argocd;
  const refs = await findApplications(argo, { application, selector }, job.signal);
  const conditions = ['sync', 'health', 'operation'];
  const expected = readExpected({
    revision,
    // With the commit everything it names has arrived; an image may be named that no workload uses.
    images: rule === 'each-runs' ? images : [],
    conditions,
    resource: [],
  });
  return watchApplications(argo, refs, { expected, refresh: 'normal', isDescendant, clock: job.clock });
}

async function watchFluxObjects(
  flux: NonNullable<Delivery['flux']>,
  { revision, images, rule }: ExpectedDelivery,
  { job, isDescendant, kubernetes }: Surroundings,
): Promise<Watched<unknown>[]> {
  return watchFlux({
    api: await kubernetes(),
    objects: {
      kustomization: flux.kustomization ?? [],
      helmRelease: flux['helm-release'] ?? [],
      resourceSet: flux['resource-set'] ?? [],
      resourceSetInputProvider: flux['resource-set-input-provider'] ?? [],
    },
    expected: { revision, images: rule === 'each-runs' ? images : [] },
    reconcile: flux.reconcile === false ? 'leave' : 'ask',
    isDescendant,
    clock: job.clock,
    onNotice: (message) => job.log.notice(message),
  });
}

async function watchRollouts(
  { workload, namespace }: NonNullable<Delivery['kubernetes']>,
  { images, rule }: ExpectedDelivery,
  { job, kubernetes }: Surroundings,
): Promise<Watched<unknown>[]> {
  const cluster = await kubernetes();
  const named = { workload, selector: undefined, ...(namespace === undefined ? {} : { namespace }) };
  const refs = await findWorkloads(cluster, named, job.signal);
  const expected = readImages(images);
  const rollouts = watchWorkloads(cluster, refs, { images: expected, scope: 'known' }, () => job.clock.now());
  if (images.length === 0 || rule === 'where-used') return rollouts;
  const watched: Watched<unknown>[] = [...rollouts];
  return [...watched, watchMentions(images, rollouts)];
}

/** Each workload answers for the images it has; that every image is some workload's is nobody's question but this one. */
function watchMentions(
  images: readonly string[],
  rollouts: ReturnType<typeof watchWorkloads>,
): Watched<readonly string[]> {
  return {
    name: 'Images',
    look: async (signal) => {
      const seen = await Promise.all(rollouts.map((rollout) => rollout.look(signal)));
      const workloads = seen.flatMap(({ workload }) => (workload === undefined ? [] : [workload]));
      return unknownImages(readImages(images), workloads).map(formatImageReference);
    },
    assess: (missing) => ({ assessment: assessMentions(missing), facets: {} }),
  };
}

function assessMentions(missing: readonly string[]): Assessment {
  if (missing.length === 0) return { state: 'ready', reason: 'every image is run by one of the workloads' };
  return { state: 'failed', reason: `no workload has a container of ${missing.join(', ')}`, patience: 'grace' };
}
