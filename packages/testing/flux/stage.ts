/** A cluster with a scripted Flux, and a wait in it that takes no time. */

import { type WatchFlux, watchFlux } from '../../delivery/flux/watch-flux.ts';
import { waitUntilReady } from '../../delivery/wait.ts';
import { type FakeClock, fakeClock } from '../clock.ts';
import { type KubernetesDouble, startKubernetesDouble } from '../kubernetes/index.ts';
import { type FluxDouble, playFlux } from './double.ts';

export interface Stage extends AsyncDisposable {
  kubernetes: KubernetesDouble;
  flux: FluxDouble;
  clock: FakeClock;
  /** `12s name: state: reason` for every change that was told, and what else was said. */
  readonly lines: readonly string[];
  wait(options: Pick<WatchFlux, 'objects'> & Partial<WatchFlux>, settings?: Settings): Promise<Ended>;
}

interface Settings {
  /** Milliseconds, all. Default: a minute, and no patience. */
  timeout?: number;
  gracePeriod?: number;
  stableFor?: number;
}

interface Ended {
  outcome: string;
  /** `state: reason` of the first. */
  told: string;
  troubles: readonly string[];
  hint: string | undefined;
  /** Seconds. */
  took: number;
}

export async function openStage(): Promise<Stage> {
  const clock = fakeClock();
  const kubernetes = await startKubernetesDouble({ now: clock.now });
  const flux = playFlux(kubernetes, clock.now);
  const lines: string[] = [];
  return {
    kubernetes,
    flux,
    clock,
    lines,
    async wait(options, { timeout = 60_000, gracePeriod = 0, stableFor = 0 } = {}) {
      const startedAt = clock.now();
      const said = (text: string) => void lines.push(`${(clock.now() - startedAt) / 1000}s ${text}`);
      const watched = watchFlux({
        api: await kubernetes.connect(),
        expected: {},
        reconcile: 'leave',
        isDescendant: async () => 'no',
        clock,
        onNotice: said,
        ...options,
      });
      // Streams take real time; what they do is tried elsewhere.
      const looking = watched.map(({ follow: _, ...one }) => one);
      const result = await waitUntilReady(
        looking,
        { timeout, gracePeriod, stableFor, failFast: 'on' },
        {
          clock,
          signal: new AbortController().signal,
          onChange: ({ name, readiness }) => said(`${name}: ${readiness.state}: ${readiness.reason}`),
          onSilence: (name, error) => said(`${name}: silent: ${error.message}`),
        },
      );
      const [first] = result.arrivals;
      if (first === undefined) throw new Error('nothing was waited for');
      const { readiness, troubles } = first;
      return {
        outcome: result.outcome,
        told: `${readiness.state}: ${readiness.reason}`,
        troubles: troubles.map(({ resource, reason }) => `${resource}: ${reason}`),
        hint: 'hint' in readiness ? readiness.hint : undefined,
        took: (result.endedAt - result.startedAt) / 1000,
      };
    },
    [Symbol.asyncDispose]: () => kubernetes[Symbol.asyncDispose](),
  };
}
