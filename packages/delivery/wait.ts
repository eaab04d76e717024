/** Waits until everything is ready: looks first, then follows the stream, and falls back to looking again and again. */
import { RemoteError } from '#errors';
import { askUntil } from './ask-until.ts';
import { observe } from './observe.ts';
import { type Assessment, advance, decide, type Patience, type Readiness, type Standing } from './readiness.ts';
import type { Trouble } from './trouble.ts';

/** What is shown of one look besides the verdict, by the names people know: `Sync: OutOfSync`, `Pods: 1/3`. */
export type Facets = Readonly<Record<string, string>>;

export interface Look {
  assessment: Assessment;
  facets: Facets;
}

/** One thing that is waited for. `Seen` is what the engine says of it: an Application, a Kustomization with its source. */
export interface Watched<Seen> {
  /** `Application argocd/shop` */
  readonly name: string;
  /** One question to the engine. @throws RemoteError; a retryable one is borne for a while */
  look(signal: AbortSignal): Promise<Seen>;
  /** Goes on from `seen` and ends when the connection does. Left out where an engine cannot stream. */
  follow?(seen: Seen, signal: AbortSignal): AsyncIterable<Seen>;
  /** Judges it; may ask more when a judgement needs it (is this commit a descendant?). */
  assess(seen: Seen, now: number, signal: AbortSignal): Promise<Look> | Look;
  /** The root cause, asked for once it has failed. */
  explain?(seen: Seen, signal: AbortSignal): Promise<readonly Trouble[]>;
}

export interface WaitClock {
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export interface WaitSettings extends Patience {
  /** Milliseconds. */
  timeout: number;
  /** `on`: end with the first thing that fails or is blocked. `off`: wait on, people may still mend it. */
  failFast: 'on' | 'off';
}

export interface WaitPorts {
  clock: WaitClock;
  signal: AbortSignal;
  /** Called when what is seen of one thing, or the verdict on it, has changed, and once a minute. */
  onChange(change: Change): void;
  /** Called when the engine does not answer for now; the wait goes on. */
  onSilence(name: string, error: RemoteError): void;
}

/** One line of the log and one point of the timeline. */
export interface Change {
  name: string;
  /** Milliseconds since the epoch. */
  at: number;
  facets: Facets;
  readiness: Readiness;
}

/** How it stood with one thing at the end. */
export interface Arrival<Seen> {
  name: string;
  readiness: Readiness;
  facets: Facets;
  seen: Seen;
  troubles: readonly Trouble[];
}

export type Outcome = 'ready' | 'failed' | 'blocked' | 'timeout';

export interface WaitResult<Seen> {
  outcome: Outcome;
  arrivals: readonly Arrival<Seen>[];
  changes: readonly Change[];
  startedAt: number;
  endedAt: number;
}

/** A wait that says nothing looks like one that hangs. */
const HEARTBEAT = 60_000;
/** Milliseconds. Causes are worth a few more questions, and no second timeout. */
const EXPLAINED_WITHIN = 10_000;

/**
 * Waits for all of them at once.
 * @throws RemoteError when the engine refuses, or has not answered once
 */
export async function waitUntilReady<Seen>(
  watched: readonly Watched<Seen>[],
  settings: WaitSettings,
  ports: WaitPorts,
): Promise<WaitResult<Seen>> {
  const startedAt = ports.clock.now();
  const changes: Change[] = [];
  const ended = new AbortController();
  const wait: Wait = {
    settings,
    deadline: startedAt + settings.timeout,
    ended,
    ports: {
      ...ports,
      onChange: (change) => {
        changes.push(change);
        ports.onChange(change);
      },
    },
  };
  try {
    const ends = await Promise.all(watched.map((one) => waitForOne(one, wait)));
    const seen = ends.map(({ arrival }) => arrival);
    const outcome = outcomeOf(seen);
    const arrivals = await Promise.all(
      ends.map(({ arrival, ending }, index) =>
        isToBlame(arrival, outcome) && ending === 'heard' ? explained(arrival, watched[index], ports) : arrival,
      ),
    );
    return { outcome, arrivals, changes, startedAt, endedAt: ports.clock.now() };
  } finally {
    ended.abort();
  }
}

interface Wait {
  settings: WaitSettings;
  /** Milliseconds since the epoch. */
  deadline: number;
  /** Aborted once nothing needs to be waited for any more: one failed, and that decides it. */
  ended: AbortController;
  ports: WaitPorts;
}

/** `silent`: there was no answer any more, and none is to be had about causes either. */
interface End<Seen> {
  arrival: Arrival<Seen>;
  ending: 'heard' | 'silent';
}

async function waitForOne<Seen>(one: Watched<Seen>, { settings, deadline, ended, ports }: Wait): Promise<End<Seen>> {
  let standing: Standing | undefined;
  let arrival: Arrival<Seen> | undefined;
  let decidesAt = deadline;
  let saidAt = 0;
  let silence: RemoteError | undefined;
  const onSilence: WaitPorts['onSilence'] = (name, error) => {
    silence = error;
    ports.onSilence(name, error);
  };
  const observation = { deadline, ended: ended.signal, ports: { ...ports, onSilence }, nextLook: () => decidesAt };
  for await (const seen of observe(one, observation)) {
    silence = undefined;
    const look = await assess(one, seen, deadline, { ...ports, onSilence });
    if (look === undefined) continue;
    const { assessment, facets } = look;
    const at = ports.clock.now();
    standing = advance(standing, assessment, at);
    const readiness = decide(standing, settings, at, deadline);
    if (arrival === undefined || differs(arrival, { readiness, facets }) || at - saidAt >= HEARTBEAT) {
      saidAt = at;
      ports.onChange({ name: one.name, at, facets, readiness });
    }
    arrival = { name: one.name, readiness, facets, seen, troubles: [] };
    decidesAt = readiness.state === 'progressing' ? (readiness.decidesAt ?? deadline) : deadline;
    if (isFinal(readiness, settings)) {
      if (readiness.state !== 'ready') ended.abort();
      return { arrival, ending: 'heard' };
    }
  }
  ports.signal.throwIfAborted();
  if (arrival === undefined) throw silence ?? new Error(`nothing was seen of ${one.name}`);
  if (silence === undefined) return { arrival, ending: 'heard' };
  return { arrival: withSilence(arrival, silence), ending: 'silent' };
}

/** A judgement that needs an answer which does not come is put off until the next look. */
async function assess<Seen>(
  one: Watched<Seen>,
  seen: Seen,
  deadline: number,
  ports: WaitPorts,
): Promise<Look | undefined> {
  const { clock, signal } = ports;
  try {
    return await askUntil(deadline, (limited) => one.assess(seen, clock.now(), limited), {
      name: one.name,
      clock,
      signal,
    });
  } catch (error) {
    if (!(error instanceof RemoteError && error.retryable)) throw error;
    ports.onSilence(one.name, error);
    return undefined;
  }
}

/** What was seen last is all there is to tell, and that it is old must be told, too. */
function withSilence<Seen>(arrival: Arrival<Seen>, silence: RemoteError): Arrival<Seen> {
  const reason = `${arrival.readiness.reason}; and then there was no answer any more: ${silence.message}`;
  return { ...arrival, readiness: { ...arrival.readiness, reason } };
}

function isFinal(readiness: Readiness, { failFast }: WaitSettings): boolean {
  return readiness.state === 'ready' || (readiness.state !== 'progressing' && failFast === 'on');
}

/** When the next look is due is nobody's news. */
function differs(one: Pick<Change, 'readiness' | 'facets'>, other: typeof one): boolean {
  const news = ({ readiness: { state, reason }, facets }: typeof one): string =>
    JSON.stringify([state, reason, facets]);
  return news(one) !== news(other);
}

function isToBlame({ readiness }: Arrival<unknown>, outcome: Outcome): boolean {
  return readiness.state === (outcome === 'timeout' ? 'progressing' : outcome) && outcome !== 'ready';
}

/** Without causes where none are told in time. */
async function explained<Seen>(
  arrival: Arrival<Seen>,
  one: Watched<Seen> | undefined,
  { clock, signal }: WaitPorts,
): Promise<Arrival<Seen>> {
  const explain = one?.explain?.bind(one);
  if (explain === undefined) return arrival;
  const surroundings = { name: arrival.name, clock, signal };
  try {
    const until = clock.now() + EXPLAINED_WITHIN;
    const troubles = await askUntil(until, (limited) => explain(arrival.seen, limited), surroundings);
    return { ...arrival, troubles };
  } catch (error) {
    if (error instanceof RemoteError) return arrival;
    throw error;
  }
}

function outcomeOf(arrivals: readonly Arrival<unknown>[]): Outcome {
  const states = new Set(arrivals.map(({ readiness }) => readiness.state));
  if (states.has('failed')) return 'failed';
  if (states.has('blocked')) return 'blocked';
  return states.has('progressing') ? 'timeout' : 'ready';
}
