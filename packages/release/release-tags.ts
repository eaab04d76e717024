/** Which tags are releases, and which one comes before another. Pure. */
import { compareVersions, isPrerelease, parseVersion, type SemanticVersion } from './version.ts';

export interface ReleaseTag {
  name: string;
  version: SemanticVersion;
  /** The commit it is a tag of. */
  commit: string;
}

/** Tags of `prefix` and a semantic version, highest first. */
export function releaseTags(tags: ReadonlyMap<string, { commit: string }>, prefix: string): ReleaseTag[] {
  const found = [...tags].flatMap(([name, { commit }]): ReleaseTag[] => {
    const version = name.startsWith(prefix) ? versionIn(name.slice(prefix.length)) : undefined;
    return version === undefined ? [] : [{ name, version, commit }];
  });
  return found.sort((one, other) => compareVersions(other.version, one.version));
}

/** What follows the prefix is a version as it stands: with the prefix `v`, `vv1.0.0` is no release. */
function versionIn(text: string): SemanticVersion | undefined {
  return text.startsWith('v') ? undefined : parseVersion(text);
}

/**
 * The releases that `version` may follow, nearest first: a prerelease follows any that is lower, a final version
 * only final ones, so that its notes hold all that its prereleases brought.
 */
export function predecessors(version: SemanticVersion, tags: readonly ReleaseTag[]): ReleaseTag[] {
  const lower = tags.filter((tag) => compareVersions(tag.version, version) < 0);
  return isPrerelease(version) ? lower : lower.filter((tag) => !isPrerelease(tag.version));
}

/** Whether it would be the highest of all final versions: an older line's patch is not the latest release. */
export function isHighest(version: SemanticVersion, tags: readonly ReleaseTag[]): boolean {
  if (isPrerelease(version)) return false;
  return tags.every((tag) => isPrerelease(tag.version) || compareVersions(tag.version, version) <= 0);
}
