/**
 * Flux as a machine of small steps, any of which may happen between any two requests of a look. What really runs is
 * known, so whether a verdict of ready came too early can be told.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  condition,
  deploymentObject,
  gitRepositoryObject,
  helmReleaseObject,
  inputProviderObject,
  kustomizationObject,
  ociRepositoryObject,
  ready,
  reconciling,
  resourceSetObject,
  snapshot,
} from '../../testing/flux/index.ts';
import type { KubernetesApi, KubernetesObject, ObjectRef, Selection } from '../kubernetes/api.ts';
import { at, DIGEST } from './tests/found.ts';
import { type FluxObjects, type WatchFlux, watchFlux } from './watch-flux.ts';

interface Machine<State> {
  /** Versions count from 1; what is waited for is version 2. */
  begin(): State;
  steps: readonly ((state: State) => void)[];
  render(state: State): readonly KubernetesObject[];
  /** The version that people see running. */
  runs(state: State): number;
  objects: FluxObjects;
  expected: WatchFlux['expected'];
}

const WANTED = 2;
const LAST = 3;
const commit = (version: number): string => String(version).repeat(40);
const IDLE = 'True ReconciliationSucceeded: x';
const BUSY = 'Unknown Progressing: x';
const FAILED = 'False ReconciliationFailed: x';

/** The controller of one object: it takes something up, works, and ends well or not. */
interface Work {
  phase: 'idle' | 'begun' | 'working' | 'failed';
  taken: number;
  done: number;
  generation: number;
  /** The generation it has read; Flux's patches do not refresh it while it works. */
  read: number;
  observed: number;
}

const atRest = (): Work => ({ phase: 'idle', taken: 1, done: 1, generation: 1, read: 1, observed: 1 });

/** @param input what there is to take up @param onDone told when it ends well */
function workSteps<State>(of: (state: State) => Work, input: (state: State) => number): ((state: State) => void)[] {
  const step = (from: readonly Work['phase'][], act: (work: Work, state: State) => void) => (state: State) => {
    if (from.includes(of(state).phase)) act(of(state), state);
  };
  return [
    step(['idle', 'failed'], (work) => {
      work.phase = 'begun';
      work.read = work.generation;
    }),
    step(['begun'], (work, state) => {
      work.taken = input(state);
      work.phase = 'working';
    }),
    step(['working'], (work) => {
      work.done = work.taken;
      work.observed = work.read;
      work.phase = 'idle';
    }),
    step(['begun', 'working'], (work) => {
      work.phase = 'failed';
    }),
  ];
}

function conditionsOf({ phase, read, observed }: Work) {
  if (phase === 'idle') return [ready(IDLE, observed)];
  if (phase === 'failed') return [ready(FAILED, read), reconciling('True ProgressingWithRetry: x', read)];
  return [ready(BUSY, read), reconciling('True Progressing: x', read)];
}

interface GitState {
  head: number;
  fetched: number;
  kustomization: Work;
}

const beginGit = (): GitState => ({ head: 1, fetched: 1, kustomization: atRest() });

const gitSteps: readonly ((state: GitState) => void)[] = [
  (state) => {
    state.head = Math.min(LAST, state.head + 1);
  },
  (state) => {
    state.fetched = state.head;
  },
  ...workSteps<GitState>(
    ({ kustomization }) => kustomization,
    ({ fetched }) => fetched,
  ),
];

function renderGit({ fetched, kustomization }: GitState): readonly KubernetesObject[] {
  return [
    gitRepositoryObject({ revision: at(commit(fetched)) }),
    kustomizationObject({
      generation: kustomization.generation,
      status: {
        conditions: conditionsOf(kustomization),
        lastAttemptedRevision: at(commit(kustomization.taken)),
        lastAppliedRevision: at(commit(kustomization.done)),
        observedGeneration: kustomization.observed,
      },
    }),
  ];
}

const kustomizationMachine: Machine<GitState> = {
  begin: beginGit,
  steps: [
    ...gitSteps,
    ({ kustomization }) => {
      kustomization.generation += 1;
    },
  ],
  render: renderGit,
  runs: ({ kustomization: { done } }) => done,
  objects: { kustomization: ['shop'] },
  expected: { revision: commit(WANTED) },
};

/** Applying a commit gives the HelmRelease a new spec; its generation is the commit's number. */
type HelmState = GitState & { release: Work };

const helmMachine: Machine<HelmState> = {
  begin: () => ({ ...beginGit(), release: atRest() }),
  steps: [
    ...gitSteps,
    (state) => {
      state.release.generation = state.kustomization.done;
    },
    ...workSteps<HelmState>(
      ({ release }) => release,
      ({ release }) => release.read,
    ),
  ],
  render: (state) => {
    const { release } = state;
    // What Flux has applied is in the cluster before it says so.
    release.generation = Math.max(release.generation, state.kustomization.done);
    return [
      ...renderGit(state),
      ociRepositoryObject({ name: 'chart', namespace: 'shop', revision: `1.0.0@${DIGEST}` }),
      helmReleaseObject({
        generation: release.generation,
        labels: { 'kustomize.toolkit.fluxcd.io/name': 'shop', 'kustomize.toolkit.fluxcd.io/namespace': 'flux-system' },
        spec: { chart: undefined, chartRef: { kind: 'OCIRepository', name: 'chart' } },
        status: {
          conditions: [...conditionsOf(release), condition('Released', 'True UpgradeSucceeded: x')],
          observedGeneration: release.observed,
          lastAttemptedRevision: '1.0.0',
          lastAttemptedRevisionDigest: DIGEST,
          history: [snapshot(release.done, '1.0.0', 'deployed')],
        },
      }),
    ];
  },
  runs: ({ release: { done } }) => done,
  objects: { helmRelease: ['shop/shop'] },
  expected: { revision: commit(WANTED) },
};

/** A Kustomization and the one that holds it are made of the same commits; its spec's generation is the commit's number. */
type ChildState = GitState & { child: Work };

const childMachine: Machine<ChildState> = {
  begin: () => ({ ...beginGit(), child: atRest() }),
  steps: [
    ...gitSteps,
    (state) => {
      state.child.generation = state.kustomization.done;
    },
    ...workSteps<ChildState>(
      ({ child }) => child,
      ({ fetched }) => fetched,
    ),
  ],
  render: (state) => {
    const { child } = state;
    child.generation = Math.max(child.generation, state.kustomization.done);
    return [
      ...renderGit(state),
      kustomizationObject({
        name: 'web',
        generation: child.generation,
        labels: { 'kustomize.toolkit.fluxcd.io/name': 'shop', 'kustomize.toolkit.fluxcd.io/namespace': 'flux-system' },
        status: {
          conditions: conditionsOf(child),
          lastAttemptedRevision: at(commit(child.taken)),
          lastAppliedRevision: at(commit(child.done)),
          observedGeneration: child.observed,
        },
      }),
    ];
  },
  // The commit's files, by the commit's spec.
  runs: ({ child: { done, observed } }) => Math.min(done, observed),
  objects: { kustomization: ['web'] },
  expected: { revision: commit(WANTED) },
};

interface SetState {
  registry: number;
  exported: number;
  set: Work;
}

const resourceSetMachine: Machine<SetState> = {
  begin: () => ({ registry: 1, exported: 1, set: atRest() }),
  steps: [
    (state) => {
      state.registry = WANTED;
    },
    (state) => {
      state.exported = state.registry;
    },
    ...workSteps<SetState>(
      ({ set }) => set,
      ({ exported }) => exported,
    ),
  ],
  render: ({ exported, set }) => [
    inputProviderObject({ exports: [{ tag: `v${exported}` }] }),
    resourceSetObject({
      status: { conditions: conditionsOf(set), inventory: { entries: [{ id: 'shop_web_apps_Deployment', v: 'v1' }] } },
    }),
    // Applied as soon as it works on it, healthy when that is done.
    deploymentObject(`ghcr.io/acme/shop:v${set.taken}`),
  ],
  runs: ({ set: { done } }) => done,
  objects: { resourceSet: ['shop'] },
  expected: { tag: `v${WANTED}` },
};

/** A cluster in which the machine goes on, as `moves` say, before every request. */
function clusterOf<State>({ steps, render }: Machine<State>, state: State, moves: readonly number[]): KubernetesApi {
  let next = 0;
  const find = ({ kind, namespace, name }: Pick<ObjectRef, 'kind' | 'namespace' | 'name'>) => {
    steps[moves[next] ?? -1]?.(state);
    next += 1;
    const objects = render(state);
    return objects.find(
      ({ kind: one, metadata }) => one === kind && metadata.namespace === namespace && metadata.name === name,
    );
  };
  return {
    name: 'a cluster',
    namespace: 'default',
    read: async <Seen extends KubernetesObject>(ref: ObjectRef) => find(ref) as Seen | undefined,
    list: async <Seen extends KubernetesObject>({ fieldSelector = '', ...selection }: Selection) => {
      const found = find({ ...selection, name: fieldSelector.replace('metadata.name=', '') }) as Seen | undefined;
      return { items: found === undefined ? [] : [found], resourceVersion: '1' };
    },
    watch: () => {
      throw new Error('nobody watches here');
    },
    patch: () => {
      throw new Error('nobody asks here');
    },
    log: async () => [],
  };
}

const LOOKS = 12;

async function looksAt<State>(machine: Machine<State>, moves: readonly number[]): Promise<number[]> {
  const state = machine.begin();
  const [watched] = watchFlux({
    api: clusterOf(machine, state, moves),
    objects: machine.objects,
    expected: machine.expected,
    reconcile: 'leave',
    // Version 3 contains version 2, which contains version 1.
    isDescendant: async (ancestor, descendant) => (descendant > ancestor ? 'yes' : 'no'),
    clock: { now: () => 0 },
    onNotice: () => {},
  });
  if (watched === undefined) throw new Error('nothing is watched');
  const { signal } = new AbortController();
  const running: number[] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    const { assessment } = await watched.assess(await watched.look(signal), 0, signal);
    if (assessment.state === 'ready') running.push(machine.runs(state));
  }
  return running;
}

interface Check {
  looks(moves: readonly number[]): Promise<number[]>;
  steps: number;
}

const checkOf = <State>(machine: Machine<State>): Check => ({
  looks: (moves) => looksAt(machine, moves),
  steps: machine.steps.length,
});

describe.each<[string, Check]>([
  ['a Kustomization', checkOf(kustomizationMachine)],
  ['a HelmRelease that a Kustomization holds', checkOf(helmMachine)],
  ['a Kustomization that another of the same source holds', checkOf(childMachine)],
  ['a ResourceSet', checkOf(resourceSetMachine)],
])('%s', (_name, { looks, steps }) => {
  const length = { minLength: LOOKS, maxLength: LOOKS * 8, size: 'max' } as const;

  it('is never ready before what is expected runs, whatever happens between two requests', async () => {
    const moves = fc.array(fc.integer({ min: -1, max: steps - 1 }), length);
    await fc.assert(
      fc.asyncProperty(moves, async (some) => {
        for (const running of await looks(some)) expect(running).toBeGreaterThanOrEqual(WANTED);
      }),
      { numRuns: 80 },
    );
  });

  it('is ready at last', async () => {
    // Every step in its order, again and again, and then nothing more.
    const straight = Array.from({ length: LOOKS * 3 }, (_, move) => move % steps);
    expect(await looks(straight)).not.toEqual([]);
  });
});
