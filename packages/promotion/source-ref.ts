import type { ImageMove } from './images.ts';

const SHA = /^[0-9a-f]{7,40}$/;

/**
 * The git ref a tag was built from: the commit in tags such as `main-abc1234`, `v0.1.0-rc.a1b2c3d` or
 * `dev-abc1234-1700000000`, else the tag itself.
 */
export function sourceRef(tag: string): string {
  const parts = tag.split(/[-._+]/);
  // Digits alone are a time or a build number; a SHA of seven or more digits has a letter 96% of the time.
  return parts.findLast((part) => SHA.test(part) && /[a-f]/.test(part) && /\d/.test(part)) ?? tag;
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
