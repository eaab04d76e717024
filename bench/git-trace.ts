/** How long git ran, as git itself tells it (trace2). */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface GitTrace {
  /** For the environment of what starts git. */
  readonly variables: Readonly<Record<string, string>>;
  /** What ran since the last call. */
  take(): Promise<GitWork>;
}

export interface GitWork {
  /** Processes started by us, not those that git starts. */
  processes: number;
  /** Time during which at least one of them ran. */
  milliseconds: number;
}

interface Event {
  event: string;
  /** Names the process, behind its parents: `one/two`. */
  sid: string;
  time: string;
  /** Seconds since the process began. */
  t_abs?: number;
}

/** git reads where to trace to from its global configuration; variables for it would be withheld. */
export async function gitTrace(folder: string): Promise<GitTrace> {
  const configuration = join(folder, 'gitconfig');
  const events = join(folder, 'git-events');
  await writeFile(configuration, `[trace2]\n\teventTarget = ${events}\n`);
  return {
    variables: { GIT_CONFIG_GLOBAL: configuration },
    take: async () => {
      const text = await readFile(events, 'utf8').catch(() => '');
      await rm(events, { force: true });
      const spans = spansOf(text);
      return { processes: spans.length, milliseconds: covered(spans) };
    },
  };
}

interface Span {
  start: number;
  end: number;
}

function spansOf(text: string): Span[] {
  return text.split('\n').flatMap((line): Span[] => {
    if (line === '') return [];
    const { event, sid, time, t_abs }: Event = JSON.parse(line);
    if (event !== 'atexit' || sid.includes('/') || t_abs === undefined) return [];
    const end = microseconds(time) / 1000;
    return [{ start: end - t_abs * 1000, end }];
  });
}

/** `2026-01-01T00:00:00.123456Z`, of which `Date` would drop half the digits. */
function microseconds(time: string): number {
  const [seconds = '', fraction = ''] = time.replace('Z', '').split('.');
  return Date.parse(`${seconds}Z`) * 1000 + Number(fraction.padEnd(6, '0'));
}

/** Length of the union: processes that ran side by side count once. */
function covered(spans: readonly Span[]): number {
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    total += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return total;
}
