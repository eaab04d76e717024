/** The open pull requests of a promotion's branch, and how they become the one of its environment. */
import type { Forge, PullRequest } from '#forge';
import type { Job } from '#kit';
import { type Environment, isPromotionBody } from '#promotion';

export interface OpenPulls {
  /** Merges into the branch the environment lives on. */
  current: PullRequest | undefined;
  /** Ours, but into a branch the environment no longer lives on; lowest number first. */
  misplaced: readonly PullRequest[];
  /** Opened by people, from our branch into another than the environment's: theirs. */
  others: readonly PullRequest[];
}

export async function readOpenPulls(forge: Forge, head: string, to: Environment): Promise<OpenPulls> {
  const open = await forge.openPullRequests(head);
  const elsewhere = open.filter(({ base }) => base !== to.branch);
  const isOurs = ({ body }: PullRequest) => isPromotionBody(body, to.name);
  return {
    current: open.find(({ base }) => base === to.branch),
    misplaced: elsewhere.filter(isOurs),
    others: elsewhere.filter((pull) => !isOurs(pull)),
  };
}

/** All that promotions opened. */
export function ownPulls({ current, misplaced }: OpenPulls): PullRequest[] {
  return current === undefined ? [...misplaced] : [current, ...misplaced];
}

export interface Placed {
  /** To be brought up to date; undefined when one is still to be opened. */
  pull: PullRequest | undefined;
  isRetargeted: boolean;
  /** To be closed once there is the one that takes their place. */
  surplus: readonly PullRequest[];
}

/** Takes one of the misplaced along to the environment's branch, unless one merges into that already. */
export async function placePull(forge: Forge, pulls: OpenPulls, to: Environment, { log }: Job): Promise<Placed> {
  const { current, misplaced } = pulls;
  const [first, ...rest] = misplaced;
  if (current !== undefined || first === undefined) return { pull: current, isRetargeted: false, surplus: misplaced };
  const outcome = await forge.retargetPullRequest(first.number, to.branch);
  if (outcome.kind === 'retargeted') {
    log.info(
      `Pull request #${first.number} merges into ${to.branch} now, where ${to.name} lives; not into ${first.base}.`,
    );
    return { pull: outcome.pullRequest, isRetargeted: true, surplus: rest };
  }
  log.notice(`Pull request #${first.number} cannot be made to merge into ${to.branch}: ${outcome.reason}`);
  return { pull: undefined, isRetargeted: false, surplus: misplaced };
}

/** @param kept number of the pull request that stays */
export async function closeSurplus(
  forge: Forge,
  surplus: readonly PullRequest[],
  { name, branch }: Environment,
  kept: number,
): Promise<void> {
  for (const { number, base } of surplus) {
    const where = base === branch ? '' : `${name} lives on the branch ${branch}, not on ${base}. `;
    await forge.closePullRequest(number, `${where}Its promotion is pull request #${kept}.`);
  }
}
