/** The few things the local forge asks of git, by argument list, on one repository. */
import { getExecOutput } from '@actions/exec';
import { RemoteError } from '#errors';
import type { ComparedCommit } from './forge.ts';

export interface LocalGit {
  readonly gitDir: string;
  /** The commits of those branches that exist, by name. */
  tips(...branches: string[]): Promise<ReadonlyMap<string, string>>;
  isAncestor(ancestor: string, descendant: string): Promise<boolean>;
  /** @throws RemoteError when the commit is unknown or the branch is checked out */
  setBranch(branch: string, sha: string): Promise<void>;
  deleteBranch(branch: string): Promise<void>;
  /** Commits of `head` that `base` does not have, oldest first, the newest `limit` of them. */
  between(base: string, head: string, limit: number): Promise<{ commits: ComparedCommit[]; total: number } | undefined>;
  /** What git prints; undefined when it refuses. */
  read(...args: string[]): Promise<string | undefined>;
  /** Folder of the main work tree; undefined when the repository is bare. */
  workTree(): Promise<string | undefined>;
}

interface GitResult {
  code: number;
  out: string;
  error: string;
}

export function openLocalGit(gitDir: string, commitUrl: (sha: string) => string): LocalGit {
  const git = async (...args: string[]): Promise<GitResult> => {
    const options = { silent: true, ignoreReturnCode: true, env: environment() };
    const { exitCode, stdout, stderr } = await getExecOutput('git', ['--git-dir', gitDir, ...args], options);
    return { code: exitCode, out: stdout.replace(/\n$/, ''), error: stderr.trim() };
  };
  const change = async (task: string, ...args: string[]) => {
    const { code, error } = await git(...args);
    if (code !== 0) throw new RemoteError(`git could not ${task} in ${gitDir}: ${error}`);
  };
  const workTree = async (): Promise<string | undefined> => {
    const bare = await git('rev-parse', '--is-bare-repository');
    if (bare.out === 'true') return undefined;
    const { out } = await git('worktree', 'list', '--porcelain', '-z');
    return out.split('\0')[0]?.replace(/^worktree /, '');
  };
  const refuseCheckedOut = async (ref: string, task: string) => {
    const { out } = await git('worktree', 'list', '--porcelain', '-z');
    if ((await workTree()) === undefined || !out.split('\0').includes(`branch ${ref}`)) return;
    throw new RemoteError(`cannot ${task}: it is checked out in a work tree of ${gitDir}`, {
      hint: 'Switch that work tree to another branch, then run again.',
    });
  };
  const resolve = async (revision: string): Promise<string | undefined> => {
    const { code, out } = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
    return code === 0 ? out.split('\n').at(-1) : undefined;
  };
  return {
    gitDir,
    workTree,
    read: async (...args) => {
      const { code, out } = await git(...args);
      return code === 0 ? out : undefined;
    },
    tips: async (...branches) => {
      const refs = branches.map(refOf);
      const { out } = await git('for-each-ref', '--format=%(objectname) %(refname)', ...refs);
      const lines = out
        .split('\n')
        .map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))] as const);
      // A pattern matches what lies below it too.
      return new Map(lines.filter(([ref]) => refs.includes(ref)).map(([ref, sha]) => [ref.slice(HEADS.length), sha]));
    },
    isAncestor: async (ancestor, descendant) =>
      (await git('merge-base', '--is-ancestor', ancestor, descendant)).code === 0,
    setBranch: async (branch, sha) => {
      const ref = refOf(branch);
      if (!/^[0-9a-f]{40,64}$/.test(sha)) throw new RemoteError(`${JSON.stringify(sha)} is not a commit id`);
      await refuseCheckedOut(ref, `point ${branch} at ${sha.slice(0, 7)}`);
      await change(`point ${branch} at ${sha}`, 'update-ref', ref, sha);
    },
    deleteBranch: async (branch) => {
      const ref = refOf(branch);
      await refuseCheckedOut(ref, `delete branch ${branch}`);
      await change(`delete branch ${branch}`, 'update-ref', '-d', ref);
    },
    between: async (base, head, limit) => {
      const [from, to] = [await resolve(base), await resolve(head)];
      if (from === undefined || to === undefined) return undefined;
      const { out: count } = await git('rev-list', '--count', `${from}..${to}`);
      const format = '--format=%H%x00%P%x00%an%x00%B';
      const { out } = await git('log', '-z', '--reverse', `--max-count=${limit}`, format, `${from}..${to}`, '--');
      return { commits: readCommits(out, commitUrl), total: Number(count) };
    },
  };
}

const HEADS = 'refs/heads/';

/** @throws RemoteError when git would not take the name, or would take it for an option */
function refOf(branch: string): string {
  const wrong = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|^[-/.]|\/[/.]|[/.]$|\.lock(\/|$)|^@$|^$/u.test(branch);
  if (wrong) throw new RemoteError(`${JSON.stringify(branch)} is not a valid branch name`);
  return `${HEADS}${branch}`;
}

function readCommits(printed: string, commitUrl: (sha: string) => string): ComparedCommit[] {
  const parts = printed.split('\0').filter((part, index, all) => index < all.length - 1 || part !== '');
  const commits: ComparedCommit[] = [];
  for (let at = 0; at + 3 < parts.length; at += 4) {
    const [sha = '', parents = '', author = '', written = ''] = parts.slice(at, at + 4);
    const message = written.trimEnd();
    const subject = message.split('\n', 1)[0] ?? '';
    const parentShas = parents.split(' ').filter((parent) => parent !== '');
    commits.push({ sha, subject, message, parents: parentShas, author, login: undefined, url: commitUrl(sha) });
  }
  return commits;
}

/** Without what a hook of the user's own git would hand down, which would point git elsewhere. */
function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^GIT_(DIR|WORK_TREE|INDEX_FILE|COMMON_DIR)$/.test(entry[0]),
  );
  return { ...Object.fromEntries(entries), LC_ALL: 'C' };
}
