/** Lets programs wait for a release that an engine brings to the cluster, and sees how well each does. */
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../measure.ts';
import { attempt } from '../program.ts';
import type { CountingProxy, Traffic } from './counting-proxy.ts';
import type { ObjectWatch } from './object-watch.ts';

export interface Command {
  program: string;
  args: readonly string[];
}

/** What is measured: one way to wait. */
export interface Waiter {
  name: string;
  /** Run one after the other, from the moment of the commit on; the end of the last is the end of the wait. */
  commands(revision: string): readonly Command[];
  env: Readonly<Record<string, string>>;
}

/** What an engine deploys: the thing that is waited for. */
export interface Delivery {
  /** Answers the new commit. */
  commit(image: string): Promise<string>;
  /** The objects are those of `watch`. */
  isRunning(objects: readonly unknown[], image: string): boolean;
  /** Whether the engine says that `revision` has arrived, whatever the workload does. */
  isArrived(objects: readonly unknown[], revision: string): boolean;
  /** Has the engine look at git now; called when a waiter has ended too early and left it to its own pace. */
  hurry(): Promise<unknown>;
  watch: ObjectWatch;
  proxy: CountingProxy;
}

interface Sample extends Traffic {
  /** Milliseconds from the moment the engine was ready to the end of the wait; below zero when it ended before. */
  afterReady: number;
  /** Milliseconds from the commit to the end of the wait. */
  total: number;
  /** `early`: it said yes before the new image ran. `gave-up`: it said no, though all went well in the end. */
  verdict: 'right' | 'early' | 'gave-up';
}

/** Medians, of the rounds in which it was right unless something else is said. */
export interface Waited {
  name: string;
  rounds: number;
  early: number;
  gaveUp: number;
  /** Undefined when it was never right. Milliseconds. */
  times: { afterReady: number; longestAfterReady: number; total: number } | undefined;
  /** Of all rounds. */
  requests: number;
  /** Of all rounds. */
  bytes: number;
}

/** Ours, the peer that the ratio is of, and what else is told. */
export interface Contest<T> {
  ours: T;
  peer: T;
  others: readonly T[];
}

export interface WaitComparison {
  rounds: number;
  delivery: Delivery;
  waiters: Contest<Waiter>;
}

/** Milliseconds: nobody commits again in the very second of an arrival, and stamps of the engines are whole seconds. */
const BETWEEN = 1_500;

/** Each waiter waits for a commit of its own in every round; who goes first changes from round to round. */
export async function compareWaits({ rounds, delivery, waiters }: WaitComparison): Promise<Contest<Waited>> {
  const all = [waiters.ours, waiters.peer, ...waiters.others];
  const samples = new Map<Waiter, Sample[]>(all.map((waiter) => [waiter, []]));
  let release = 1;
  for (let round = 0; round < rounds; round += 1) {
    const first = round % all.length;
    for (const waiter of [...all.slice(first), ...all.slice(0, first)]) {
      release += 1;
      // Such pods need five seconds until they are ready: see test/e2e/cluster/pod-stages.ts.
      const sample = await waitOnce(delivery, waiter, `registry.example/shop:v${release}-slow`);
      samples.get(waiter)?.push(sample);
      process.stderr.write(`  round ${round + 1} of ${rounds}: ${waiter.name}: ${describe(sample)}\n`);
      await sleep(BETWEEN);
    }
  }
  const summary = (waiter: Waiter): Waited => summarise(waiter.name, samples.get(waiter) ?? []);
  return { ours: summary(waiters.ours), peer: summary(waiters.peer), others: waiters.others.map(summary) };
}

async function waitOnce(delivery: Delivery, { commands, env }: Waiter, image: string): Promise<Sample> {
  delivery.proxy.take();
  const started = performance.now();
  const revision = await delivery.commit(image);
  const running = delivery.watch.until((objects) => delivery.isRunning(objects, image));
  const ready = delivery.watch.until(
    (objects) => delivery.isRunning(objects, image) && delivery.isArrived(objects, revision),
  );
  // Awaited below, after the wait that is measured.
  const moments = Promise.all([running, ready]);
  moments.catch(() => undefined);
  const hasSucceeded = await runAll(commands(revision), env);
  const ended = performance.now();
  const traffic = delivery.proxy.take();
  const hasRun = await Promise.race([running.then(() => true), sleep(0, false)]);
  if (!hasRun) await delivery.hurry();
  const [runningAt, readyAt] = await moments;
  const verdict = !hasSucceeded ? 'gave-up' : runningAt > ended ? 'early' : 'right';
  return { ...traffic, verdict, afterReady: ended - readyAt, total: ended - started };
}

/** Whether all succeeded; the first that does not is the last, as in a script. */
async function runAll(commands: readonly Command[], env: Waiter['env']): Promise<boolean> {
  for (const { program, args } of commands) {
    const { code, stdout, stderr } = await attempt(program, args, { env });
    if (code === 0) continue;
    process.stderr.write(`  ${basename(program)} exited with ${code}: ${`${stdout}${stderr}`.trim()}\n`);
    return false;
  }
  return true;
}

function summarise(name: string, samples: readonly Sample[]): Waited {
  const count = (wanted: Sample['verdict']) => samples.filter(({ verdict }) => verdict === wanted).length;
  const right = samples.filter(({ verdict }) => verdict === 'right');
  const afterReady = right.map((sample) => sample.afterReady);
  const times = {
    afterReady: median(afterReady),
    longestAfterReady: Math.max(...afterReady),
    total: median(right.map(({ total }) => total)),
  };
  return {
    name,
    rounds: samples.length,
    early: count('early'),
    gaveUp: count('gave-up'),
    times: right.length === 0 ? undefined : times,
    requests: median(samples.map(({ requests }) => requests.length)),
    bytes: median(samples.map(({ bytes }) => bytes)),
  };
}

function describe({ verdict, afterReady, total, requests, bytes }: Sample): string {
  const end = { right: `${afterReady.toFixed(0)} ms after ready`, early: 'too early', 'gave-up': 'gave up' }[verdict];
  const traffic = `${requests.length} requests, ${(bytes / 1000).toFixed(0)} kB`;
  return `${end}, ${(total / 1000).toFixed(1)} s after the commit, ${traffic}`;
}
