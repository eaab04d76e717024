/** Brings the branch of a promotion pull request to the plan, and loses no commit of anybody's on the way. */
import { ConflictError } from '#errors';
import type { CommitContent, Snapshot } from '#git';
import type { Job } from '#kit';
import { type CommitIdentity, contentOf, createLocally, signableChanges } from './commit.ts';
import { foreignBranch, type HeadState, promotionIdOf, readHeadState } from './head-state.ts';
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
  const { state, prepared, branch } = update;
  const base = prepared.sides.target;
  switch (state.kind) {
    case 'absent':
      return writeHead(update, base, prepared);
    case 'foreign':
      throw foreignBranch(branch, state);
    case 'ours':
      return (await isCurrent(update, state.tip))
        ? { kind: 'current', sha: state.tip }
        : writeHead(update, base, prepared);
    case 'shared':
      if (update.isOpen) return addToShared(update, state.tip);
      if (await isMerged(update, state.tip)) return writeHead(update, base, prepared);
      throw foreignBranch(branch, state);
  }
}

async function isCurrent(
  { repository: { git }, request, prepared, state, job }: HeadUpdate,
  tip: string,
): Promise<boolean> {
  if (promotionIdOf(state) !== prepared.plan.promotionId) return false;
  const { source, target } = prepared.sides;
  const onHead = await preparePromotion(git, request, { source, target: await git.snapshotAt(tip) }, job.clock.now());
  return onHead.plan.operation === 'none' && (await git.mergeTree(target.commit, tip)).kind === 'clean';
}

async function addToShared(update: HeadUpdate, tip: string): Promise<HeadOutcome> {
  const { repository, request, prepared, branch, job } = update;
  const { git } = repository;
  const { source, target } = prepared.sides;
  const head = await git.snapshotAt(tip);
  const onHead = await preparePromotion(git, request, { source, target: head }, job.clock.now());
  const merged = await git.mergeTree(target.commit, tip);
  if (merged.kind === 'conflict') {
    job.log.warning(
      `branch ${branch} conflicts with ${request.route.to.branch} in ${merged.paths.join(', ')}; people’s commits are on it, so settling that is left to them`,
    );
  }
  return onHead.plan.operation === 'none' ? { kind: 'current', sha: tip } : writeHead(update, head, onHead);
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
  const content = contentOf(prepared.change, onto, update.message(prepared));
  return update.identity.signCommits ? writeSigned(update, onto, content) : pushHead(update, onto, content);
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
  const { source, target } = update.prepared.sides;
  const question = {
    branch: scratch,
    environment: update.request.route.to.name,
    base: target.commit,
    source: source.commit,
  };
  const state = await readHeadState(repository.git, question);
  if (state.kind === 'foreign' || state.kind === 'shared') throw foreignBranch(scratch, state);
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
