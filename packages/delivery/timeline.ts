/** What changed when, as spans of one value each. Pure. */
import type { Change } from './wait.ts';

/** One facet of one thing kept one value from `from` to `to` (milliseconds since the epoch). */
export interface Span {
  name: string;
  facet: string;
  value: string;
  from: number;
  to: number;
}

/** Spans by thing, then by facet, each in the order of time. Facets that were never set take no room. */
export function timeline(changes: readonly Change[], endedAt: number): Span[] {
  const tracks = new Map<string, Span[]>();
  for (const { name, at, facets } of changes) {
    for (const [facet, value] of Object.entries(facets)) {
      const key = JSON.stringify([name, facet]);
      const track = tracks.get(key) ?? [];
      tracks.set(key, track);
      const current = track.at(-1);
      if (current?.value === value) continue;
      if (current !== undefined) current.to = at;
      track.push({ name, facet, value, from: at, to: endedAt });
    }
  }
  return [...tracks.values()].flat().filter(({ value }) => value !== '');
}
