/** Writes a promotion or a bump to a branch: by push, or through the forge's API so that the forge signs it. */
import { InputError } from '#errors';
import type { FileChange as ApiFileChange, Forge } from '#forge';
import {
  type BranchCommitOutcome,
  type Changes,
  type CommitContent,
  commitToBranch,
  type Edit,
  type FileChange,
  type FileMode,
  type Person,
  type Publish,
  type Snapshot,
} from '#git';
import type { Job, Log } from '#kit';
import type { TreeChange } from './movement-request.ts';
import type { ConfigRepository } from './repository.ts';

export interface CommitIdentity {
  author: Person;
  committer: Person;
  signCommits: boolean;
}

/** Runs `edit` on the branch's tip, again on every new tip while races are lost, and publishes what it returns. */
export async function commitChange(
  repository: ConfigRepository,
  { identity, job, ...request }: { branch: string; edit: Edit; start?: Snapshot; identity: CommitIdentity; job: Job },
): Promise<BranchCommitOutcome> {
  const { author, committer, signCommits } = identity;
  const publish = signCommits ? { publish: publishSigned(await repository.forge(), request.branch, job.log) } : {};
  return commitToBranch(repository.git, { ...request, author, committer, clock: job.clock, ...publish });
}

/** The forge commits on the expected tip or reports it stale; which is exactly a push's lost race. */
function publishSigned(forge: Forge, branch: string, log: Log): Publish {
  return async (tip, content) => {
    const outcome = await forge.commit({
      branch,
      expectedHead: tip.commit,
      message: content.message,
      changes: await signableChanges(content, tip),
    });
    if (outcome.kind === 'stale') return { kind: 'lost-race' };
    if (!outcome.verified) log.warning(`the forge made commit ${outcome.sha} but does not show it as verified`);
    return { kind: 'published', commit: outcome.sha };
  };
}

/**
 * The changes as a forge's API takes them.
 * @throws InputError for what it cannot commit: merges, and programs (it makes every file 100644)
 */
export async function signableChanges(
  content: CommitContent,
  onto: Pick<Snapshot, 'commit' | 'list'>,
): Promise<ApiFileChange[]> {
  const changed = plainChanges(content, onto);
  if (changed === undefined) {
    throw cannotSign(
      'a merge cannot be committed through the forge’s API; leave sign-commits out, or promote by strategy images or copy',
    );
  }
  const modes = new Map((await onto.list()).map(({ path, mode }) => [path, mode]));
  return [...changed].map(([path, change]) => ({ path, content: plainContent(path, change, modes.get(path)) }));
}

/** What a commit on top of `onto`, and of nothing else, changes there; none when it says so and only stands for its message. */
function plainChanges(content: CommitContent, { commit }: Pick<Snapshot, 'commit'>): Changes | undefined {
  if ('changes' in content) return content.changes;
  const { parents, tree } = content;
  const isOnTop = parents.length === 1 && parents[0] === commit;
  return isOnTop && 'changes' in tree && tree.base === commit ? tree.changes : undefined;
}

function plainContent(path: string, change: FileChange, existing: FileMode | undefined): Uint8Array | null {
  if (change === null) return null;
  const { content, mode } = change instanceof Uint8Array ? { content: change, mode: existing } : change;
  if (mode !== '100755') return content;
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
  if (change.kind === 'tree') return { message, tree: { oid: change.tree }, parents: [target.commit] };
  const merged = change.kind === 'merge' ? change.parent : change.tip;
  return { message, tree: { oid: change.tree }, parents: [target.commit, merged] };
}

/** A commit that changes no file: it stands for its trailers. */
export function emptyCommit({ commit }: Pick<Snapshot, 'commit'>, message: string): CommitContent {
  return { message, parents: [commit], tree: { base: commit, changes: new Map() } };
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
