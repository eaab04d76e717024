import type { Workspace } from './workspace.ts';

/**
 * Those of `among` that change the same lines in the same way as `commit`, wherever in the files these
 * stand: git's patch-id, as `git cherry` compares it. Of merges it is what they brought to their first parent.
 */
export async function samePatches(workspace: Workspace, commit: string, among: readonly string[]): Promise<string[]> {
  const shas = [...new Set([commit, ...among])];
  await withSides(workspace, shas);
  const log = ['log', '--no-walk=unsorted', '--stdin', '-p', '-m', '--first-parent', '--root', '--format=commit %H'];
  const plain = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-renames'];
  const diffs = await workspace.fetchingGit.run([...log, ...plain], `${shas.join('\n')}\n`);
  const printed = await workspace.git.run(['patch-id', '--stable'], diffs);
  const ids = printed
    .toString('latin1')
    .split('\n')
    .map((line) => line.split(' '));
  const [wanted] = ids.find(([, sha]) => sha === commit) ?? [];
  return ids.flatMap(([id, sha = '']) => (id === wanted && wanted !== undefined && sha !== commit ? [sha] : []));
}

/** The folders of the commits and of their first parents, without which nothing can be compared. */
async function withSides({ history, withFolders }: Workspace, shas: readonly string[]): Promise<void> {
  const commits = await Promise.all(shas.map((sha) => history.read(sha)));
  const parents = commits.flatMap(({ parents: [first] }) => first ?? []);
  for (const parent of parents) await history.read(parent);
  await withFolders([...new Set([...shas, ...parents])]);
}
