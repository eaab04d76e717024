import type { ImageMove } from './images.ts';

const SHA = /^[0-9a-f]{7,40}$/;
/** Words that a commit is written after, when more than a time follows it (`sha-a1b2c3d-amd64`). */
const BEFORE_SHA = /^(sha|git|commit|main|master|trunk|dev|develop|edge|rc|snapshot)$/;
const TIME = /^\d{6,}$/;

/**
 * The git ref a tag was built from: the commit in tags such as `main-abc1234`, `v0.1.0-rc.a1b2c3d` or
 * `dev-abc1234-1700000000`, else the tag itself.
 */
export function sourceRef(tag: string): string {
  const parts = tag.split(/[-._+]/);
  return parts.findLast((part, index) => isCommit(part) && standsWhereCommitsDo(parts, index)) ?? tag;
}

/** Digits alone are a time or a build number; a SHA of seven or more digits has a letter 96% of the time. */
function isCommit(part: string): boolean {
  return SHA.test(part) && /[a-f]/.test(part) && /\d/.test(part);
}

/** A word of the letters a to f is no commit where names stand: `facade1-v2`. */
function standsWhereCommitsDo(parts: readonly string[], index: number): boolean {
  return parts.slice(index + 1).every((part) => TIME.test(part)) || BEFORE_SHA.test(parts[index - 1] ?? '');
}

export interface SourceRange {
  repository: string;
  base: string;
  head: string;
}

/** What to compare in which repository to tell what ships; images without a known source are left out. */
export function sourceRanges(images: readonly ImageMove[], sources: ReadonlyMap<string, string>): SourceRange[] {
  const ranges = new Map<string, SourceRange>();
  for (const { name, repository, from, to } of images) {
    const source = sources.get(repository) ?? sources.get(name);
    if (source === undefined || !from.tag || !to.tag || from.tag === to.tag) continue;
    const range = { repository: source, base: sourceRef(from.tag), head: sourceRef(to.tag) };
    ranges.set(Object.values(range).join('\0'), range);
  }
  return [...ranges.values()];
}
