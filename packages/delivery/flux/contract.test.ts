import { fakeClock } from '#testing';
import { deploymentObject, gitRepositoryObject, kustomizationObject, playFlux } from '../../testing/flux/index.ts';
import { startKubernetesDouble } from '../../testing/kubernetes/index.ts';
import { fluxContract, type StagedKustomization } from './contract.ts';
import { at, refTo } from './tests/found.ts';

const SHOP = refTo(kustomizationObject());
const CONFIG = refTo(gitRepositoryObject());
/** Milliseconds. */
const FETCHES = 300;
const APPLIES = 1_500;

fluxContract('the double', async () => {
  const clock = fakeClock();
  const kubernetes = await startKubernetesDouble({ now: clock.now });
  const flux = playFlux(kubernetes, clock.now);
  const startedAt = clock.now();
  const later = (milliseconds: number, step: () => void): void =>
    flux.at((clock.now() + milliseconds - startedAt) / 1_000, step);
  const unbuildable = new Set<string>();
  let head = '';
  let commits = 0;
  let live = '';

  const suspended = (): boolean => Object(kubernetes.get(SHOP)?.spec).suspend === true;
  /** The Kustomization is told of each new artifact. */
  const fetch = (): void => {
    const revision = head;
    flux.fetch(CONFIG, at(revision));
    if (!suspended()) later(FETCHES, () => flux.attempt(SHOP, at(revision)));
    later(APPLIES, () => {
      if (suspended()) return;
      if (unbuildable.has(revision)) return flux.fail(SHOP, at(revision), 'BuildFailed: kustomize build failed');
      live = revision;
      flux.apply(SHOP, at(revision));
    });
  };
  const commit: StagedKustomization['commit'] = async (kind) => {
    commits += 1;
    head = String(commits).repeat(40);
    if (kind === 'unbuildable') unbuildable.add(head);
    return head;
  };

  return {
    api: await kubernetes.connect(),
    // What it sleeps takes no time, so a stream would never have a chance: the double is looked at.
    clock,
    kustomization: async () => {
      const first = await commit('good');
      flux.install(gitRepositoryObject({ revision: at(first) }), kustomizationObject(), deploymentObject('shop:v1'));
      flux.apply(SHOP, at(first));
      live = first;
      flux.onRequested(CONFIG, fetch);
      return { ref: SHOP, source: CONFIG, first, commit, runs: async (revision) => live === revision };
    },
    [Symbol.asyncDispose]: () => kubernetes[Symbol.asyncDispose](),
  };
});
