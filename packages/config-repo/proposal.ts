/** The one pull request of a target environment: opened, updated in place, closed when nothing is left. */
import type { AutoMergeOutcome, Forge, MergeMethod, PullRequest } from '#forge';
import type { Job } from '#kit';
import type { CommitIdentity } from './commit.ts';
import { isMerged, tooManyRaces, updateHead } from './head.ts';
import { foreignBranch, type HeadState, promotedImages, readHeadState } from './head-state.ts';
import { type PreparedPromotion, type PromotionRequest, preparePromotion } from './prepare.ts';
import { planAgain } from './promotion.ts';
import { type ProposalText, writePullRequest } from './proposal-text.ts';
import type { ConfigRepository } from './repository.ts';

export interface ProposalOptions extends ProposalText {
  autoMerge: boolean;
  mergeMethod: MergeMethod;
  deleteBranch: boolean;
  /** What becomes of a plan that a gate blocks: shown to people all the same, or kept back. */
  whenBlocked: 'propose' | 'withhold';
  identity: CommitIdentity;
  /** The message of the promotion's commit. */
  message(prepared: PreparedPromotion): string;
}

export type ProposalOperation = 'created' | 'updated' | 'closed' | 'none';

export interface Proposal {
  operation: ProposalOperation;
  prepared: PreparedPromotion;
  pullRequest: PullRequest | undefined;
  /** Commit at the head of the pull request; undefined when there is none. */
  headSha: string | undefined;
  autoMerge: AutoMergeOutcome | undefined;
}

/** Everything that one attempt looks at before it does anything. */
interface Scene {
  repository: ConfigRepository;
  forge: Forge;
  request: PromotionRequest;
  prepared: PreparedPromotion;
  options: ProposalOptions;
  existing: PullRequest | undefined;
  state: HeadState;
  job: Job;
}

const ATTEMPTS = 5;

/**
 * Makes the pull request say what the plan says. Every step looks first and does only what is
 * missing, so that a run cut off anywhere is completed by the next one.
 * @throws ConflictError when the branch, or a pull request of it, is somebody else's
 */
export async function proposePromotion(
  repository: ConfigRepository,
  request: PromotionRequest,
  planned: PreparedPromotion,
  options: ProposalOptions,
  job: Job,
): Promise<Proposal> {
  const forge = await repository.forge();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const current = attempt === 1 ? { request, prepared: planned } : await planAgain(repository, request, job);
    const scene = await look({ repository, forge, options, job, ...current });
    const proposal = await act(scene);
    if (proposal !== 'lost-race') return proposal;
  }
  throw tooManyRaces(options.branch, ATTEMPTS);
}

async function look(known: Omit<Scene, 'existing' | 'state'>): Promise<Scene> {
  const { repository, forge, request, prepared, options, job } = known;
  const { to } = request.route;
  const existing = await forge.findPullRequest({ head: options.branch, base: to.branch });
  const { source, target } = prepared.sides;
  const question = { branch: options.branch, environment: to.name, base: target.commit, source: source.commit };
  const state = await readHeadState(repository.git, question);
  const widened = existing === undefined ? known : await keepProposed(repository, request, prepared, state, job);
  return { ...known, ...widened, existing, state };
}

/**
 * A run that is asked for some images must not drop those that other runs put into the pull request:
 * they are planned along, at the versions the source holds now.
 */
async function keepProposed(
  { git }: ConfigRepository,
  request: PromotionRequest,
  prepared: PreparedPromotion,
  state: HeadState,
  job: Job,
): Promise<{ request: PromotionRequest; prepared: PreparedPromotion }> {
  const isPartial = request.only.length > 0 || request.expectedTag !== undefined;
  if (!isPartial || state.kind === 'foreign') return { request, prepared };
  const proposed = promotedImages(state);
  const whole = { ...request, only: [], expectedTag: undefined };
  const all = proposed.length === 0 ? undefined : await preparePromotion(git, whole, prepared.sides, job.clock.now());
  const possible = new Set(all?.plan.images.map(({ repository }) => repository));
  const asked = prepared.plan.images.map(({ repository }) => repository);
  const kept = proposed.filter((image) => possible.has(image) && !asked.includes(image));
  if (kept.length === 0) return { request, prepared };
  job.log.info(`Proposed already by other runs, and kept: ${kept.join(', ')}`);
  const union = { ...whole, only: [...new Set([...asked, ...kept])] };
  return { request: union, prepared: await preparePromotion(git, union, prepared.sides, job.clock.now()) };
}

async function act(scene: Scene): Promise<Proposal | 'lost-race'> {
  const { prepared, options } = scene;
  if (prepared.plan.operation === 'none') return close(scene);
  if (prepared.plan.operation === 'blocked' && options.whenBlocked === 'withhold') return withhold(scene);
  return propose(scene);
}

async function propose(scene: Scene): Promise<Proposal | 'lost-race'> {
  const { repository, forge, request, prepared, options, existing, state, job } = scene;
  const { branch, identity, message } = options;
  const isOpen = existing !== undefined;
  const head = await updateHead({ repository, request, branch, identity, message, prepared, state, isOpen, job });
  if (head.kind === 'lost-race') return 'lost-race';
  const written = await writePullRequest({ forge, repository, request, text: options, prepared, existing, job });
  const autoMerge = await mergeWhenReady(scene, written.pullRequest, head.sha);
  const operation = written.operation === 'none' && head.kind === 'written' ? 'updated' : written.operation;
  return { operation, prepared, pullRequest: written.pullRequest, headSha: head.sha, autoMerge };
}

/** A blocked plan is never merged by machine, whatever was scheduled when it was not blocked. */
async function mergeWhenReady(
  { forge, prepared, options, state }: Scene,
  { number }: PullRequest,
  headSha: string,
): Promise<AutoMergeOutcome | undefined> {
  if (prepared.plan.operation === 'blocked') {
    // Asked for in any case: a queued pull request does not say so over REST.
    await forge.cancelAutoMerge(number);
    return undefined;
  }
  if (!options.autoMerge) return undefined;
  if (state.kind === 'shared') {
    await forge.cancelAutoMerge(number);
    return {
      kind: 'refused',
      reason: 'people added commits to its branch, which no gate has looked at; merge it by hand',
    };
  }
  return forge.autoMerge(number, options.mergeMethod, headSha);
}

/**
 * A gate has closed: none is opened, and one that is open stays for people to see, but no machine
 * merges it any more, and where it proposes this very plan it shows what the gates say now.
 */
async function withhold(scene: Scene): Promise<Proposal> {
  const { repository, forge, request, prepared, options, existing, state, job } = scene;
  const untouched: Proposal = {
    operation: 'none',
    prepared,
    pullRequest: existing,
    headSha: existing?.headSha,
    autoMerge: undefined,
  };
  if (existing === undefined || state.kind === 'foreign') return untouched;
  await forge.cancelAutoMerge(existing.number);
  if (!(await isProposed(scene))) return untouched;
  return {
    ...untouched,
    ...(await writePullRequest({ forge, repository, request, text: options, prepared, existing, job })),
  };
}

/** Whether the pull request's branch holds what the plan would bring. Its Promotion-Id is another one once a hold came after it. */
async function isProposed({ repository: { git }, request, prepared, state, job }: Scene): Promise<boolean> {
  if (state.kind === 'absent') return false;
  const sides = { source: prepared.sides.source, target: await git.snapshotAt(state.tip) };
  return (await preparePromotion(git, request, sides, job.clock.now())).plan.operation === 'none';
}

async function close(scene: Scene): Promise<Proposal> {
  const { repository, forge, prepared, options, existing, state } = scene;
  const { from, to } = prepared.plan;
  if (existing !== undefined && state.kind === 'foreign') throw foreignBranch(options.branch, state);
  const keptFor =
    state.kind === 'shared' ? ` The branch ${options.branch} is kept: it holds commits that people added.` : '';
  if (existing !== undefined) {
    await forge.closePullRequest(
      existing.number,
      `Nothing is left to promote: ${to.environment} holds what ${from.environment} holds.${keptFor}`,
    );
  }
  // Without a pull request, it was left by a run that died right after closing, or by a merge that keeps branches.
  const free = options.deleteBranch ? await freeTip(scene) : undefined;
  if (free !== undefined) await repository.git.deleteBranch(options.branch, free);
  const closed: PullRequest | undefined = existing && { ...existing, state: 'closed' };
  return {
    operation: existing === undefined ? 'none' : 'closed',
    prepared,
    pullRequest: closed,
    headSha: existing?.headSha,
    autoMerge: undefined,
  };
}

/** The branch's tip when nothing would be lost with it: only promotions are on it, or all of it was merged. */
async function freeTip({ repository, prepared, options, existing, state }: Scene): Promise<string | undefined> {
  if (state.kind === 'ours') return state.tip;
  if (state.kind !== 'shared' || existing !== undefined) return undefined;
  return (await isMerged({ repository, prepared, identity: options.identity }, state.tip)) ? state.tip : undefined;
}
