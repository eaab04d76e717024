/**
 * Answers about a history of which only a part is known. Each is either certain, whatever the unknown
 * part holds, or names the commits that must be loaded first. Pure.
 */

/** The parents of a commit; undefined when the commit itself has not been loaded. */
export type Parents = (sha: string) => readonly string[] | undefined;

export type Answer<T> = { kind: 'known'; value: T } | { kind: 'unknown'; missing: readonly string[] };

const known = <T>(value: T): Answer<T> => ({ kind: 'known', value });
const unknown = (missing: Iterable<string>): Answer<never> => ({ kind: 'unknown', missing: [...missing] });

interface Reach {
  /** The tip and every ancestor seen, loaded or not. */
  all: Set<string>;
  /** Those that have not been loaded. */
  missing: Set<string>;
}

function reach(parents: Parents, tip: string): Reach {
  const all = new Set([tip]);
  const missing = new Set<string>();
  // A set iterates over what is added while iterating.
  for (const sha of all) {
    const next = parents(sha);
    if (next === undefined) missing.add(sha);
    else for (const parent of next) all.add(parent);
  }
  return { all, missing };
}

function minus(from: ReadonlySet<string>, taken: ReadonlySet<string>): Set<string> {
  return new Set([...from].filter((sha) => !taken.has(sha)));
}

/** Whether `ancestor` is `descendant` or comes before it. */
export function isAncestor(parents: Parents, ancestor: string, descendant: string): Answer<boolean> {
  const below = reach(parents, descendant);
  if (below.all.has(ancestor)) return known(true);
  // An unloaded commit that comes before `ancestor` cannot come after it as well.
  const doubtful = minus(below.missing, reach(parents, ancestor).all);
  if (doubtful.size === 0) return known(false);
  return unknown(parents(ancestor) === undefined ? doubtful.add(ancestor) : doubtful);
}

/** What `head` has and `base` has not. */
export function difference(parents: Parents, base: string, head: string): Answer<ReadonlySet<string>> {
  const inHead = reach(parents, head);
  const inBase = reach(parents, base);
  const only = minus(inHead.all, inBase.all);
  const unloaded = minus(inHead.missing, inBase.all);
  if (only.size === 0) return known(only);
  // `base` may reach a commit of ours through one it has not loaded, unless that one comes before all of ours.
  const doubtful = [...inBase.missing].filter((sha) => !isBeforeAll(parents, sha, only, inHead.all));
  return unloaded.size === 0 && doubtful.length === 0 ? known(only) : unknown([...unloaded, ...doubtful]);
}

function isBeforeAll(parents: Parents, sha: string, commits: ReadonlySet<string>, among: ReadonlySet<string>): boolean {
  if (!among.has(sha)) return false;
  const children = childrenOf(parents, among);
  const after = new Set([sha]);
  for (const next of after) for (const child of children.get(next) ?? []) after.add(child);
  return [...commits].every((commit) => after.has(commit));
}

function childrenOf(parents: Parents, among: Iterable<string>): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const child of among) {
    for (const parent of parents(child) ?? []) {
      const siblings = children.get(parent);
      if (siblings === undefined) children.set(parent, [child]);
      else siblings.push(child);
    }
  }
  return children;
}

/** The newest commits that both have: usually one, none for unrelated histories, several after criss-cross merges. */
export function mergeBases(parents: Parents, one: string, other: string): Answer<readonly string[]> {
  const onlyOne = difference(parents, other, one);
  const onlyOther = difference(parents, one, other);
  if (onlyOne.kind === 'unknown') return onlyOne;
  if (onlyOther.kind === 'unknown') return onlyOther;
  const apart = new Set([...onlyOne.value, ...onlyOther.value]);
  const tips = [one, other, ...[...apart].flatMap((sha) => parents(sha) ?? [])];
  return withoutAncestors(
    parents,
    [...new Set(tips)].filter((sha) => !apart.has(sha)),
  );
}

/** Those of `commits` that come before no other of them. */
function withoutAncestors(parents: Parents, commits: readonly string[]): Answer<readonly string[]> {
  const kept: string[] = [];
  const missing = new Set<string>();
  for (const sha of commits) {
    const answers = commits.filter((other) => other !== sha).map((other) => isAncestor(parents, sha, other));
    if (answers.some((answer) => answer.kind === 'known' && answer.value)) continue;
    for (const answer of answers) if (answer.kind === 'unknown') for (const one of answer.missing) missing.add(one);
    kept.push(sha);
  }
  return missing.size > 0 ? unknown(missing) : known(kept);
}

/** The tip and all its ancestors, once there is nothing left to load. */
export function allAncestors(parents: Parents, tip: string): Answer<ReadonlySet<string>> {
  const { all, missing } = reach(parents, tip);
  return missing.size > 0 ? unknown(missing) : known(all);
}
