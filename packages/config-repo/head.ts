/** Brings the branch of a promotion pull request to the plan, and loses no commit of anybody's on the way. */
import { ConflictError, InputError } from '#errors';
import type { CommitContent, LoggedCommit, Snapshot } from '#git';
import type { Job } from '#kit';
import { type CommitIdentity, contentOf, createLocally, signableChanges } from './commit.ts';
import {
  foreignBranch,
  type HeadState,
  headQuestion,
  promotedSource,
  promotionIdOf,
  readHeadState,
} from './head-state.ts';
import { mergeConflict } from './movement-merge.ts';
import { type PreparedPromotion, type PromotionRequest, preparePromotion } from './prepare.ts';
import type { ConfigRepository } from './repository.ts';

export interface HeadUpdate {
  repository: ConfigRepository;
  request: PromotionRequest;
  branch: string;
  identity: CommitIdentity;
  /** The message of the promotion's commit. */
  message(prepared: PreparedPromotion): string;
  prepared: PreparedPromotion;
  state: HeadState;
  /** Whether a pull request of this branch is open. */
  isOpen: boolean;
  job: Job;
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
      if (!update.isOpen && (await isMerged(update, state.tip))) return writeHead(update, base, prepared);
      if (request.route.to.strategy === 'merge') return mergeIntoShared(update, state);
      if (update.isOpen) return addToShared(update, state.tip);
      throw foreignHead(update, state);
  }
}

function foreignHead({ branch, request }: HeadUpdate, state: { commits: readonly LoggedCommit[] }): Error {
  return foreignBranch({ branch, environment: request.route.to.name }, state);
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

async function warnOfConflict({ repository, request, prepared, branch, job }: HeadUpdate, tip: string): Promise<void> {
  const merged = await repository.git.mergeTree(prepared.sides.target.commit, tip);
  if (merged.kind === 'clean') return;
  job.log.warning(
    `branch ${branch} conflicts with ${request.route.to.branch} in ${merged.paths.join(', ')}; people’s commits are on it, so settling that is left to them`,
  );
}

/** The release on top of what people settled. Where they merged it themselves, only the ledger may be missing. */
async function mergeIntoShared(
  update: HeadUpdate,
  state: Exclude<HeadState, { kind: 'absent' }>,
): Promise<HeadOutcome> {
  const { repository, request, prepared, branch, job } = update;
  const { git } = repository;
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

/** Whether merging the branch would change nothing: its pull request was merged, by squash or rebase, and the branch kept. */
export async function isMerged(
  { repository, identity, prepared }: Pick<HeadUpdate, 'repository' | 'identity' | 'prepared'>,
  tip: string,
): Promise<boolean> {
  const { git } = repository;
  const { target } = prepared.sides;
  const merged = await git.mergeTree(target.commit, tip);
  if (merged.kind === 'conflict') return false;
  const content: CommitContent = { parents: [target.commit, tip], tree: { oid: merged.tree }, message: 'preview' };
  const commit = await createLocally(repository, target, content, identity);
  return (await git.changedFiles(target.commit, commit)).length === 0;
}

function writeHead(update: HeadUpdate, onto: Snapshot, prepared: PreparedPromotion): Promise<HeadOutcome> {
  return publishHead(update, onto, contentOf(prepared.change, onto, update.message(prepared)));
}

async function publishHead(update: HeadUpdate, onto: Snapshot, content: CommitContent): Promise<HeadOutcome> {
  const publish = update.identity.signCommits ? writeSigned : pushHead;
  try {
    return await publish(update, onto, content);
  } catch (error) {
    throw (await nameInTheWay(update, error)) ?? error;
  }
}

/** git keeps branches as files: where one is called `promote`, none can be called `promote/production`. */
async function nameInTheWay(
  { repository, branch, state }: HeadUpdate,
  cause: unknown,
): Promise<InputError | undefined> {
  if (state.kind !== 'absent') return undefined;
  const names = [...(await repository.git.branches()).keys()];
  const other = names.find((name) => branch.startsWith(`${name}/`) || name.startsWith(`${branch}/`));
  if (other === undefined) return undefined;
  const problem = `there can be no branch ${JSON.stringify(branch)} beside the branch ${JSON.stringify(other)}: git takes one for a folder of the other; choose another name, or rename ${JSON.stringify(other)}`;
  return new InputError([{ input: 'pull-request-branch', problem }], { cause });
}

function tipOf({ state }: HeadUpdate): string | undefined {
  return state.kind === 'absent' ? undefined : state.tip;
}

async function pushHead(update: HeadUpdate, onto: Snapshot, content: CommitContent): Promise<HeadOutcome> {
  const { repository, branch, identity } = update;
  const commit = await createLocally(repository, onto, content, identity);
  const outcome = await repository.git.push({ branch, commit, expected: tipOf(update) ?? 'absent' });
  return outcome === 'pushed' ? { kind: 'written', sha: commit } : { kind: 'lost-race' };
}

/**
 * The forge signs only commits it makes itself, on a branch. They are made on a branch of their own
 * first: pointing the pull request's branch at its base for a moment would close the pull request.
 * That branch goes before the pull request's branch has the commit (which the forge keeps without a
 * branch, too): once it has, the next run finds nothing to do, and would not clean up after this one.
 */
async function writeSigned(update: HeadUpdate, onto: Snapshot, content: CommitContent): Promise<HeadOutcome> {
  const { repository, branch, job } = update;
  const forge = await repository.forge();
  const scratch = `${branch}--signing`;
  const changes = await signableChanges(content, onto);
  const question = headQuestion({ branch: scratch, lasting: [] }, update.request.route.to, update.prepared.sides);
  const state = await readHeadState(repository.git, question);
  if (state.kind === 'foreign' || state.kind === 'shared') throw foreignBranch(question, state);
  await forge.setBranch(scratch, onto.commit);
  const outcome = await forge.commit({ branch: scratch, expectedHead: onto.commit, message: content.message, changes });
  if (outcome.kind === 'stale') return { kind: 'lost-race' };
  if (!outcome.verified) job.log.warning(`the forge made commit ${outcome.sha} but does not show it as verified`);
  await forge.deleteBranch(scratch);
  // The API moves a branch whatever it points at, so look once more right before.
  if ((await repository.git.branchTip(branch)) !== tipOf(update)) return { kind: 'lost-race' };
  await forge.setBranch(branch, outcome.sha);
  return { kind: 'written', sha: outcome.sha };
}

export function tooManyRaces(branch: string, attempts: number): ConflictError {
  return new ConflictError(
    `branch ${branch} was changed by somebody else ${attempts} times while this promotion was being written`,
    {
      hint: 'Let only one run at a time promote to an environment: give the workflow a `concurrency` group per target.',
    },
  );
}
