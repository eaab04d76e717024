/** Strategy merge: a branch into another, as git merges, as people have settled it, or as the ledger lets it. */
import { ConflictError } from '#errors';
import { type LoggedCommit, withoutSkipTokens } from '#git';
import { movesBetween, type PlannedCommit } from '#promotion';
import { type HandMerge, mergeByHand } from './by-hand.ts';
import { readEnvironment } from './environments.ts';
import { foreignBranch, type HeadState, headQuestion, peoplesCommits, readHeadState } from './head-state.ts';
import { type Movement, type MovementRequest, preview, type TreeChange } from './movement-request.ts';
import { beforeRollbacks } from './rolled-back.ts';

interface Merge {
  change: Extract<TreeChange, { kind: 'merge' | 'settled' }>;
  content: string;
}

/** How people get on where a machine cannot. */
export type WayOut = Omit<HandMerge, 'repository'>;

export async function mergeBranch(request: MovementRequest): Promise<Movement> {
  const { git, configFile, to, source, target } = request;
  const none = { images: [], missing: [], files: [], commits: [], content: source.commit, warnings: [] };
  const commits = await git.commitsBetween(target.commit, source.commit);
  const restored = await beforeRollbacks(request);
  if (commits.length === 0 && restored.target === target) {
    return { ...none, change: { kind: 'edit', changes: new Map() } };
  }
  const { change, content } = await findMerge({ ...request, target: restored.target }, commits);
  const merged = change.kind === 'merge' ? change.parent : change.tip;
  const after = await preview(git, [target.commit, merged], { oid: change.tree });
  const changed = await git.changedFiles(target.commit, after.commit);
  const before = await readEnvironment(target, to, configFile);
  return {
    ...none,
    images: movesBetween(before.images, (await readEnvironment(after, to, configFile)).images),
    files: changed.map(({ path, status }) => ({ path, change: status })),
    commits: commits.map(
      ({ sha, subject, author }): PlannedCommit => ({ sha, subject: withoutSkipTokens(subject), author: author.name }),
    ),
    content: [content, ...restored.rollbacks].join(' '),
    warnings: restored.warnings,
    change,
  };
}

/** @throws ConflictError when git cannot merge it, people have not, and the ledger does not help */
async function findMerge(request: MovementRequest, commits: readonly LoggedCommit[]): Promise<Merge> {
  const { git, source, target } = request;
  const plain = (tree: string): Merge => ({
    change: { kind: 'merge', tree, parent: source.commit },
    content: source.commit,
  });
  const merged = await git.mergeTree(target.commit, source.commit);
  if (merged.kind === 'clean') return plain(merged.tree);
  const settling = await settle(request, merged.paths);
  if (settling.kind === 'settled') return settling.merge;
  const squashed = await findSquashed(request, commits);
  const healed = squashed === undefined ? undefined : await mergeSinceSquash(request, squashed);
  if (healed !== undefined) return plain(healed);
  throw mergeConflict(request, settling.wayOut, squashed);
}

type Settling = { kind: 'settled'; merge: Merge } | { kind: 'open'; wayOut: WayOut };

/** What people have made of the conflict on the pull request's branch, or where they can settle it. */
async function settle(request: MovementRequest, paths: readonly string[]): Promise<Settling> {
  const { git, from, to, proposal } = request;
  if (proposal === undefined) {
    return { kind: 'open', wayOut: { start: from.branch, merged: [to.branch], result: from.branch, paths } };
  }
  const question = headQuestion(proposal, to, request);
  const head = await readHeadState(git, question);
  if (head.kind === 'foreign') throw foreignBranch({ ...question, environment: to.name }, head);
  if (head.kind === 'shared') return takeSettled(request, proposal.branch, head);
  const anew = { start: to.branch, merged: [from.branch], result: proposal.branch, paths };
  return { kind: 'open', wayOut: head.kind === 'absent' ? anew : { ...anew, replaces: head.tip } };
}

/** Merges the branch that people worked on, with the release merged into it first where that has moved on. */
async function takeSettled(
  { git, from, to, source, target }: MovementRequest,
  branch: string,
  head: Extract<HeadState, { kind: 'shared' }>,
): Promise<Settling> {
  const { tip } = head;
  const open = (paths: readonly string[], ...merged: string[]): Settling => ({
    kind: 'open',
    wayOut: { start: branch, merged, result: branch, paths },
  });
  const carries = await git.isAncestor(source.commit, tip);
  const onTip = carries ? undefined : await git.mergeTree(tip, source.commit);
  if (onTip?.kind === 'conflict') return open(onTip.paths, from.branch);
  const release = onTip && (await preview(git, [tip, source.commit], { oid: onTip.tree }));
  const merged = await git.mergeTree(target.commit, release?.commit ?? tip);
  if (merged.kind === 'conflict') return open(merged.paths, ...(carries ? [] : [from.branch]), to.branch);
  const people = peoplesCommits(head, to.name).map(({ sha }) => sha);
  const content = [source.commit, ...people].join(' ');
  return { kind: 'settled', merge: { change: { kind: 'settled', tree: merged.tree, tip }, content } };
}

/** A release that the ledger says was promoted, and whose commits the target lacks: they were squashed or rebased. */
async function findSquashed(
  { git, to, source, target }: MovementRequest,
  commits: readonly LoggedCommit[],
): Promise<string | undefined> {
  const lacking = new Set(commits.map(({ sha }) => sha));
  for (const { trailers } of await git.commitsBetween(source.commit, target.commit)) {
    const value = (wanted: string) => trailers.find(([key]) => key === wanted)?.[1];
    const promoted = value('Promoted-From')?.replace(/^.*@/, '');
    if (value('Promoted-To') === to.name && promoted !== undefined && lacking.has(promoted)) return promoted;
  }
  return undefined;
}

/** Merges what came after `squashed`, as if that had been merged; undefined when this conflicts, too. */
async function mergeSinceSquash(
  { git, source, target }: MovementRequest,
  squashed: string,
): Promise<string | undefined> {
  const asMerged = await preview(git, [target.commit, squashed], { base: target.commit, changes: new Map() });
  const merged = await git.mergeTree(asMerged.commit, source.commit);
  return merged.kind === 'clean' ? merged.tree : undefined;
}

/** @param squashed a release whose promotion was squashed, as far as the ledger tells */
export function mergeConflict(
  { git, from, to, proposal }: Pick<MovementRequest, 'git' | 'from' | 'to' | 'proposal'>,
  wayOut: WayOut,
  squashed: string | undefined,
): ConflictError {
  const { paths } = wayOut;
  const commands = mergeByHand({ repository: git.name, ...wayOut });
  const next =
    proposal === undefined
      ? 'Then promote again.'
      : `Then promote again: what you pushed becomes the pull request of ${proposal.branch}, unchanged.`;
  const why =
    squashed === undefined
      ? `Somebody changed the same lines on ${to.branch} (a hotfix?), or an earlier promotion was squashed or rebased into it, so that git finds its changes on both sides: merge promotions with a merge commit.`
      : `The promotion of ${squashed.slice(0, 12)} was squashed or rebased into ${to.branch}, so that git finds its changes on both sides: merge promotions with a merge commit.`;
  return new ConflictError(`${from.branch} does not merge cleanly into ${to.branch}: ${paths.join(', ')}`, {
    paths,
    hint: [`${why} Settle it once by hand.`, commands, next].join('\n'),
  });
}
