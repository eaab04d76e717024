/** Semantic versions (semver.org, 2.0.0), and the one that comes next. Pure. */

export interface SemanticVersion {
  major: number;
  minor: number;
  patch: number;
  /** Identifiers after `-`; empty for a final version. */
  prerelease: readonly string[];
}

const VERSION =
  /^v?(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*))*))?(?:\+[\da-zA-Z-]+(?:\.[\da-zA-Z-]+)*)?$/;

/** With or without the `v` that tags begin with; undefined for what is none. Build metadata is dropped, since it orders nothing. */
export function parseVersion(text: string): SemanticVersion | undefined {
  const [, major, minor, patch, prerelease] = VERSION.exec(text) ?? [];
  if (major === undefined) return undefined;
  return {
    major: Number(major),
    minor: Number(minor),
    patch: Number(patch),
    prerelease: prerelease === undefined ? [] : prerelease.split('.'),
  };
}

/** Without `v`. */
export function formatVersionNumber({ major, minor, patch, prerelease }: SemanticVersion): string {
  const end = prerelease.length === 0 ? '' : `-${prerelease.join('.')}`;
  return `${major}.${minor}.${patch}${end}`;
}

export function isPrerelease({ prerelease }: SemanticVersion): boolean {
  return prerelease.length > 0;
}

/** Negative when `one` comes before `other`. */
export function compareVersions(one: SemanticVersion, other: SemanticVersion): number {
  return (
    one.major - other.major ||
    one.minor - other.minor ||
    one.patch - other.patch ||
    comparePrereleases(one.prerelease, other.prerelease)
  );
}

function comparePrereleases(one: readonly string[], other: readonly string[]): number {
  // A final version comes after its prereleases.
  if (one.length === 0 || other.length === 0) return other.length - one.length;
  for (const [index, identifier] of one.entries()) {
    const counterpart = other[index];
    if (counterpart === undefined) return 1;
    const order = compareIdentifiers(identifier, counterpart);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

/** Numbers by value and before words; words by their characters. */
function compareIdentifiers(one: string, other: string): number {
  const [isNumber, isOtherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  if (isNumber && one.length !== other.length) return one.length - other.length;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** How much a release changes, by Conventional Commits. */
export type ChangeLevel = 'breaking' | 'feature' | 'fix';

/** Before 1.0.0 nothing is promised, so what breaks raises the minor version only. */
export function nextVersion(previous: SemanticVersion, level: ChangeLevel): SemanticVersion {
  const { major, minor, patch, prerelease } = previous;
  // 1.3.0-rc.2 is on its way to 1.3.0.
  if (prerelease.length > 0) return { major, minor, patch, prerelease: [] };
  if (level === 'breaking' && major > 0) return { major: major + 1, minor: 0, patch: 0, prerelease: [] };
  if (level !== 'fix') return { major, minor: minor + 1, patch: 0, prerelease: [] };
  return { major, minor, patch: patch + 1, prerelease: [] };
}
