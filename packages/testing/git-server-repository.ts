import { spawn } from 'node:child_process';
import { access, chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shellWord } from '#shell';
import { fastImportChange, fastImportData } from './fast-import.ts';

/** A file to write: its text (mode 100644, or the mode it has), `null` to delete it, or content with a mode. */
export type TestFile =
  | string
  | Uint8Array
  | null
  | { content: string | Uint8Array; mode: '100644' | '100755' | '120000' };

export interface TestCommitOptions {
  message?: string;
  /** `Name <mail>`. */
  author?: string;
  committer?: string;
  /** Milliseconds since the epoch; by default one second after this object's previous commit. */
  date?: number;
  /** Defaults to the branch's tip, if it has one. An empty list makes a root commit. */
  parents?: readonly string[];
}

export interface TestCommit extends TestCommitOptions {
  files: Record<string, TestFile>;
}

export interface TestLogEntry {
  sha: string;
  parents: readonly string[];
  /** `Name <mail>`. */
  author: string;
  committer: string;
  subject: string;
  /** Subject and body. */
  message: string;
}

const nobody = 'Test <test@example.com>';
const firstDate = Date.UTC(2026, 0, 1);

/** A bare repository on this machine, driven by git's plumbing: the far end that tests arrange and assert on. */
export class BareRepository {
  readonly path: string;
  #clock = firstDate;

  constructor(path: string) {
    this.path = path;
  }

  /** Makes an empty bare repository at `path`, whose HEAD is `branch`. */
  static async create(path: string, { branch = 'main', partialClone = true } = {}): Promise<BareRepository> {
    // What `git init --bare` would make, without starting a process: tests make many repositories.
    await Promise.all(
      ['objects', 'refs/heads', 'hooks'].map((folder) => mkdir(join(path, folder), { recursive: true })),
    );
    await Promise.all([
      writeFile(join(path, 'HEAD'), `ref: refs/heads/${branch}\n`),
      writeFile(join(path, 'config'), repositoryConfiguration(partialClone)),
    ]);
    return new BareRepository(path);
  }

  /** Runs git in this repository and returns what it printed, without the last newline. */
  async git(...args: string[]): Promise<string> {
    return (await runGit(['--git-dir', this.path, ...args])).toString('utf8').replace(/\n$/, '');
  }

  /** Commits on top of `branch`'s tip (or of `parents`) and returns the new commit. Other files stay. */
  async commit(branch: string, files: Record<string, TestFile>, options: TestCommitOptions = {}): Promise<string> {
    const [sha = ''] = await this.commitAll(branch, [{ ...options, files }]);
    return sha;
  }

  /** Commits one on top of the other, with a single process; `parents` counts for the first of them. */
  async commitAll(branch: string, commits: readonly TestCommit[]): Promise<string[]> {
    const parents = commits[0]?.parents ?? [await this.tip(branch)].filter((tip) => tip !== undefined);
    const begin = `reset refs/heads/${branch}\n${parents[0] === undefined ? '' : `from ${parents[0]}\n`}\n`;
    const parts = commits.flatMap((commit, n) => this.#commitParts(branch, commit, n, n === 0 ? parents : [`:${n}`]));
    const input = Buffer.concat([begin, ...parts, 'done\n'].map((part) => Buffer.from(part)));
    const printed = await runGit(['--git-dir', this.path, 'fast-import', '--quiet', '--done', '--force'], input);
    return printed.toString().trim().split('\n');
  }

  #commitParts(branch: string, commit: TestCommit, n: number, parents: readonly string[]): (string | Uint8Array)[] {
    const { message = 'change', author = nobody, committer = author } = commit;
    const seconds = Math.floor((commit.date ?? this.#nextDate()) / 1000);
    const [first, ...merged] = parents;
    return [
      `commit refs/heads/${branch}\nmark :${n + 1}\n`,
      `author ${author} ${seconds} +0000\ncommitter ${committer} ${seconds} +0000\n`,
      fastImportData(message.endsWith('\n') ? message : `${message}\n`),
      ...(first === undefined ? [] : [`from ${first}\n`]),
      ...merged.map((parent) => `merge ${parent}\n`),
      ...Object.entries(commit.files).map(([path, file]) => fileChange(path, file)),
      `\nget-mark :${n + 1}\n`,
    ];
  }

  /** The text of a file on a branch (or at a commit); undefined when there is none. */
  async read(revision: string, path: string): Promise<string | undefined> {
    // Both are asked for with one process: a revision that does not exist is a mistake, a file that does not is an answer.
    const format = '--batch=%(objecttype) %(objectsize)';
    const asked = `${revision}^{commit}\n${revision}:${path}\n`;
    const printed = await runGit(['--git-dir', this.path, 'cat-file', format], Buffer.from(asked));
    const [commit, file] = batchObjects(printed);
    if (commit?.type !== 'commit') throw new Error(`${this.path} has no commit ${revision}`);
    return file?.type === 'blob' ? file.content.toString() : undefined;
  }

  /** Every file at a branch or commit: path → mode. */
  async modes(revision: string): Promise<Record<string, string>> {
    const listed = await this.git('ls-tree', '-r', '-z', '--full-tree', revision);
    const lines = listed.split('\0').filter((line) => line !== '');
    return Object.fromEntries(lines.map((line) => [line.slice(line.indexOf('\t') + 1), line.slice(0, 6)]));
  }

  /** Newest first. */
  async log(revision: string): Promise<TestLogEntry[]> {
    const printed = await this.git('log', '-z', '--format=%H%n%P%n%an <%ae>%n%cn <%ce>%n%B', revision, '--');
    return printed
      .split('\0')
      .filter(Boolean)
      .map((entry) => {
        const [sha = '', parents = '', author = '', committer = '', ...lines] = entry.split('\n');
        const message = lines.join('\n').trimEnd();
        return {
          sha,
          parents: parents.split(' ').filter(Boolean),
          author,
          committer,
          subject: lines[0] ?? '',
          message,
        };
      });
  }

  /** All branches: name → commit. */
  async branches(): Promise<Record<string, string>> {
    const printed = await this.git('for-each-ref', '--format=%(refname:lstrip=2) %(objectname)', 'refs/heads/');
    return Object.fromEntries(
      printed
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(' ')),
    );
  }

  async tip(branch: string): Promise<string | undefined> {
    // A branch written last stands in a file of its own; only after a repack need git be asked.
    const loose = await readFile(join(this.path, 'refs/heads', branch), 'latin1').catch(() => undefined);
    if (loose !== undefined) return loose.trim();
    const isPacked = await access(join(this.path, 'packed-refs')).then(
      () => true,
      () => false,
    );
    return isPacked ? (await this.branches())[branch] : undefined;
  }

  /** Points `branch` at `commit`, creating it when needed; `null` deletes it. */
  async setBranch(branch: string, commit: string | null): Promise<void> {
    const ref = `refs/heads/${branch}`;
    await this.git(...(commit === null ? ['update-ref', '-d', ref] : ['update-ref', ref, commit]));
  }

  /** Refuses every push to `branch` with `lines`, as a forge's branch protection does. */
  async protect(branch: string, lines: readonly string[] = protectedBranchLines(branch)): Promise<void> {
    const hook = join(this.path, 'hooks', 'update');
    const says = lines.map((line) => `  echo ${shellWord(line)} >&2\n`).join('');
    await writeFile(hook, `#!/bin/sh\nif [ "$1" = ${shellWord(`refs/heads/${branch}`)} ]; then\n${says}  exit 1\nfi\n`);
    await chmod(hook, 0o755);
  }

  #nextDate(): number {
    this.#clock += 1000;
    return this.#clock;
  }
}

interface BatchObject {
  /** `missing` when there is none. */
  type: string;
  content: Buffer;
}

/** What `cat-file --batch` printed for each object, in order. */
function batchObjects(printed: Buffer): BatchObject[] {
  const objects: BatchObject[] = [];
  for (let at = 0; at < printed.length; ) {
    const end = printed.indexOf('\n', at);
    const header = printed.toString('utf8', at, end);
    const [, type = 'missing', size = '0'] = /^(commit|tree|blob|tag) (\d+)$/.exec(header) ?? [];
    const start = end + 1;
    objects.push({ type, content: printed.subarray(start, start + Number(size)) });
    at = type === 'missing' ? start : start + Number(size) + 1;
  }
  return objects;
}

function repositoryConfiguration(partialClone: boolean): string {
  return [
    '[core]\n\trepositoryformatversion = 0\n\tbare = true\n\tfsync = none',
    `[uploadpack]\n\tallowFilter = ${partialClone}\n\tallowAnySHA1InWant = true`,
    '[receive]\n\tautogc = false\n[gc]\n\tauto = 0\n[pack]\n\tthreads = 1\n',
  ].join('\n');
}

function protectedBranchLines(branch: string): string[] {
  return [
    `error: GH006: Protected branch update failed for refs/heads/${branch}.`,
    'error: Changes must be made through a pull request.',
  ];
}

function fileChange(path: string, file: TestFile): Uint8Array {
  const { content, mode } =
    file === null || typeof file === 'string' || file instanceof Uint8Array ? { content: file, mode: '100644' } : file;
  return fastImportChange(path, content, mode);
}

/** An environment in which git reads no configuration but the repository's own. */
export function isolatedGitEnvironment(): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: '/nonexistent',
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
  };
}

async function runGit(args: readonly string[], input?: Uint8Array): Promise<Buffer> {
  const child = spawn('git', args, { env: isolatedGitEnvironment(), stdio: ['pipe', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === 0) return Buffer.concat(output);
  throw new Error(`git ${args.join(' ')} exited with ${code}: ${Buffer.concat(errors).toString().trim()}`);
}
