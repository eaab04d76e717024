import type { GitProcess } from './git-process.ts';
import { decodeName } from './tree-object.ts';

export interface ChangedFile {
  path: string;
  status: 'added' | 'modified' | 'deleted';
}

/** The difference between two commits as text. `git` must be one that fetches what it lacks (it does so in one batch). */
export async function unifiedDiff(git: GitProcess, from: string, to: string): Promise<string> {
  const style = [
    '-p',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-renames',
    '--src-prefix=a/',
    '--dst-prefix=b/',
  ];
  return (await git.run(['diff-tree', '-r', ...style, from, to])).toString('utf8');
}

/** Differences that are computed before anybody asks: while a commit is pushed this process has nothing to do. */
export interface DiffsAhead {
  begin(from: string, to: string): void;
  /** The text, or what comes of asking anew if it was not begun or needs files that are not here. */
  take(from: string, to: string): Promise<string>;
  /** Waits until nothing that was begun is still going on. */
  settled(): Promise<void>;
}

export function diffsAhead({ git, fetchingGit }: { git: GitProcess; fetchingGit: GitProcess }): DiffsAhead {
  const begun = new Map<string, Promise<string | undefined>>();
  const key = (from: string, to: string) => `${from}..${to}`;
  return {
    begin: (from, to) => {
      begun.set(
        key(from, to),
        unifiedDiff(git, from, to).catch(() => undefined),
      );
    },
    take: async (from, to) => (await begun.get(key(from, to))) ?? unifiedDiff(fetchingGit, from, to),
    settled: async () => {
      await Promise.all(begun.values());
    },
  };
}

/** The files in which two commits differ, by path. A change of mode or kind counts as modified. */
export async function changedFiles(git: GitProcess, from: string, to: string): Promise<ChangedFile[]> {
  const printed = await git.run(['diff-tree', '-r', '-z', '--name-status', '--no-renames', from, to]);
  const parts = printed.toString('latin1').split('\0');
  const files: ChangedFile[] = [];
  for (let n = 0; n + 1 < parts.length; n += 2)
    files.push({ status: statusOf(parts[n]), path: decodeName(parts[n + 1] ?? '') });
  return files;
}

function statusOf(letter: string | undefined): ChangedFile['status'] {
  if (letter === 'A') return 'added';
  return letter === 'D' ? 'deleted' : 'modified';
}
