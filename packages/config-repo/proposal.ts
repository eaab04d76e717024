/** The one pull request of a target environment: opened, updated in place, closed when nothing is left. */
import { ConflictError } from '#errors';
import type { AutoMergeOutcome, Forge, MergeMethod, PullRequest } from '#forge';
import type { Job } from '#kit';
import { describeNothing } from '#promotion';
import { rebaseByHand } from './by-hand.ts';
import type { CommitIdentity } from './commit.ts';
import { holdsPlan, updateHead } from './head.ts';
import {
  foreignBranch,
  type HeadQuestion,
  type HeadState,
  headQuestion,
  promotedImages,
  promotionsTo,
  readHeadState,
} from './head-state.ts';
import type { PullRequestOutcome } from './kept-pull-request.ts';
import { type PreparedPromotion, type PromotionRequest, preparePromotion } from './prepare.ts';
import { planAgain } from './promotion.ts';
import { closeSurplus, type OpenPulls, ownPulls, placePull, readOpenPulls } from './proposal-pulls.ts';
import { type ProposalText, writePullRequest } from './proposal-text.ts';
import { isMerged, tooManyRaces } from './publish-head.ts';
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

export interface Proposal extends PullRequestOutcome {
  prepared: PreparedPromotion;
}

/** Everything that one attempt looks at before it does anything. */
interface Scene {
  repository: ConfigRepository;
  forge: Forge;
  request: PromotionRequest;
  prepared: PreparedPromotion;
  options: ProposalOptions;
  pulls: OpenPulls;
  question: HeadQuestion;
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
  throw tooManyRaces(options.branch, promotionsTo(request.route.to.name), ATTEMPTS);
}

async function look(known: Omit<Scene, 'pulls' | 'question' | 'state'>): Promise<Scene> {
  const { repository, forge, request, prepared, options, job } = known;
  const { to } = request.route;
  const pulls = await readOpenPulls(forge, options.branch, to);
  const own = ownPulls(pulls);
  const formerBases = pulls.misplaced.map(({ base }) => base);
  const lasting = [...request.proposal.lasting, ...formerBases];
  const question = headQuestion({ ...request.proposal, lasting, formerBases }, to, prepared.sides);
  const state = await readHeadState(repository.git, question);
  const widened = own.length === 0 ? known : await keepProposed(repository, request, prepared, state, job);
  return { ...known, ...widened, pulls, question, state };
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
  const union = { ...whole, only: [...new Set([...asked, ...kept])], kept };
  return { request: union, prepared: await preparePromotion(git, union, prepared.sides, job.clock.now()) };
}

async function act(scene: Scene): Promise<Proposal | 'lost-race'> {
  const { prepared, options } = scene;
  if (prepared.plan.operation === 'none') return close(scene);
  if (prepared.plan.operation === 'blocked' && options.whenBlocked === 'withhold') return withhold(scene);
  return propose(scene);
}

async function propose(scene: Scene): Promise<Proposal | 'lost-race'> {
  const { repository, forge, request, prepared, options, pulls, question, state, job } = scene;
  const { identity, message } = options;
  const { to } = request.route;
  await keepFromMerging(scene, pulls.misplaced);
  await assertMovable(scene);
  const isOpen = ownPulls(pulls).length > 0;
  const head = await updateHead({ repository, request, question, identity, message, prepared, state, isOpen, job });
  if (head.kind === 'lost-race') return 'lost-race';
  // Only now: where its branch still builds on its former base, it would bring along what that holds.
  const { pull: existing, isRetargeted, surplus } = await placePull(forge, pulls, to, job);
  const written = await writePullRequest({ forge, repository, request, text: options, prepared, existing, job });
  const { pullRequest } = written;
  await closeSurplus(forge, surplus, to, pullRequest.number);
  const autoMerge = await mergeWhenReady(scene, pullRequest, head.sha);
  const isChanged = head.kind === 'written' || isRetargeted;
  const operation = written.operation === 'none' && isChanged ? 'updated' : written.operation;
  return { operation, prepared, pullRequest, headSha: head.sha, autoMerge };
}

/** What is about to change must not be merged halfway. */
async function keepFromMerging({ forge, state }: Scene, pulls: readonly PullRequest[]): Promise<void> {
  if (state.kind === 'foreign') return;
  for (const { number } of pulls) await forge.cancelAutoMerge(number);
}

/**
 * A branch that is ours is made anew on the environment's new base. One with people's commits stays as it
 * is, and on another base it would bring along all that its former base holds.
 */
async function assertMovable({ repository: { git }, request, prepared, options, pulls, state }: Scene): Promise<void> {
  const { to } = request.route;
  const [moved] = pulls.misplaced;
  if (pulls.current !== undefined || moved === undefined || state.kind !== 'shared') return;
  const former = await git.branchTip(moved.base);
  const fork = former && (await git.mergeBase(state.tip, former));
  if (fork === undefined) return;
  const { source, target } = prepared.sides;
  if (await git.isAncestor(fork, target.commit)) return;
  if (to.strategy === 'merge' && (await git.isAncestor(fork, source.commit))) return;
  const { branch } = options;
  const place = { repository: git.name, branch, from: moved.base, onto: to.branch, replaces: state.tip };
  throw new ConflictError(
    `pull request #${moved.number} cannot be moved from ${moved.base} to ${to.branch}, where ${to.name} lives now: people added commits to its branch ${branch}, which builds on ${moved.base}`,
    {
      hint: `Bring them over, and promote again. ${rebaseByHand(place)}\nOr close the pull request and delete the branch to do without them.`,
    },
  );
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
  const { repository, forge, request, prepared, options, pulls, state, job } = scene;
  const [existing, ...surplus] = ownPulls(pulls);
  const untouched: Proposal = {
    operation: 'none',
    prepared,
    pullRequest: existing,
    headSha: existing?.headSha,
    autoMerge: undefined,
  };
  if (existing === undefined || state.kind === 'foreign') return untouched;
  await keepFromMerging(scene, ownPulls(pulls));
  await closeSurplus(forge, surplus, request.route.to, existing.number);
  if (existing !== pulls.current || !(await isProposed(scene))) return untouched;
  return {
    ...untouched,
    ...(await writePullRequest({ forge, repository, request, text: options, prepared, existing, job })),
  };
}

/** Whether the pull request's branch holds what the plan would bring. Its Promotion-Id is another one once a hold came after it. */
async function isProposed(scene: Scene): Promise<boolean> {
  return scene.state.kind !== 'absent' && holdsPlan(scene, scene.state.tip);
}

async function close(scene: Scene): Promise<Proposal> {
  const { repository, forge, request, prepared, options, pulls, state, job } = scene;
  const own = ownPulls(pulls);
  const [existing] = own;
  if (existing !== undefined && state.kind === 'foreign') {
    throw foreignBranch({ branch: options.branch, environment: request.route.to.name }, state);
  }
  const keptFor =
    state.kind === 'shared' ? ` The branch ${options.branch} is kept: it holds commits that people added.` : '';
  for (const { number } of own) {
    await forge.closePullRequest(number, `Nothing is left to promote: ${describeNothing(prepared.plan)}.${keptFor}`);
  }
  // Without a pull request, it was left by a run that died right after closing, or by a merge that keeps branches.
  const free = options.deleteBranch ? await freeTip(scene) : undefined;
  const [others] = pulls.others;
  if (free !== undefined && others === undefined) await repository.git.deleteBranch(options.branch, free);
  if (free !== undefined && others !== undefined) {
    job.log.notice(
      `The branch ${options.branch} is kept: pull request #${others.number}, which somebody opened, is of it.`,
    );
  }
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
async function freeTip({ repository, prepared, options, pulls, state }: Scene): Promise<string | undefined> {
  if (state.kind === 'ours') return state.tip;
  if (state.kind !== 'shared' || ownPulls(pulls).length > 0) return undefined;
  return (await isMerged({ repository, identity: options.identity }, prepared.sides.target, state.tip))
    ? state.tip
    : undefined;
}
