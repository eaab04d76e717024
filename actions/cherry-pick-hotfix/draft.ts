/** A commit that shows a conflict: for the branch of a draft pull request, and never for a branch that anything is deployed from. */
import { preview } from '#config-repo';
import type { GitRepository, Person, Snapshot } from '#git';
import { CONFLICT_IN, type Conflict, pickMessage } from './pick.ts';

export async function markConflict(
  git: GitRepository,
  conflict: Conflict,
  { target, committer }: { target: string; committer: Person },
): Promise<string> {
  const { left, onto, paths, tree } = conflict;
  const [commit] = left;
  if (commit === undefined) throw new Error('a conflict of no commit');
  const merged = await preview(git, [onto], { oid: tree });
  const contents = await merged.read(await plainFiles(merged, paths));
  const names = { ours: target, theirs: `${commit.sha.slice(0, 12)} (${commit.subject})` };
  const changes = new Map([...contents].map(([path, content]) => [path, renameMarks(content, conflict.marks, names)]));
  return git.createCommit({
    parents: [onto],
    tree: { base: merged.commit, changes },
    message: pickMessage(
      commit,
      target,
      paths.map((path) => `${CONFLICT_IN}: ${path.replace(/[\r\n]+/g, ' ')}`),
    ),
    author: committer,
    committer,
  });
}

/** Of links, submodules, and paths that are gone or are folders git leaves no marks. */
async function plainFiles(merged: Snapshot, paths: readonly string[]): Promise<string[]> {
  const files = (await merged.list()).filter(({ mode }) => mode === '100644' || mode === '100755');
  return files.map(({ path }) => path).filter((path) => paths.includes(path));
}

interface Names {
  ours: string;
  theirs: string;
}

/** git names the sides by commits that exist nowhere else. */
function renameMarks(content: Uint8Array, marks: Names, names: Names): Uint8Array {
  const bytes = Buffer.from(content);
  if (!bytes.includes(marks.ours) && !bytes.includes(marks.theirs)) return content;
  const text = bytes.toString('latin1');
  const latin = (name: string) => Buffer.from(name.replace(/[\p{Cc}]+/gu, ' ')).toString('latin1');
  const renamed = text
    .replaceAll(marks.ours, () => latin(names.ours))
    .replaceAll(marks.theirs, () => latin(names.theirs));
  return Buffer.from(renamed, 'latin1');
}
