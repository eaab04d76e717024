import type { Summary } from './job.ts';

/** A step summary larger than this is dropped by GitHub, with an error. */
export const SUMMARY_LIMIT_BYTES = 1024 * 1024;

const NOTE = '\n\n> **Cut here:** the rest did not fit into a step summary.\n';
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

export interface CollectedSummary extends Summary {
  /** Everything added so far, one blank line between the parts; empty when nothing was. */
  markdown(): string;
}

/** Keeps the summary until the end: a step may write it once, and only then is its size known. */
export function collectSummary(): CollectedSummary {
  const parts: string[] = [];
  return {
    add: (markdown) => {
      const part = markdown.replace(/^\n+|\s+$/g, '');
      if (part !== '') parts.push(part);
    },
    markdown: () => (parts.length === 0 ? '' : `${parts.join('\n\n')}\n`),
  };
}

/**
 * At most `limit` bytes of UTF-8, cut after a whole line, with open code blocks and `<details>`
 * closed so that what follows still renders, and a note that something is missing.
 */
export function cutMarkdown(markdown: string, limit: number = SUMMARY_LIMIT_BYTES): string {
  if (Buffer.byteLength(markdown) <= limit) return markdown;
  let kept = wholeLines(markdown, limit - Buffer.byteLength(NOTE));
  let closing = closeOpenBlocks(kept);
  while (kept !== '' && Buffer.byteLength(kept + closing + NOTE) > limit) {
    kept = wholeLines(markdown, Buffer.byteLength(kept) - Buffer.byteLength(closing));
    closing = closeOpenBlocks(kept);
  }
  return kept + closing + NOTE;
}

/** The lines from the start that fit into `bytes`, without the last line's break. */
function wholeLines(text: string, bytes: number): string {
  if (bytes <= 0) return '';
  const head = Buffer.from(text).subarray(0, bytes + 1);
  const end = head.lastIndexOf('\n');
  return end === -1 ? '' : head.subarray(0, end).toString();
}

function closeOpenBlocks(markdown: string): string {
  let fence: string | undefined;
  let openDetails = 0;
  for (const line of markdown.split('\n')) {
    const marker = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      if (marker !== undefined && closes(line, marker, fence)) fence = undefined;
    } else if (marker !== undefined) {
      fence = marker;
    } else {
      openDetails += occurrences(line, '<details') - occurrences(line, '</details>');
    }
  }
  return `${fence === undefined ? '' : `\n${fence}`}${'\n\n</details>'.repeat(Math.max(0, openDetails))}`;
}

/** A fence is closed by one of the same character, at least as long, with nothing after it. */
function closes(line: string, marker: string, fence: string): boolean {
  return marker[0] === fence[0] && marker.length >= fence.length && line.trim() === marker;
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}
