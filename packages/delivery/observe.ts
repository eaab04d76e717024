/** Everything an engine says of one thing, in order: by looking, and by following its stream where it has one. */
import { RemoteError } from '#errors';
import { askUntil } from './ask-until.ts';
import { type Following, follow } from './following.ts';
import type { WaitPorts, Watched } from './wait.ts';

/** Between two looks while nothing streams. */
const POLL = 2_000;
/** A silent stream may be a dead one, so we look all the same. */
const POLL_BESIDE_STREAM = 20_000;
/** An engine that has never answered is misaddressed rather than restarting. */
const FIRST_ANSWER_WITHIN = 30_000;
/** One that let us in before and refuses now may be starting: permissions are the last that it reads. */
const REFUSAL_BORNE = 30_000;
/** Whatever is due: an engine is not asked without a breath in between. */
const SHORTEST_PAUSE = 250;
const LONGEST_SILENT_PAUSE = 10_000;

export interface Observation {
  /** Milliseconds since the epoch: the last look happens then. */
  deadline: number;
  /** Ends the waiting between looks. */
  ended: AbortSignal;
  ports: Pick<WaitPorts, 'clock' | 'signal' | 'onSilence'>;
  /** When the verdict on what was yielded changes by time alone: a look must happen then. */
  nextLook(): number;
}

/**
 * Yields what is seen, at least once, until the deadline, when it looks a last time, or until `ended`. An engine that
 * has answered before may be silent for as long as it likes, and refuse for a while: it may be restarting.
 * @throws RemoteError when the engine refuses, or is silent from the start
 */
export async function* observe<Seen>(one: Watched<Seen>, observation: Observation): AsyncGenerator<Seen> {
  const { deadline, ended, ports, nextLook } = observation;
  const { clock, signal } = ports;
  using following: Following<Seen> = follow(one, { clock, signal: AbortSignal.any([signal, ended]) });
  let silence: Silence | undefined = { since: clock.now(), tries: 0, kind: 'from-the-start' };
  const dueAt = (): number => {
    const pause = silence !== undefined ? pauseAfter(silence.tries) : following.alive ? POLL_BESIDE_STREAM : POLL;
    return Math.min(clock.now() + pause, Math.max(nextLook(), clock.now() + SHORTEST_PAUSE), deadline);
  };
  while (true) {
    const lookedAt = clock.now();
    const seen = await lookOnce(one, ports, deadline);
    if (seen instanceof RemoteError) {
      silence = bear(seen, silence, clock.now());
      ports.onSilence(one.name, seen);
      if (clock.now() >= deadline) return;
    } else {
      silence = undefined;
      yield seen;
      following.goOnFrom(seen);
    }
    let next = await following.next(dueAt());
    for (; next.kind === 'seen'; next = await following.next(dueAt())) {
      silence = undefined;
      yield next.seen;
    }
    if (ended.aborted || lookedAt >= deadline) return;
  }
}

interface Silence {
  since: number;
  tries: number;
  kind: 'from-the-start' | 'later';
  /** Since when it has answered, and refused. */
  refusedSince?: number;
}

function bear(error: RemoteError, silence: Silence | undefined, now: number): Silence {
  const { since, tries, kind, refusedSince = now }: Silence = silence ?? { since: now, tries: 0, kind: 'later' };
  const borne = { since, tries: tries + 1, kind };
  if (error.retryable) {
    if (kind === 'from-the-start' && now - since >= FIRST_ANSWER_WITHIN) throw error;
    return borne;
  }
  const isRefusal = error.status === 401 || error.status === 403;
  if (!isRefusal || kind === 'from-the-start' || now - refusedSince >= REFUSAL_BORNE) throw error;
  return { ...borne, refusedSince };
}

function pauseAfter(tries: number): number {
  return Math.min(LONGEST_SILENT_PAUSE, 500 * 2 ** tries);
}

/** Errors of the engine are an answer here. The deadline cuts off a request that hangs. */
async function lookOnce<Seen>(
  one: Watched<Seen>,
  { clock, signal }: Observation['ports'],
  deadline: number,
): Promise<Seen | RemoteError> {
  try {
    return await askUntil(deadline, (limited) => one.look(limited), { name: one.name, clock, signal });
  } catch (error) {
    if (error instanceof RemoteError) return error;
    throw error;
  }
}
