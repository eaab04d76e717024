/** Writes a promotion or a bump to a branch: by push, or through the forge's API so that the forge signs it. */
import { InputError } from '#errors';
import type { Forge } from '#forge';
import {
  type BranchCommitOutcome,
  type CommitContent,
  commitToBranch,
  type Edit,
  type FileChange,
  type Person,
  type Publish,
  type Snapshot,
} from '#git';
import type { Clock } from '#kit';
import type { TreeChange } from './movement.ts';
import type { ConfigRepository } from './repository.ts';

export interface CommitIdentity {
  author: Person;
  committer: Person;
  signCommits: boolean;
}

/** Runs `edit` on the branch's tip, again on every new tip while races are lost, and publishes what it returns. */
export async function commitChange(
  repository: ConfigRepository,
  { identity, ...request }: { branch: string; edit: Edit; start?: Snapshot; identity: CommitIdentity; clock: Clock },
): Promise<BranchCommitOutcome> {
  const { author, committer, signCommits } = identity;
  const publish = signCommits ? { publish: publishSigned(await repository.forge(), request.branch) } : {};
  return commitToBranch(repository.git, { ...request, author, committer, ...publish });
}

/** The forge commits on the expected tip or reports it stale; which is exactly a push's lost race. */
function publishSigned(forge: Forge, branch: string): Publish {
  return async (tip, content) => {
    const outcome = await forge.commit({
      branch,
      expectedHead: tip.commit,
      message: content.message,
      changes: [...editsOnly(content)].map(([path, bytes]) => ({ path, content: bytes })),
    });
    return outcome.kind === 'committed' ? { kind: 'published', commit: outcome.sha } : { kind: 'lost-race' };
  };
}

/** @throws InputError for what a forge's API cannot commit: merges, and programs (it makes every file 100644) */
export function editsOnly(content: CommitContent): ReadonlyMap<string, Uint8Array | null> {
  if (!('changes' in content)) {
    throw cannotSign(
      'a merge cannot be committed through the forge’s API; leave sign-commits out, or promote by strategy images or copy',
    );
  }
  return new Map([...content.changes].map(([path, change]) => [path, plainContent(path, change)]));
}

function plainContent(path: string, change: FileChange): Uint8Array | null {
  if (change === null || change instanceof Uint8Array) return change;
  if (change.mode === '100644') return change.content;
  throw cannotSign(
    `${path} is executable, which a commit through the forge’s API does not keep; leave sign-commits out, or the file with \`exclude\``,
  );
}

function cannotSign(problem: string): InputError {
  return new InputError([{ input: 'sign-commits', problem }]);
}

/** What a change of the target's tree is as a commit on the target's tip. */
export function contentOf(change: TreeChange, target: Snapshot, message: string): CommitContent {
  if (change.kind === 'edit') return { message, changes: change.changes };
  return { message, tree: { oid: change.tree }, parents: [target.commit, change.parent] };
}

/** Makes the commit locally; nothing is pushed. */
export function createLocally(
  { git }: ConfigRepository,
  parent: Snapshot,
  content: CommitContent,
  { author, committer }: CommitIdentity,
): Promise<string> {
  const { message } = content;
  const placed =
    'changes' in content
      ? { parents: [parent.commit], tree: { base: parent.commit, changes: content.changes } }
      : content;
  return git.createCommit({ parents: placed.parents, tree: placed.tree, message, author, committer });
}
