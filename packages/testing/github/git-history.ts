/** What REST tells of commits and differences, read from git. */
import type { BareRepository } from '../git-server-repository.ts';
import { lookUp } from './git-objects.ts';

export interface CommitFacts {
  sha: string;
  tree: string;
  parents: readonly string[];
  author: { name: string; email: string; date: string };
  committer: { name: string; email: string; date: string };
  message: string;
}

export interface FileFacts {
  filename: string;
  status: 'added' | 'removed' | 'modified' | 'changed';
  additions: number;
  deletions: number;
  sha: string | null;
}

const FORMAT = '%H%n%T%n%P%n%an%n%ae%n%aI%n%cn%n%ce%n%cI%n%B';

/** Newest first; `range` is what `git log` takes. */
export async function readCommits(git: BareRepository, ...range: string[]): Promise<CommitFacts[]> {
  const printed = await git.git('log', '-z', `--format=${FORMAT}`, ...range, '--');
  return printed.split('\0').filter(Boolean).map(parseCommit);
}

function parseCommit(entry: string): CommitFacts {
  const [sha = '', tree = '', parents = '', name = '', email = '', date = '', ...rest] = entry.split('\n');
  const [committerName = '', committerEmail = '', committerDate = '', ...message] = rest;
  return {
    sha,
    tree,
    parents: parents.split(' ').filter(Boolean),
    author: { name, email, date: utc(date) },
    committer: { name: committerName, email: committerEmail, date: utc(committerDate) },
    message: message.join('\n').trimEnd(),
  };
}

function utc(date: string): string {
  return new Date(date).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Files that differ between two commits. */
export async function readFiles(git: BareRepository, from: string, to: string): Promise<FileFacts[]> {
  const raw = await lookUp(git, 'diff-tree', '-r', '--no-renames', '--raw', '--numstat', '--abbrev=40', from, to);
  const lines = raw.split('\n').filter(Boolean);
  const counts = new Map(
    lines.flatMap((line) => {
      const [, added, deleted, path] = /^(\d+|-)\t(\d+|-)\t(.*)$/.exec(line) ?? [];
      return path === undefined ? [] : [[path, { additions: Number(added) || 0, deletions: Number(deleted) || 0 }]];
    }),
  );
  return lines.flatMap((line) => {
    const [, sha = '', letter = '', filename] = /^:\d+ \d+ \w+ (\w+) ([A-Z])\d*\t(.*)$/.exec(line) ?? [];
    if (filename === undefined) return [];
    const { additions = 0, deletions = 0 } = counts.get(filename) ?? {};
    return [{ filename, status: statusOf(letter), additions, deletions, sha: letter === 'D' ? null : sha }];
  });
}

function statusOf(letter: string): FileFacts['status'] {
  if (letter === 'A') return 'added';
  if (letter === 'D') return 'removed';
  return letter === 'T' ? 'changed' : 'modified';
}
