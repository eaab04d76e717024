import { assertBranchName } from './branch-name.ts';
import { type RemoteHead, remoteHead } from './fetcher.ts';
import type { GitRepository } from './repository.ts';
import type { Snapshot } from './snapshot.ts';
import type { Workspace } from './workspace.ts';

/** What was begun before anybody asked. */
interface Look {
  branch: Promise<string>;
  snapshot: Promise<Snapshot>;
}

export interface LookingAhead extends Pick<GitRepository, 'lookAhead' | 'defaultBranch' | 'snapshot'> {
  /** Waits until nothing that was begun is still going on. */
  settled(): Promise<void>;
}

/** Looks at branches as they are, the first time perhaps ahead of the question. */
export function lookingAhead(workspace: Workspace): LookingAhead {
  const { remote, fetcher, database, objects, history, hasFolders, withFolders } = workspace;
  let begun: Promise<unknown> = Promise.resolve();
  let head: Promise<string> | undefined;
  let look: Look | undefined;

  const snapshotOf = async (branch: string) => {
    assertBranchName(branch);
    const commit = await fetcher.tip(branch);
    // Of a commit that came with the history git fetches nothing more, though its folders are not here.
    if (history.get(commit) === undefined) hasFolders(commit);
    else await withFolders([commit]);
    return objects.snapshot(commit, branch);
  };

  const snapshotOfHead = async (found: Promise<RemoteHead>) => {
    const { branch, commit } = await found;
    hasFolders(commit);
    return objects.snapshot(commit, branch);
  };

  return {
    lookAhead: async (branch) => {
      if (branch === undefined) {
        const found = fetcher.head();
        head = found.then((each) => each.branch);
        look = { branch: head, snapshot: snapshotOfHead(found) };
      } else {
        look = { branch: Promise.resolve(branch), snapshot: snapshotOf(branch) };
      }
      begun = Promise.allSettled([look.branch, look.snapshot]);
      // By then the git that asks has been started; what reads its answer starts beside it.
      await new Promise(setImmediate);
      database.open();
    },
    defaultBranch: async () => {
      const known = head;
      head = undefined;
      return known ?? (await remoteHead(remote)).branch;
    },
    snapshot: async (branch) => {
      const first = look;
      look = undefined;
      return first !== undefined && (await first.branch) === branch ? first.snapshot : snapshotOf(branch);
    },
    settled: async () => {
      await begun;
    },
  };
}
