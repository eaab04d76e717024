/** Events of an object, as one line each. Pure. */
import { brief } from './message.ts';

/** What we read of a `v1` Event; everything may be missing. */
export interface KubernetesEvent {
  type?: string;
  reason?: string;
  message?: string;
  count?: number;
  lastTimestamp?: string | null;
  eventTime?: string | null;
  firstTimestamp?: string | null;
}

const MOST = 3;

/** The last few, newest last: `Warning Failed (3×): Error: ErrImagePull`. Warnings tell more than the usual course of things. */
export function describeEvents(events: readonly KubernetesEvent[]): string[] {
  const warnings = events.filter(({ type }) => type === 'Warning');
  const told = warnings.length > 0 ? warnings : events;
  return [...told]
    .sort((one, other) => timeOf(one) - timeOf(other))
    .slice(-MOST)
    .map(({ type = 'Normal', reason = '', message = '', count = 1 }) => {
      const often = count > 1 ? ` (${count}×)` : '';
      return `${type} ${reason}${often}: ${brief(message)}`;
    });
}

function timeOf({ lastTimestamp, eventTime, firstTimestamp }: KubernetesEvent): number {
  return Date.parse(lastTimestamp ?? eventTime ?? firstTimestamp ?? '') || 0;
}
