/** Brings a hotfix to one target: by push, by pull request, or as a draft that people finish. */
import { type ConfigRepository, cherryPickByHand, commitChange, type PullRequestContent } from '#config-repo';
import { GitopsError } from '#errors';
import type { PullRequestDecoration } from '#forge';
import { assertBranchName, type GitRepository, type LoggedCommit, type Person, type Snapshot } from '#git';
import type { Job } from '#kit';
import { markConflict } from './draft.ts';
import { CARRIED_TO, type Conflict, type Picks, pickOnto } from './pick.ts';
import { pullRequestText } from './pull-request-text.ts';
import type { Hotfix } from './request.ts';
import type { TargetResult } from './result.ts';
import { findSettled } from './settled.ts';

export interface Delivery {
  repository: ConfigRepository;
  hotfix: Hotfix;
  /** The target's branch. */
  target: string;
  mode: 'push' | 'pull-request';
  conflictResolution: 'fail' | 'draft-pull-request';
  committer: Person;
  /** Branch of the target's pull request. */
  head: string;
  /** Branches that stay, whatever becomes of `head`. */
  lasting: readonly string[];
  titleTemplate: string;
  introduction: string;
  decoration: PullRequestDecoration;
  autoMerge: boolean;
  mergeMethod: 'merge' | 'squash' | 'rebase';
  job: Job;
}

export interface Delivered {
  result: TargetResult;
  /** What made it fail. */
  error?: GitopsError;
}

/** Never throws what only this target is to blame for: the others are carried all the same. */
export function deliver(delivery: Delivery): Promise<Delivered> {
  return settle(delivery, () => (delivery.mode === 'push' ? push(delivery) : propose(delivery)));
}

/** What would be done on the target as it is now. */
export function rehearse(delivery: Delivery): Promise<Delivered> {
  const { repository, target } = delivery;
  return settle(delivery, async () => {
    const picks = await pick(delivery, await repository.git.snapshot(target));
    return picks.conflict === undefined ? resultOf(target, picks) : await unsettled(delivery, picks, picks.conflict);
  });
}

async function settle({ target }: Delivery, run: () => Promise<TargetResult>): Promise<Delivered> {
  try {
    assertBranchName(target, 'targets');
    return { result: await run() };
  } catch (error) {
    if (!(error instanceof GitopsError)) throw error;
    const reason = error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
    return { result: { target, status: 'failed', commits: [], reason }, error };
  }
}

function pick({ repository, hotfix, target, committer }: Delivery, tip: Snapshot): Promise<Picks> {
  return pickOnto(repository.git, { commits: hotfix.commits, branch: target, committer }, tip.commit);
}

function resultOf(target: string, { commits, head }: Picks): TargetResult {
  return { target, status: head === undefined ? 'already-applied' : 'picked', commits };
}

/** All of the hotfix or nothing: half of it on a branch would look like all. Picked anew on every tip that a lost race brings. */
async function push(delivery: Delivery): Promise<TargetResult> {
  const { repository, target, committer, conflictResolution, job } = delivery;
  let picks: Picks | undefined;
  const outcome = await commitChange(repository, {
    branch: target,
    identity: { author: committer, committer, signCommits: false },
    job,
    edit: async (tip) => {
      picks = await pick(delivery, tip);
      return picks.head === undefined || picks.conflict !== undefined ? undefined : { commit: picks.head };
    },
  });
  if (picks === undefined) throw new Error('nothing was picked');
  if (picks.conflict !== undefined) {
    return conflictResolution === 'fail' ? await unsettled(delivery, picks, picks.conflict) : propose(delivery);
  }
  return outcome.kind === 'committed'
    ? { ...resultOf(target, picks), commitSha: outcome.commit }
    : resultOf(target, picks);
}

/** Raised within a pull request's making, before anything is written. */
class Unsettled extends Error {
  readonly result: TargetResult;

  constructor(result: TargetResult) {
    super(result.reason ?? result.status);
    this.result = result;
  }
}

async function propose(delivery: Delivery): Promise<TargetResult> {
  const { repository, target, head } = delivery;
  const settled = await findSettled(delivery);
  if (settled !== undefined) return settled;
  const { keepPullRequest, ownedByTrailer } = await import('#config-repo/pull-requests');
  let picks: Picks | undefined;
  try {
    const kept = await keepPullRequest(
      repository,
      {
        branch: head,
        base: target,
        owner: ownedByTrailer('hotfix', CARRIED_TO, target),
        lasting: delivery.lasting,
        content: async (tip) => {
          picks = await pick(delivery, tip);
          return contentOf(delivery, picks);
        },
        whenClosed: `Nothing is left to carry: ${target} holds the hotfix.`,
        decoration: delivery.decoration,
        autoMerge: delivery.autoMerge,
        mergeMethod: delivery.mergeMethod,
        deleteBranch: true,
        identity: { author: delivery.committer, committer: delivery.committer, signCommits: false },
      },
      delivery.job,
    );
    if (picks === undefined) throw new Error('nothing was picked');
    if (picks.head === undefined && picks.conflict === undefined) return resultOf(target, picks);
    const { pullRequest } = kept;
    const opened = pullRequest && {
      pullRequest: { number: pullRequest.number, url: pullRequest.url, draft: pullRequest.draft },
    };
    if (picks.conflict === undefined) {
      if (pullRequest?.draft === true) remindOfDraft(delivery, pullRequest.number);
      return { ...resultOf(target, picks), ...opened };
    }
    return {
      ...(await unsettled(delivery, picks, picks.conflict)),
      ...opened,
      commands: finishDraft(delivery, picks.conflict),
    };
  } catch (error) {
    if (error instanceof Unsettled) return error.result;
    throw error;
  }
}

/** Only people make a draft ready: they may have made it one. */
function remindOfDraft({ target, job }: Delivery, number: number): void {
  job.log.warning(
    `Pull request #${number} holds no conflict with ${target} any more, and yet is a draft, which nothing merges: mark it as ready.`,
  );
}

async function contentOf(delivery: Delivery, picks: Picks): Promise<PullRequestContent | undefined> {
  const { repository, conflictResolution, hotfix, target, titleTemplate, introduction } = delivery;
  const { head, conflict } = picks;
  if (head === undefined && conflict === undefined) return undefined;
  if (conflict !== undefined && conflictResolution === 'fail')
    throw new Unsettled(await unsettled(delivery, picks, conflict));
  const commands = conflict === undefined ? undefined : finishDraft(delivery, conflict);
  const text = pullRequestText({
    hotfix,
    target,
    picks,
    commands,
    titleTemplate,
    introduction,
    links: repository.links(target),
  });
  const commit = conflict === undefined ? head : await markConflict(repository.git, conflict, delivery);
  if (commit === undefined) throw new Error('there is nothing to propose');
  return { ...text, head: { commit }, draft: conflict !== undefined };
}

async function unsettled(delivery: Delivery, picks: Picks, { left, paths, reasons }: Conflict): Promise<TargetResult> {
  const { target } = delivery;
  const why = reasons.length === 0 ? '' : ` (${reasons.join('; ')})`;
  return {
    target,
    status: 'conflict',
    commits: picks.commits,
    paths,
    reason: `${left[0]?.sha.slice(0, 12)} conflicts in ${paths.join(', ')}${why}`,
    commands: await startAnew(delivery, picks, paths),
  };
}

/** From the target: nothing of the hotfix was pushed there. */
async function startAnew(
  { repository, hotfix, target, mode, head }: Delivery,
  { commits }: Picks,
  paths: readonly string[],
): Promise<string> {
  const applied = new Set(commits.filter(({ status }) => status === 'already-applied').map(({ sha }) => sha));
  return cherryPickByHand({
    repository: repository.address,
    start: `origin/${target}`,
    ...named(hotfix.commits.filter(({ sha }) => !applied.has(sha))),
    paths,
    ...(mode === 'push'
      ? { result: target, place: 'on-top' }
      : { result: head, place: (await holdsOurs(repository.git, head, target)) ? 'instead' : 'on-top' }),
  });
}

/** Whether the branch has stood since an earlier run, and nobody would lose a commit with it. */
async function holdsOurs(git: GitRepository, head: string, target: string): Promise<boolean> {
  const [standing, onto] = [await git.branchTip(head), await git.branchTip(target)];
  if (standing === undefined || onto === undefined) return false;
  const proposed = await git.commitsBetween(onto, standing);
  return proposed.every(({ trailers }) => trailers.some(([key, value]) => key === CARRIED_TO && value === target));
}

/** From the last commit of the draft that is whole, in place of the one that holds the marks. */
function finishDraft({ repository, head }: Delivery, { paths, left }: Conflict): string {
  return cherryPickByHand({
    repository: repository.address,
    start: `origin/${head}~1`,
    ...named(left),
    paths,
    result: head,
    place: 'instead',
  });
}

function named(commits: readonly LoggedCommit[]): { commits: string[]; hasMerge: boolean } {
  return { commits: commits.map(({ sha }) => sha), hasMerge: commits.some(({ parents }) => parents.length > 1) };
}
