/** Picks the commits of a hotfix, one on the other, onto the tip of a target; nothing is pushed. */
import { type BroughtDifference, bringDifference, type SettledFile } from '#config-repo';
import {
  type Difference,
  type GitRepository,
  type LoggedCommit,
  type Person,
  parseTrailers,
  personProblem,
  withOrigin,
  withoutSkipTokens,
} from '#git';
import { findApplied, findSamePatch } from './applied.ts';
import type { PickedCommit } from './result.ts';

/** Says on every commit of ours where it was carried to; people's own picks do not have it. */
export const CARRIED_TO = 'Carried-To';
/** Says what stands in a commit that is not to be merged as it is. */
export const CONFLICT_IN = 'Conflict-In';

export interface PickRequest {
  commits: readonly LoggedCommit[];
  /** The target's branch. */
  branch: string;
  committer: Person;
}

export interface Picks {
  commits: readonly PickedCommit[];
  /** The last commit that was made, on the tip; undefined when none was. */
  head: string | undefined;
  conflict: Conflict | undefined;
}

export interface Conflict {
  /** The commit that conflicts, and those after it that the target lacks. */
  left: readonly LoggedCommit[];
  /** On top of which it conflicts. */
  onto: string;
  paths: readonly string[];
  reasons: readonly string[];
  /** The files as git leaves them, with the marks of the conflict. */
  tree: string;
  marks: { ours: string; theirs: string };
}

export async function pickOnto(git: GitRepository, request: PickRequest, tip: string): Promise<Picks> {
  const picked: PickedCommit[] = [];
  let head: string | undefined;
  let conflict: Conflict | undefined;
  for (const [index, commit] of request.commits.entries()) {
    const told = { sha: commit.sha, subject: withoutSkipTokens(commit.subject) };
    const applied = await findApplied(git, commit.sha, tip);
    if (applied.kind === 'applied') {
      picked.push({ ...told, status: 'already-applied', by: applied.by });
      continue;
    }
    if (conflict !== undefined) {
      conflict = { ...conflict, left: [...conflict.left, commit] };
      picked.push({ ...told, status: 'waiting' });
      continue;
    }
    const onto = head ?? tip;
    const brought = await bringDifference(git, differenceOf(commit), onto);
    const outcome = await conclude(git, { commit, brought, onto, tip, request, index });
    if (outcome.kind === 'conflict') conflict = outcome.conflict;
    if (outcome.kind === 'picked') head = outcome.picked.as;
    picked.push({ ...told, ...(outcome.kind === 'conflict' ? { status: 'conflict' } : outcome.picked) });
  }
  if (head !== undefined && conflict === undefined && (await saySame(git, head, tip))) {
    return { commits: picked.map(withoutPick), head: undefined, conflict };
  }
  return { commits: picked, head, conflict };
}

/** Two steps of a hotfix, on a target that was given the result of both, lead away from it and back. */
async function saySame(git: GitRepository, head: string, tip: string): Promise<boolean> {
  return (await git.commit(head)).tree === (await git.commit(tip)).tree;
}

function withoutPick({ sha, subject, status, by }: PickedCommit): PickedCommit {
  return status === 'picked'
    ? { sha, subject, status: 'already-applied' }
    : { sha, subject, status, ...(by === undefined ? {} : { by }) };
}

/** Of a merge, what it brought to its first parent, as `git cherry-pick -m 1` has it. */
export function differenceOf({ sha, parents }: LoggedCommit): Difference {
  return { from: parents[0] ?? 'empty', to: sha };
}

type Outcome =
  | { kind: 'picked'; picked: Pick<PickedCommit, 'status' | 'as' | 'settled'> }
  | { kind: 'applied'; picked: Pick<PickedCommit, 'status' | 'by'> }
  | { kind: 'conflict'; conflict: Conflict };

interface Step {
  commit: LoggedCommit;
  brought: BroughtDifference;
  onto: string;
  tip: string;
  request: PickRequest;
}

async function conclude(
  git: GitRepository,
  { commit, brought, onto, tip, request }: Step & { index: number },
): Promise<Outcome> {
  switch (brought.kind) {
    case 'unchanged':
      return { kind: 'applied', picked: { status: 'already-applied' } };
    case 'clean':
    case 'settled': {
      const settled = brought.kind === 'settled' ? { settled: brought.files } : {};
      const as = await commitPick(git, { commit, tree: brought.tree, onto, request, ...settled });
      return { kind: 'picked', picked: { status: 'picked', as, ...settled } };
    }
    case 'conflict': {
      const same = await findSamePatch(git, commit.sha, tip);
      if (same.kind === 'applied') return { kind: 'applied', picked: { status: 'already-applied', by: same.by } };
      return { kind: 'conflict', conflict: { ...brought, left: [commit], onto } };
    }
  }
}

interface NewPick {
  commit: LoggedCommit;
  tree: string;
  onto: string;
  request: PickRequest;
  settled?: readonly SettledFile[];
}

function commitPick(git: GitRepository, { commit, tree, onto, request, settled = [] }: NewPick): Promise<string> {
  return git.createCommit({
    parents: [onto],
    tree: { oid: tree },
    message: pickMessage(commit, request.branch, settled.flatMap(describeSettled)),
    author: authorOf(commit, request),
    authored: commit.authored,
    committer: request.committer,
  });
}

/** git keeps authors that it would not take today, such as one without a mail address. */
export function authorOf({ author }: LoggedCommit, { committer }: Pick<PickRequest, 'committer'>): Person {
  return personProblem(author) === undefined ? author : committer;
}

/** The message as git would write it with `-x`, and below it what we did. */
export function pickMessage(commit: LoggedCommit, branch: string, notes: readonly string[]): string {
  const message = withOrigin(withoutSkipTokens(commit.message), commit.sha);
  const ours = [`${CARRIED_TO}: ${branch}`, ...notes].map((line) => `${line}\n`).join('');
  // A paragraph that git takes for trailers may hold prose, and so not be ours to add to.
  const joined = `${message}${ours}`;
  return parseTrailers(joined).some(([key]) => key === CARRIED_TO) ? joined : `${message}\n${ours}`;
}

function describeSettled({ path, values, spelling }: SettledFile): string[] {
  const set = values.map(({ key, from, to, before }) => {
    const was = Object.is(before, from) || Object.is(before, to) ? '' : ` (was ${show(before)} here)`;
    return `Value-Set: ${oneLine(`${path} ${key}: ${show(from)} to ${show(to)}${was}`)}`;
  });
  return spelling === 'dropped' ? [...set, `Comments-Dropped: ${oneLine(path)}`] : set;
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : String(value);
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
