/** The ledger of an environment, as its branch tells it. */
import type { GitRepository, LoggedCommit, Snapshot } from '#git';
import { type Environment, type Ledger, openLedger } from '#promotion';

/** @param tip commit of the environment's branch to read back from: the branch may have moved on since it was looked at */
export function ledgerOf(
  git: GitRepository,
  { name, branch }: Pick<Environment, 'name' | 'branch'>,
  { commit: tip }: Pick<Snapshot, 'commit'>,
): Ledger {
  return openLedger(name, {
    commits: historyFrom(git, branch, tip),
    between: (base, head) => git.commitsBetween(base, head),
  });
}

async function* historyFrom(git: GitRepository, branch: string, tip: string): AsyncGenerator<LoggedCommit> {
  let isReached = false;
  for await (const commit of git.history(branch)) {
    isReached ||= commit.sha === tip;
    if (isReached) yield commit;
  }
}
