/**
 * Deployment against clean-up, in every order of their steps, with and without a crash, on the double's API: nothing
 * is ever left of a closed pull request, and an older push never wins.
 */
import { afterAll, expect, test } from 'vitest';
import type { KubernetesCluster } from '#delivery';
import { bindAction, type Job, type WebhookEvent } from '#kit';
import {
  everyInterleaving,
  type FakeForge,
  type FakeHelm,
  fakeClock,
  fakeForge,
  fakeHelm,
  type Gate,
  type KubernetesDouble,
  runAction,
  type Step,
  startKubernetesDouble,
  testJob,
} from '#testing';
import { run as runDelete } from '../delete-preview-namespace/run.ts';
import { spec as deleteSpec } from '../delete-preview-namespace/spec.ts';
import { run as runCreate } from './run.ts';
import { spec as createSpec } from './spec.ts';

const [A, B] = ['a'.repeat(40), 'b'.repeat(40)];
const NAMESPACE = 'shop-preview-pr-7';

interface Life {
  name: string;
  gate: Gate;
}

const PULL = 'pull request';
const SPACE = 'namespace';
const CONTENTS = 'contents';

interface Scene extends AsyncDisposable {
  double: KubernetesDouble;
  cluster: KubernetesCluster;
  forge: FakeForge;
  helm: FakeHelm;
  /** What each run came to: its operation, or its error's name. */
  outcomes: Map<string, string>;
  create(life: Life, sha: string): Promise<void>;
  remove(life: Life, event: WebhookEvent, inputs?: Record<string, string>): Promise<void>;
  /** Namespaces that are there. */
  left(): string[];
}

/** Whether whoever holds a namespace gives signs of life, or is so slow that others take it for dead. */
type Pace = 'lively' | 'taken for dead';

/** One for all scenes: nothing of theirs is kept in it. */
const quietJob = await testJob();
afterAll(() => quietJob[Symbol.asyncDispose]());

async function openScene(pace: Pace): Promise<Scene> {
  const clock = fakeClock();
  const double = await startKubernetesDouble({ now: clock.now });
  const cluster = double.connectDirectly();
  const forge = fakeForge();
  const helm = fakeHelm(cluster, () => [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web' } }]);
  /** Longer than a hold is believed. */
  const long = 100_000;
  const patient = (life: Life) => ({
    ...clock,
    sleep: async (milliseconds: number, signal?: AbortSignal) => {
      if (pace === 'taken for dead') return clock.sleep(Math.max(milliseconds, long), signal);
      await pass(life, { name: 'wait', reads: [], writes: [], kind: 'wait' });
      return clock.sleep(milliseconds, signal);
    },
  });
  const outcomes = new Map<string, string>();
  const record = async (name: string, running: Promise<Record<string, unknown>>): Promise<void> => {
    const outcome = await running.then(
      ({ operation }) => String(operation),
      (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
    );
    outcomes.set(name, outcome);
  };
  const jobFor = (event: WebhookEvent, life: Life): Job => ({
    ...quietJob,
    clock: patient(life),
    runner: { ...quietJob.runner, event: async () => event },
  });
  return {
    ...{ double, cluster, forge, helm, outcomes },
    left: () => double.all().flatMap(({ kind, metadata }) => (kind === 'Namespace' ? [metadata.name] : [])),
    create: async (life, sha) => {
      const job = jobFor({}, life);
      const action = bindAction(createSpec, runCreate, () => ({
        job,
        holder: life.name,
        heartbeat: () => ({ [Symbol.dispose]: () => {} }),
        files: {
          locateChart: async (chart) => chart,
          read: async () => [],
          build: async () => '',
          checkedOut: async () => undefined,
        },
        openRepository: async () => gatedForge(forge, life).repository(),
        connect: async () => gatedCluster(cluster, life),
        openHelm: () => gatedHelm(helm, life),
      }));
      const inputs = { 'pull-request': '7', 'head-sha': sha, chart: '.', set: `sha=${sha}`, timeout: '10m' };
      await record(life.name, runAction(action, inputs, job));
    },
    remove: async (life, event, inputs = {}) => {
      const job = jobFor(event, life);
      const action = bindAction(deleteSpec, runDelete, () => ({
        job,
        holder: life.name,
        openRepository: async () => gatedForge(forge, life).repository(),
        connect: async () => gatedCluster(cluster, life),
        openHelm: () => gatedHelm(helm, life),
      }));
      await record(life.name, runAction(action, inputs, job));
    },
    [Symbol.asyncDispose]: () => double[Symbol.asyncDispose](),
  };
}

/** Whoever is killed takes no further step. */
const pass = ({ name, gate }: Life, step: Step): Promise<void> =>
  gate({ ...step, reads: [...step.reads, `life of ${name}`] });

function gatedForge(forge: FakeForge, life: Life): FakeForge {
  const gated: FakeForge = {
    ...forge,
    repository: () => ({ ...forge.repository(), forge: async () => gated }),
    readPullRequest: async (number) => {
      await pass(life, { name: 'read the pull request', reads: [PULL], writes: [] });
      return forge.readPullRequest(number);
    },
  };
  return gated;
}

/** Only what has to do with the namespace itself stands before a gate. */
function gatedCluster(cluster: KubernetesCluster, life: Life): KubernetesCluster {
  const gated = <Given extends readonly unknown[], T>(act: (...given: Given) => Promise<T>) => {
    return async (...given: Given): Promise<T> => {
      const step = Object(given[0]).kind === 'Namespace' ? STEPS[act.name] : undefined;
      if (step !== undefined) await pass(life, { name: `${act.name} the namespace`, ...step });
      return act(...given);
    };
  };
  return {
    ...cluster,
    read: gated(cluster.read) as KubernetesCluster['read'],
    list: gated(cluster.list) as KubernetesCluster['list'],
    create: gated(cluster.create) as KubernetesCluster['create'],
    patch: gated(cluster.patch) as KubernetesCluster['patch'],
    delete: gated(cluster.delete),
  };
}

const STEPS: Readonly<Record<string, Omit<Step, 'name'>>> = {
  read: { reads: [SPACE], writes: [] },
  list: { reads: [SPACE], writes: [] },
  create: { reads: [], writes: [SPACE] },
  patch: { reads: [], writes: [SPACE] },
  delete: { reads: [], writes: [SPACE, CONTENTS] },
};

function gatedHelm(helm: FakeHelm, life: Life): FakeHelm {
  const step = (name: string) => pass(life, { name, reads: [], writes: [CONTENTS] });
  return {
    ...helm,
    upgrade: async (request, signal) => {
      await step('helm upgrade');
      return helm.upgrade(request, signal);
    },
    uninstall: async (...given) => {
      await step('helm uninstall');
      return helm.uninstall(...given);
    },
  };
}

const free = (name: string): Life => ({ name, gate: async () => {} });
const closing: WebhookEvent = { action: 'closed', pull_request: { number: 7, head: { sha: A } } };

function change({ forge }: Scene, what: { state?: 'open' | 'closed'; headSha?: string }): void {
  Object.assign(forge.pulls.get(7) ?? {}, what);
}

async function changing(
  scene: Scene,
  gate: Gate,
  what: { state?: 'open' | 'closed'; headSha?: string },
): Promise<void> {
  await gate({ name: Object.entries(what).join(), reads: [], writes: [PULL] });
  change(scene, what);
}

const kill = (name: string, gate: Gate): Promise<void> =>
  gate({ name: `kill ${name}`, reads: [], writes: [`life of ${name}`], kills: name });

/** Whatever became of it before, the next round of the schedule finds it. */
async function reap(scene: Scene): Promise<void> {
  await scene.remove(free('reaper'), {}, { expired: 'true' });
}

/** A pull request is closed and cleaned up after while it is deployed, and perhaps one of the two dies. */
async function closedWhileDeployed(
  begin: 'nothing' | 'deployed',
  victim: 'create' | 'remove' | 'nobody',
  pace: Pace,
): Promise<number> {
  return everyInterleaving(async () => {
    const scene = await openScene(pace);
    scene.forge.open(7, A);
    if (begin === 'deployed') await scene.create(free('earlier'), A);
    const actors: Record<string, (gate: Gate) => Promise<void>> = {
      create: (gate) => scene.create({ name: 'create', gate }, A),
      remove: async (gate) => {
        await changing(scene, gate, { state: 'closed' });
        await scene.remove({ name: 'remove', gate }, closing);
      },
    };
    if (victim !== 'nobody') actors['killer'] = (gate) => kill(victim, gate);
    return {
      actors,
      check: async () => {
        if (victim !== 'nobody') await reap(scene);
        // Killed before the pull request was closed: then the preview may well be there.
        if (scene.forge.pulls.get(7)?.state === 'open') return;
        expect({ left: scene.left(), outcomes: [...scene.outcomes] }).toMatchObject({ left: [] });
      },
      [Symbol.asyncDispose]: () => scene[Symbol.asyncDispose](),
    };
  });
}

test.each([
  ['nothing', 'nobody', 'lively'],
  ['nothing', 'nobody', 'taken for dead'],
  ['deployed', 'nobody', 'lively'],
  ['nothing', 'create', 'lively'],
  ['nothing', 'remove', 'lively'],
  ['deployed', 'create', 'lively'],
  ['deployed', 'remove', 'lively'],
] as const)(
  'of a pull request that is closed nothing is left: %s before, %s dies',
  async (begin, victim, pace) => {
    const orders = await closedWhileDeployed(begin, victim, pace);
    expect(orders).toBeGreaterThan(20);
  },
  600_000,
);

test('of two pushes the newer one is deployed last, or says that it was not', async () => {
  const orders = await everyInterleaving(async () => {
    const scene = await openScene('lively');
    scene.forge.open(7, A);
    return {
      actors: {
        older: (gate) => scene.create({ name: 'older', gate }, A),
        newer: async (gate) => {
          await changing(scene, gate, { headSha: B });
          await scene.create({ name: 'newer', gate }, B);
        },
      },
      check: async () => {
        expect(scene.outcomes.get('newer')).toMatch(/^(created|updated)$/);
        expect(scene.outcomes.get('older')).toMatch(/^(created|skipped)$/);
        expect(scene.helm.upgrades.at(-1)?.set).toEqual([`sha=${B}`]);
        const namespace = scene.double.get({ apiVersion: 'v1', kind: 'Namespace', name: NAMESPACE });
        expect(namespace?.metadata.annotations).toMatchObject({ 'gitops-actions/head-sha': B });
      },
      [Symbol.asyncDispose]: () => scene[Symbol.asyncDispose](),
    };
  });
  expect(orders).toBeGreaterThan(10);
}, 600_000);

test('a pull request that is reopened while it is cleaned up after has its preview in the end', async () => {
  const orders = await everyInterleaving(async () => {
    const scene = await openScene('lively');
    scene.forge.open(7, A);
    await scene.create(free('earlier'), A);
    change(scene, { state: 'closed' });
    return {
      actors: {
        remove: (gate) => scene.remove({ name: 'remove', gate }, closing),
        create: async (gate) => {
          await changing(scene, gate, { state: 'open' });
          await scene.create({ name: 'create', gate }, A);
        },
      },
      check: async () => {
        expect(scene.outcomes.get('create')).toMatch(/^(created|updated)$/);
        expect(scene.left()).toEqual([NAMESPACE]);
        expect(scene.double.all()).toContainEqual(expect.objectContaining({ kind: 'ConfigMap' }));
      },
      [Symbol.asyncDispose]: () => scene[Symbol.asyncDispose](),
    };
  });
  expect(orders).toBeGreaterThan(10);
}, 600_000);
