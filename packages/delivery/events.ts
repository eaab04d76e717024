/** What Kubernetes says in its events, whoever hands them on: which of them to tell, and how. Pure. */

/** What we read of a `v1` Event; everything may be missing. */
export interface EventFields {
  type?: string;
  reason?: string;
  message?: string;
  count?: number;
  /** Of an event that goes on and on. */
  series?: { count?: number; lastObservedTime?: string };
  lastTimestamp?: string | null;
  eventTime?: string | null;
  firstTimestamp?: string | null;
  metadata?: { creationTimestamp?: string };
}

const MOST = 5;

/** The last few, newest last. Warnings tell more than the usual course of things. */
export function newestEvents<Event extends EventFields>(events: readonly Event[]): Event[] {
  const warnings = events.filter(({ type }) => type === 'Warning');
  const told = warnings.length > 0 ? warnings : events;
  return told.toSorted((one, other) => lastSeen(one) - lastSeen(other)).slice(-MOST);
}

/** `Warning Failed (3×): Error: ErrImagePull`, on one line. */
export function describeEvent({ type = 'Normal', reason = '', message = '', count, series }: EventFields): string {
  const times = series?.count ?? count ?? 1;
  return `${type} ${reason}${times > 1 ? ` (${times}×)` : ''}: ${message.replaceAll(/\s+/g, ' ').trim()}`;
}

/** Milliseconds since the epoch. */
export function lastSeen({ series, lastTimestamp, eventTime, firstTimestamp, metadata }: EventFields): number {
  const stamps = [series?.lastObservedTime, lastTimestamp, eventTime, firstTimestamp, metadata?.creationTimestamp];
  return Date.parse(stamps.find((stamp) => stamp !== undefined && stamp !== null) ?? '') || 0;
}
