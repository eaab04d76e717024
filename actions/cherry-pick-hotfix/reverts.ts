/** What was taken back again, as the messages of a history tell it. */
import { type GitRepository, type LoggedCommit, originsOf } from '#git';

export type IsReverted = (sha: string) => boolean;

/** As `git revert` writes it, with `--reference` by an abbreviation. */
const COMMIT = /^This reverts commit ([0-9a-f]{7,64})\b/gm;
/** The text of GitHub's pull request that reverts another, which a squash may keep as its message. */
const PULL_REQUEST = /^Reverts (?:[\w.-]+\/[\w.-]+)?#(\d+)\s*$/gm;

/**
 * What reverts among `commits` (newest first) took back and no later revert restored: with a merge all that it
 * brought, and with a commit the older picks of it, since a revert that was picked names the commit of its origin.
 */
export async function readReverts(git: GitRepository, commits: readonly LoggedCommit[]): Promise<IsReverted> {
  const reverted = new Set<string>();
  const abbreviated: string[] = [];
  const isReverted: IsReverted = (sha) => reverted.has(sha) || abbreviated.some((prefix) => sha.startsWith(prefix));
  for (const { sha, message } of commits) {
    if (originsOf(message).some(isReverted)) reverted.add(sha);
    // A revert that was itself reverted, by one of the newer commits seen before it, takes back nothing.
    if (isReverted(sha)) continue;
    for (const target of targetsOf(message, commits)) {
      if (target.length < 40) abbreviated.push(target);
      else reverted.add(target);
      const commit = commits.find((each) => each.sha.startsWith(target));
      const [first, ...merged] = commit?.parents ?? [];
      if (commit === undefined || first === undefined || merged.length === 0) continue;
      for (const brought of await git.commitsBetween(first, commit.sha)) reverted.add(brought.sha);
    }
  }
  return isReverted;
}

function targetsOf(message: string, commits: readonly LoggedCommit[]): string[] {
  const named = [...message.matchAll(COMMIT)].map(([, sha = '']) => sha);
  const merged = [...message.matchAll(PULL_REQUEST)].flatMap(([, number = '']) =>
    commits.filter(({ subject }) => broughtPullRequest(subject, number)).map(({ sha }) => sha),
  );
  return [...named, ...merged];
}

/** As GitHub words the subjects of its squashes and merges. */
function broughtPullRequest(subject: string, number: string): boolean {
  return subject.endsWith(`(#${number})`) || subject.startsWith(`Merge pull request #${number} from `);
}
