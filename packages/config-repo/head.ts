/** Brings the branch of a promotion pull request to the plan, and loses no commit of anybody's on the way. */
import type { LoggedCommit, Snapshot } from '#git';
import { contentOf } from './commit.ts';
import { foreignBranch, type HeadState, promotedSource, promotionIdOf } from './head-state.ts';
import { mergeConflict } from './movement-merge.ts';
import { type PreparedPromotion, type PromotionRequest, preparePromotion } from './prepare.ts';
import { type HeadPlace, isMerged, publishHead } from './publish-head.ts';

export interface HeadUpdate extends HeadPlace {
  request: PromotionRequest;
  /** The message of the promotion's commit. */
  message(prepared: PreparedPromotion): string;
  prepared: PreparedPromotion;
  /** Whether a pull request of this branch is open. */
  isOpen: boolean;
}

export type HeadOutcome = { kind: 'current'; sha: string } | { kind: 'written'; sha: string } | { kind: 'lost-race' };

/**
 * One commit on the base's tip, replaced as a whole, so that squash merges keep its trailers. Commits
 * that people added stay: then the plan is applied on top of theirs. A head that already says the same,
 * and still merges, is left alone, with its approvals.
 * @throws ConflictError when the branch holds what no promotion made
 */
export async function updateHead(update: HeadUpdate): Promise<HeadOutcome> {
  const { state, prepared, request } = update;
  const base = prepared.sides.target;
  if (prepared.change.kind === 'settled') {
    const isSeen = state.kind !== 'absent' && state.tip === prepared.change.tip;
    return isSeen ? mergeIntoShared(update, state) : { kind: 'lost-race' };
  }
  switch (state.kind) {
    case 'absent':
      return writeHead(update, base, prepared);
    case 'foreign':
      throw foreignHead(update, state);
    case 'ours':
      return (await isCurrent(update, state)) ? { kind: 'current', sha: state.tip } : writeHead(update, base, prepared);
    case 'shared':
      if (!update.isOpen && (await isMerged(update, base, state.tip))) return writeHead(update, base, prepared);
      if (request.route.to.strategy === 'merge') return mergeIntoShared(update, state);
      if (update.isOpen) return addToShared(update, state.tip);
      throw foreignHead(update, state);
  }
}

function foreignHead({ question, request }: HeadUpdate, state: { commits: readonly LoggedCommit[] }): Error {
  return foreignBranch({ ...question, environment: request.route.to.name }, state);
}

async function isCurrent(update: HeadUpdate, state: Extract<HeadState, { kind: 'ours' }>): Promise<boolean> {
  const { repository, prepared } = update;
  if (promotionIdOf(state) !== prepared.plan.promotionId) return false;
  if (!(await holdsPlan(update, state.tip))) return false;
  return (await repository.git.mergeTree(prepared.sides.target.commit, state.tip)).kind === 'clean';
}

/** Whether a branch holds what the plan would bring. */
export async function holdsPlan(
  { repository, request, prepared, job }: Pick<HeadUpdate, 'repository' | 'request' | 'prepared' | 'job'>,
  tip: string,
): Promise<boolean> {
  const { git } = repository;
  const { source } = prepared.sides;
  if (request.route.to.strategy === 'merge') return git.isAncestor(source.commit, tip);
  const onHead = await preparePromotion(git, request, { source, target: await git.snapshotAt(tip) }, job.clock.now());
  return onHead.plan.operation === 'none';
}

async function addToShared(update: HeadUpdate, tip: string): Promise<HeadOutcome> {
  const { repository, request, prepared, job } = update;
  const { git } = repository;
  const head = await git.snapshotAt(tip);
  const onHead = await preparePromotion(git, request, { source: prepared.sides.source, target: head }, job.clock.now());
  await warnOfConflict(update, tip);
  return onHead.plan.operation === 'none' ? { kind: 'current', sha: tip } : writeHead(update, head, onHead);
}

async function warnOfConflict(
  { repository, request, prepared, question, job }: HeadUpdate,
  tip: string,
): Promise<void> {
  const merged = await repository.git.mergeTree(prepared.sides.target.commit, tip);
  if (merged.kind === 'clean') return;
  job.log.warning(
    `branch ${question.branch} conflicts with ${request.route.to.branch} in ${merged.paths.join(', ')}; people’s commits are on it, so settling that is left to them`,
  );
}

/** The release on top of what people settled. Where they merged it themselves, only the ledger may be missing. */
async function mergeIntoShared(
  update: HeadUpdate,
  state: Exclude<HeadState, { kind: 'absent' }>,
): Promise<HeadOutcome> {
  const { repository, request, prepared, question, job } = update;
  const { git } = repository;
  const { branch } = question;
  const { tip } = state;
  const { source } = prepared.sides;
  const message = update.message(prepared);
  const unchanged = { base: tip, changes: new Map() };
  // What people settled was seen to merge when it was planned.
  if (prepared.change.kind !== 'settled') await warnOfConflict(update, tip);
  if (await git.isAncestor(source.commit, tip)) {
    if (promotedSource(state, request.route.to.name) === source.commit) return { kind: 'current', sha: tip };
    job.log.info(`The merge that people made on ${branch} is kept, and recorded in the ledger.`);
    return publishHead(update, await git.snapshotAt(tip), { message, parents: [tip], tree: unchanged });
  }
  const merged = await git.mergeTree(tip, source.commit);
  if (merged.kind === 'conflict') {
    const { route, proposal } = request;
    const wayOut = { start: branch, merged: [route.from.branch], result: branch, paths: merged.paths };
    throw mergeConflict({ git, ...route, proposal }, wayOut, undefined);
  }
  const tree = { oid: merged.tree };
  return publishHead(update, await git.snapshotAt(tip), { message, parents: [tip, source.commit], tree });
}

function writeHead(update: HeadUpdate, onto: Snapshot, prepared: PreparedPromotion): Promise<HeadOutcome> {
  return publishHead(update, onto, contentOf(prepared.change, onto, update.message(prepared)));
}
