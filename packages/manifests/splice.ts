/** Replaces the characters from `start` up to `end` by `text`. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/**
 * Applies splices, in the order of their places; of those at one place, in the order given.
 *
 * @throws {RangeError} when two overlap: the caller asked for two different things at one place.
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { start, end, text: replacement } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < copied) throw new RangeError(`two edits overlap at offset ${start}`);
    parts.push(text.slice(copied, start), replacement);
    copied = end;
  }
  parts.push(text.slice(copied));
  return parts.join('');
}
