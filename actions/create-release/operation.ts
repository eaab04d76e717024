/** What was done to make a release, and the word for it. Pure. */
import type { Release } from '#forge';

export interface TagOutcome {
  kind: 'pushed' | 'there';
  object: string;
}

export interface ReleaseOutcome {
  kind: 'created' | 'updated' | 'there';
  release: Release;
}

export type ChangelogOutcome = { kind: 'committed'; commit: string } | { kind: 'there' } | { kind: 'not-asked' };

export interface Done {
  tag: TagOutcome;
  release: ReleaseOutcome;
  changelog: ChangelogOutcome;
}

/** A release is created when its tag or its page was; what completes it is an update. */
export function describeOperation({ tag, release, changelog }: Done): 'created' | 'updated' | 'none' {
  if (tag.kind === 'pushed' || release.kind === 'created') return 'created';
  return release.kind === 'updated' || changelog.kind === 'committed' ? 'updated' : 'none';
}
