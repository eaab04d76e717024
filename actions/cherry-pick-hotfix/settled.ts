/** A pull request on whose branch people finished the pick, by the commands that we gave them or otherwise. */
import type { ConfigRepository } from '#config-repo';
import { originsOf } from '#git';
import { findApplied } from './applied.ts';
import { CARRIED_TO, CONFLICT_IN } from './pick.ts';
import type { Hotfix } from './request.ts';
import type { PickedCommit, TargetResult } from './result.ts';

/** Undefined while no commit of anybody else's picks a part of the hotfix there, and the branch is ours to make. */
export async function findSettled({
  repository,
  hotfix,
  target,
  head,
}: {
  repository: ConfigRepository;
  hotfix: Hotfix;
  target: string;
  head: string;
}): Promise<TargetResult | undefined> {
  const { git } = repository;
  const tip = await git.branchTip(head);
  if (tip === undefined) return undefined;
  const [pullRequest] = (await (await repository.forge()).openPullRequests(head)).filter(({ base }) => base === target);
  if (pullRequest === undefined) return undefined;
  const onto = (await git.snapshot(target)).commit;
  const proposed = await git.commitsBetween(onto, tip);
  const wanted = new Set(hotfix.commits.map(({ sha }) => sha));
  const peoples = proposed.filter(
    ({ trailers }) => !trailers.some(([key, value]) => key === CARRIED_TO && value === target),
  );
  if (!peoples.some(({ message }) => originsOf(message).some((sha) => wanted.has(sha)))) return undefined;
  const isMarked = proposed.some(({ trailers }) => trailers.some(([key]) => key === CONFLICT_IN));
  const commits: PickedCommit[] = [];
  for (const { sha, subject } of hotfix.commits) {
    const applied = await findApplied(git, sha, onto);
    const pick = proposed.find(({ message }) => originsOf(message).includes(sha));
    if (applied.kind === 'applied') commits.push({ sha, subject, status: 'already-applied', by: applied.by });
    else if (pick === undefined) commits.push({ sha, subject, status: 'waiting' });
    else commits.push({ sha, subject, status: 'picked', as: pick.sha });
  }
  const { number, url, draft } = pullRequest;
  const isWhole = !isMarked && commits.every(({ status }) => status !== 'waiting');
  const found = { target, commits, pullRequest: { number, url, draft } };
  if (isWhole) return { ...found, status: 'picked' };
  return {
    ...found,
    status: 'conflict',
    reason: `pull request #${number}, which people work on, lacks a part of the hotfix`,
  };
}
