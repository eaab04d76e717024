/** Sync windows of an AppProject: do they let an application be synced now, and if not, when? Pure. */
import { Cron } from 'croner';
import type { Application } from './application.ts';
import type { Window } from './sync.ts';

export interface SyncWindow {
  kind?: string;
  /** Five fields. */
  schedule?: string;
  /** Go's: `1h30m`. */
  duration?: string;
  applications?: readonly string[] | null;
  namespaces?: readonly string[] | null;
  clusters?: readonly string[] | null;
  /** Lets a sync by hand happen all the same. */
  manualSync?: boolean;
  timeZone?: string;
  /** All of applications, clusters and namespaces must match, not one of them. */
  andOperator?: boolean;
}

/** The windows that concern an application. */
export function windowsFor(windows: readonly SyncWindow[], application: Application): SyncWindow[] {
  const { server = '', name = '', namespace = '' } = application.spec?.destination ?? {};
  return windows.filter((window) => {
    const matches = [
      matchesAny(window.applications, [application.metadata.name]),
      matchesAny(window.clusters, [name, server]),
      matchesAny(window.namespaces, [namespace]),
    ].filter((match) => match !== 'not-asked');
    const all = window.andOperator === true;
    return matches.length > 0 && (all ? matches.every((one) => one === 'yes') : matches.includes('yes'));
  });
}

function matchesAny(
  globs: readonly string[] | null | undefined,
  values: readonly string[],
): 'yes' | 'no' | 'not-asked' {
  if (globs === undefined || globs === null || globs.length === 0) return 'not-asked';
  const known = values.filter((value) => value !== '');
  return globs.some((glob) => known.some((value) => globPattern(glob).test(value))) ? 'yes' : 'no';
}

/** Argo CD's globs know no separators: `*` takes in dots and slashes, too. */
function globPattern(glob: string): RegExp {
  const pattern = glob.replaceAll(/\[!|[*?[\]{},]|[^\w\s]/g, (found) => {
    if (found === '*') return '.*';
    if (found === '?') return '.';
    if (found === '[!') return '[^';
    if (found === '{') return '(?:';
    if (found === '}') return ')';
    if (found === ',') return glob.includes('{') ? '|' : ',';
    return '[]-'.includes(found) ? found : `\\${found}`;
  });
  try {
    return new RegExp(`^${pattern}$`, 's');
  } catch {
    return /^(?!)/;
  }
}

/**
 * As Argo CD decides: an active deny window forbids; else an active allow window permits; else, if there are allow
 * windows at all, it is forbidden. By hand it is permitted where all windows in the way say `manualSync`.
 * @param windows that concern the application
 * @param now milliseconds since the epoch
 */
export function windowState(windows: readonly SyncWindow[], kind: 'automatic' | 'manual', now: number): Window {
  const why = obstacleAt(windows, kind, now);
  if (why === undefined) return { state: 'open' };
  const opensAt = nextOpening(windows, kind, now);
  return { state: 'closed', why, ...(opensAt === undefined ? {} : { opensAt }) };
}

function obstacleAt(windows: readonly SyncWindow[], kind: 'automatic' | 'manual', now: number): string | undefined {
  const active = windows.filter((window) => isActive(window, now));
  return obstacleOf(windows, active, kind);
}

/** For a server that says which windows are active, but not in which time zone they are. */
export function obstacleOf(
  windows: readonly SyncWindow[],
  active: readonly SyncWindow[],
  kind: 'automatic' | 'manual',
): string | undefined {
  const isManual = ({ manualSync }: SyncWindow): boolean => kind === 'manual' && manualSync === true;
  const denying = active.filter((window) => window.kind === 'deny');
  if (denying.length > 0) {
    return denying.every(isManual) ? undefined : `a sync window denies it (${denying.map(describe).join(', ')})`;
  }
  const allowing = windows.filter((window) => window.kind === 'allow');
  if (allowing.length === 0 || active.some((window) => window.kind === 'allow')) return undefined;
  return allowing.every(isManual) ? undefined : `no sync window allows it (${allowing.map(describe).join(', ')})`;
}

function describe({ kind, schedule, duration, timeZone }: SyncWindow): string {
  const zone = timeZone === undefined || timeZone === '' || timeZone === 'UTC' ? '' : ` ${timeZone}`;
  return `${kind} "${schedule}" for ${duration}${zone}`;
}

/** Changes looked at before we say that nobody knows. */
const LOOK_AHEAD = 200;

/** Windows begin and end; after each the question is asked anew. */
function nextOpening(windows: readonly SyncWindow[], kind: 'automatic' | 'manual', now: number): number | undefined {
  let time = now;
  for (let step = 0; step < LOOK_AHEAD; step++) {
    const changes = windows.flatMap((window) => changesAfter(window, time));
    if (changes.length === 0) return undefined;
    time = Math.min(...changes);
    if (obstacleAt(windows, kind, time) === undefined) return time;
  }
  return undefined;
}

function isActive(window: SyncWindow, now: number): boolean {
  const { begins, lasts } = reading(window, now);
  const next = begins(now - lasts);
  return next !== undefined && next <= now;
}

/** When it next begins, and when those that have begun end. */
function changesAfter(window: SyncWindow, now: number): number[] {
  const { begins, lasts } = reading(window, now);
  const start = begins(now);
  const running = begins(now - lasts);
  const end = running === undefined ? undefined : running + lasts;
  return [start, end].filter((time) => time !== undefined && time > now).map(Number);
}

interface Reading {
  /** The first beginning after a time. */
  begins(after: number): number | undefined;
  lasts: number;
}

/** Argo CD shifts the time by what the zone is off at the moment, and reads the schedule in UTC. */
function reading({ schedule = '', duration = '', timeZone = '' }: SyncWindow, now: number): Reading {
  const offset = zoneOffset(timeZone, now);
  const lasts = goDuration(duration);
  const cron = cronOf(schedule);
  return {
    lasts,
    begins: (after) => {
      const next = cron?.nextRun(new Date(after + offset))?.getTime();
      return next === undefined ? undefined : next - offset;
    },
  };
}

const schedules = new Map<string, Cron | undefined>();

/** A schedule that cannot be read is nobody's obstacle here; Argo CD itself says so. */
function cronOf(schedule: string): Cron | undefined {
  if (!schedules.has(schedule)) schedules.set(schedule, readSchedule(schedule));
  return schedules.get(schedule);
}

function readSchedule(schedule: string): Cron | undefined {
  try {
    return new Cron(schedule, { timezone: 'UTC', paused: true, mode: '5-part' });
  } catch {
    return undefined;
  }
}

/** Milliseconds that a zone is ahead of UTC; what is no zone is UTC. */
function zoneOffset(timeZone: string, at: number): number {
  if (timeZone === '' || timeZone === 'UTC') return 0;
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }).formatToParts(at);
    const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
    const there = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return there - Math.floor(at / 1_000) * 1_000;
  } catch {
    return 0;
  }
}

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };

function goDuration(text: string): number {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)];
  return parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * (UNITS[unit] ?? 0), 0);
}
