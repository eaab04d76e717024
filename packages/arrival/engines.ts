/** Connects to the engines that a `delivery` in gitops.yaml names. */
import { homedir } from 'node:os';
import {
  type ArgoCd,
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
import { InputError } from '#errors';
import { formatImageReference } from '#images';
import type { Job } from '#kit';
import type { Delivery } from '#promotion';
import type { Ancestry } from './ancestry.ts';
import { connectArgoCd, findApplications, readExpected, watchApplications } from './argocd.ts';
import type { ExpectedDelivery, WatchDelivery } from './delivery.ts';
import { patiently } from './patiently.ts';
import { watchSomewhere } from './somewhere.ts';

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

/** The engines that a delivery names, and only those. */
export interface Engines {
  /** Opens them, and asks them nothing yet. @throws InputError when an address, a credential or a cluster is missing */
  connect(delivery: Delivery): Promise<void>;
  watch: WatchDelivery;
}

export function openEngines(inputs: EngineInputs, job: Job, isDescendant: Ancestry['isDescendant']): Engines {
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
  return {
    async connect({ argocd, flux, kubernetes }) {
      await Promise.all([
        argocd === undefined ? undefined : openArgo(argocd, surroundings),
        flux === undefined && kubernetes === undefined ? undefined : surroundings.kubernetes(),
      ]);
    },
    async watch({ argocd, flux, kubernetes }, expected) {
      const targets = await Promise.all([
        argocd === undefined ? NOTHING : argoCdTarget(argocd, expected, surroundings),
        flux === undefined ? NOTHING : fluxTarget(flux, expected, surroundings),
        kubernetes === undefined ? NOTHING : rolloutTarget(kubernetes, expected, surroundings),
      ]);
      return watchTargets(targets, expected);
    },
  };
}

/** What one engine delivers of an environment. */
interface Target {
  /** Its objects, each of which must run all of `images`. */
  every(images: readonly string[]): readonly Watched<unknown>[];
  /** Its objects, any of which may run `image`: nothing else is asked of them. */
  any(image: string): readonly Watched<unknown>[];
}

const NOTHING: Target = { every: () => [], any: () => [] };

/** Where several objects deliver an environment, each image is at home in one of them and not in all. */
function watchTargets(targets: readonly Target[], { images, rule }: ExpectedDelivery): Watched<unknown>[] {
  // With the commit everything it names has arrived; an image may be named that no workload uses.
  const asked = rule === 'each-runs' ? images : [];
  const homes = asked.map((image) => ({ image, candidates: targets.flatMap((target) => target.any(image)) }));
  if (!homes.some(({ candidates }) => candidates.length > 1)) return targets.flatMap((target) => target.every(asked));
  return [
    ...targets.flatMap((target) => target.every([])),
    ...homes.map(({ image, candidates }) => watchSomewhere(`Image ${image}`, candidates)),
  ];
}

async function openArgo(argocd: NonNullable<Delivery['argocd']>, { inputs, job }: Surroundings): Promise<ArgoCd> {
  const { kubeconfig, context } = inputs;
  const access = {
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
  };
  try {
    return await connectArgoCd(access, job);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const problems = error.problems.map(({ input, problem }) => ({ input: ARGOCD_INPUTS[input] ?? input, problem }));
    throw new InputError(problems, error.hint === undefined ? {} : { hint: error.hint });
  }
}

/** What the inputs of wait-for-argocd are called where other engines have theirs beside them. */
const ARGOCD_INPUTS: Readonly<Record<string, string>> = {
  server: 'argocd-server',
  'auth-token': 'argocd-auth-token',
  'server-ca': 'argocd-server-ca',
};

async function argoCdTarget(
  argocd: NonNullable<Delivery['argocd']>,
  { revision }: ExpectedDelivery,
  surroundings: Surroundings,
): Promise<Target> {
  const { job, isDescendant } = surroundings;
  const argo = await openArgo(argocd, surroundings);
  const { application = [], selector } = argocd;
  const refs = await patiently(() => findApplications(argo, { application, selector }, job.signal), job);
  const watch = { isDescendant, clock: job.clock };
  return {
    every: (images) => {
      const expected = readExpected({ revision, images, conditions: ['sync', 'health', 'operation'], resource: [] });
      return watchApplications(argo, refs, { expected, refresh: 'normal', ...watch });
    },
    any: (image) => {
      const expected = readExpected({ revision: undefined, images: [image], conditions: [], resource: [] });
      return watchApplications(argo, refs, { expected, refresh: 'none', ...watch });
    },
  };
}

async function fluxTarget(
  flux: NonNullable<Delivery['flux']>,
  { revision }: ExpectedDelivery,
  { job, isDescendant, kubernetes }: Surroundings,
): Promise<Target> {
  const api = await kubernetes();
  const objects = {
    kustomization: flux.kustomization ?? [],
    helmRelease: flux['helm-release'] ?? [],
    resourceSet: flux['resource-set'] ?? [],
    resourceSetInputProvider: flux['resource-set-input-provider'] ?? [],
  };
  const watch = { api, objects, isDescendant, clock: job.clock };
  return {
    every: (images) =>
      watchFlux({
        ...watch,
        expected: { revision, images },
        reconcile: flux.reconcile === false ? 'leave' : 'ask',
        onNotice: (message) => job.log.notice(message),
      }),
    any: (image) => watchFlux({ ...watch, expected: { images: [image] }, reconcile: 'leave', onNotice: () => {} }),
  };
}

async function rolloutTarget(
  { workload, namespace }: NonNullable<Delivery['kubernetes']>,
  expected: ExpectedDelivery,
  { job, kubernetes }: Surroundings,
): Promise<Target> {
  const cluster = await kubernetes();
  const named = { workload, selector: undefined, ...(namespace === undefined ? {} : { namespace }) };
  const refs = await patiently(() => findWorkloads(cluster, named, job.signal), job);
  // Whatever has an image of that name must run this one, whoever else may run it, too.
  const awaited = expected.rule === 'where-used' ? { unapplied: 'awaited' as const } : {};
  const images = { images: readImages(expected.images), scope: 'known' as const, ...awaited };
  const rollouts = watchWorkloads(cluster, refs, images, () => job.clock.now());
  return {
    every: (asked) => (asked.length === 0 ? rollouts : [...rollouts, watchMentions(asked, rollouts)]),
    any: (image) => [watchMentions([image], rollouts)],
  };
}

/** Each workload answers for the images it has; that every image is some workload's is nobody's question but this one. */
function watchMentions(
  images: readonly string[],
  rollouts: ReturnType<typeof watchWorkloads>,
): Watched<readonly string[]> {
  return {
    name: 'Workloads',
    look: async (signal) => {
      const seen = await Promise.all(rollouts.map((rollout) => rollout.look(signal)));
      const workloads = seen.flatMap(({ workload }) => (workload === undefined ? [] : [workload]));
      return unknownImages(readImages(images), workloads).map(formatImageReference);
    },
    assess: (missing) => ({ assessment: assessMentions(missing), facets: {} }),
  };
}

function assessMentions(missing: readonly string[]): Assessment {
  if (missing.length === 0) return { state: 'ready', reason: 'run every image' };
  return { state: 'failed', reason: `no workload has a container of ${missing.join(', ')}`, patience: 'grace' };
}
