/** Merges and commits in a bare repository, without a work tree: what a forge does when a button is pressed. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fastImportChange, fastImportData } from '../fast-import.ts';
import { type BareRepository, isolatedGitEnvironment } from '../git-server-repository.ts';
import type { MergeMethod } from './state.ts';

export interface Identity {
  name: string;
  email: string;
  /** Milliseconds since the epoch. */
  date: number;
}

interface NewCommit {
  tree: string;
  parents: readonly string[];
  message: string;
  author: Identity;
}

export interface TreeEdit {
  path: string;
  /** `null` deletes. */
  content: Uint8Array | null;
}

interface RunOptions {
  input?: string | Uint8Array;
  env?: Record<string, string>;
}

async function git(
  repository: BareRepository,
  args: readonly string[],
  options: RunOptions = {},
): Promise<{ code: number; out: string }> {
  const child = spawn('git', ['--git-dir', repository.path, ...args], {
    env: { ...isolatedGitEnvironment(), ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.resume();
  child.stdin.on('error', () => child.stdin.destroy());
  child.stdin.end(options.input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code: code ?? 1, out: Buffer.concat(output).toString('utf8').trim() };
}

const remembered = new WeakMap<BareRepository, Map<string, Promise<{ code: number; out: string }>>>();

/** Runs git once for what depends on nothing but the commits it names. */
function gitOnce(repository: BareRepository, args: readonly string[]): Promise<{ code: number; out: string }> {
  const known = remembered.get(repository) ?? new Map();
  remembered.set(repository, known);
  const key = args.join('\0');
  const result = known.get(key) ?? git(repository, args);
  known.set(key, result);
  return result;
}

async function mustGit(repository: BareRepository, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { code, out } = await git(repository, args, options);
  if (code !== 0) throw new Error(`git ${args.join(' ')} exited with ${code}`);
  return out;
}

/** All branches, name → commit, read from the files: many times quicker than to ask git. */
export async function readBranches({ path }: BareRepository): Promise<Record<string, string>> {
  const packed = await readIfThere(join(path, 'packed-refs'));
  const found = new Map<string, string>();
  for (const [, sha = '', name = ''] of packed.matchAll(/^([0-9a-f]{40}) refs\/heads\/(.+)$/gm)) found.set(name, sha);
  const heads = join(path, 'refs', 'heads');
  for (const entry of await readdir(heads, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || entry.name.endsWith('.lock')) continue;
    const sha = await readIfThere(file);
    if (sha !== '') found.set(relative(heads, file), sha.trim());
  }
  return Object.fromEntries(found);
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** What git prints about commits that are named by their ids, and so always the same. */
export async function lookUp(repository: BareRepository, ...args: string[]): Promise<string> {
  return (await gitOnce(repository, args)).out;
}

/** The commit a revision names; undefined when there is none. */
export async function resolveCommit(repository: BareRepository, revision: string): Promise<string | undefined> {
  if (revision.startsWith('refs/heads/')) return (await readBranches(repository))[revision.slice('refs/heads/'.length)];
  const { code, out } = await git(repository, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  return code === 0 ? out.split('\n').at(-1) : undefined;
}

export async function isAncestor(repository: BareRepository, ancestor: string, descendant: string): Promise<boolean> {
  return (await mergeBase(repository, ancestor, descendant)) === ancestor;
}

export async function mergeBase(repository: BareRepository, left: string, right: string): Promise<string | undefined> {
  const { code, out } = await gitOnce(repository, ['merge-base', ...[left, right].toSorted()]);
  return code === 0 ? out : undefined;
}

/** Whether `head` merges into `base` without conflict. */
export async function isMergeable(repository: BareRepository, base: string, head: string): Promise<boolean> {
  return (await isAncestor(repository, base, head)) || (await mergeTree(repository, base, head)) !== undefined;
}

/** The merged tree, or undefined on conflict. */
async function mergeTree(repository: BareRepository, base: string, head: string): Promise<string | undefined> {
  const { code, out } = await gitOnce(repository, ['merge-tree', '--write-tree', '--no-messages', base, head]);
  return code === 0 ? out : undefined;
}

async function commitTree(repository: BareRepository, commit: NewCommit): Promise<string> {
  const { tree, parents, message, author } = commit;
  const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])];
  return mustGit(repository, args, { input: `${message.trimEnd()}\n`, env: identity(author, author) });
}

export interface EditCommit {
  parent: string;
  edits: readonly TreeEdit[];
  message: string;
  author: Identity;
}

/** A commit on no branch: `parent` with the edits made. Every written file becomes 100644, as GitHub's API has it. */
export async function commitEdits(
  repository: BareRepository,
  { parent, edits, message, author }: EditCommit,
): Promise<string> {
  const ref = `refs/double/${randomUUID()}`;
  const who = `${author.name} <${author.email}> ${Math.floor(author.date / 1000)} +0000`;
  const stream = [
    `commit ${ref}\nmark :1\nauthor ${who}\ncommitter ${who}\n`,
    fastImportData(`${message.trimEnd()}\n`),
    `from ${parent}\n`,
    ...edits.map(({ path, content }) => fastImportChange(path, content, '100644')),
    `\nget-mark :1\nreset ${ref}\nfrom ${'0'.repeat(40)}\n\ndone\n`,
  ];
  const input = Buffer.concat(stream.map((part) => Buffer.from(part)));
  return mustGit(repository, ['fast-import', '--quiet', '--done', '--force'], { input });
}

/** Points a ref at a commit, whatever it pointed at; false when there is no such commit. */
export async function setRef(repository: BareRepository, ref: string, sha: string): Promise<boolean> {
  return (await git(repository, ['update-ref', ref, sha])).code === 0;
}

/** Moves a branch only if it still points at `expected`; false when it does not. */
export async function moveBranch(
  repository: BareRepository,
  branch: string,
  next: string,
  expected: string,
): Promise<boolean> {
  return (await git(repository, ['update-ref', `refs/heads/${branch}`, next, expected])).code === 0;
}

export interface Landing {
  method: MergeMethod;
  base: string;
  head: string;
  title: string;
  message: string;
  by: Identity;
}

/** What `base` becomes when `head` is merged; undefined on conflict. The branch itself is not moved. */
export async function land(repository: BareRepository, landing: Landing): Promise<string | undefined> {
  const { method, base, head, title, message, by } = landing;
  if (method === 'rebase') return rebase(repository, base, head, by);
  const tree = await mergeTree(repository, base, head);
  if (tree === undefined) return undefined;
  const parents = method === 'merge' ? [base, head] : [base];
  return commitTree(repository, { tree, parents, message: `${title}\n\n${message}`, author: by });
}

async function rebase(
  repository: BareRepository,
  base: string,
  head: string,
  by: Identity,
): Promise<string | undefined> {
  const listed = await mustGit(repository, ['rev-list', '--reverse', '--no-merges', `${base}..${head}`]);
  let tip = base;
  for (const commit of listed.split('\n').filter(Boolean)) {
    const next = await pick(repository, tip, commit, by);
    if (next === undefined) return undefined;
    tip = next;
  }
  return tip;
}

/** Applies one commit on another: as a merge whose base is made to be the commit's parent. */
async function pick(
  repository: BareRepository,
  onto: string,
  commit: string,
  by: Identity,
): Promise<string | undefined> {
  const shown = await mustGit(repository, ['show', '-s', '--format=%P%x00%an%x00%ae%x00%at%x00%B', commit]);
  const [parents = '', name = '', email = '', seconds = '0', message = ''] = shown.split('\0');
  const [parent = ''] = parents.split(' ');
  const ontoTree = await mustGit(repository, ['rev-parse', `${onto}^{tree}`]);
  const stand = await commitTree(repository, { tree: ontoTree, parents: [parent], message: 'base', author: by });
  const tree = await mergeTree(repository, stand, commit);
  if (tree === undefined) return undefined;
  const author = { name, email, date: Number(seconds) * 1000 };
  return mustGit(repository, ['commit-tree', tree, '-p', onto], { input: message, env: identity(author, by) });
}

function identity(author: Identity, committer: Identity): Record<string, string> {
  return {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_AUTHOR_DATE: `${Math.floor(author.date / 1000)} +0000`,
    GIT_COMMITTER_NAME: committer.name,
    GIT_COMMITTER_EMAIL: committer.email,
    GIT_COMMITTER_DATE: `${Math.floor(committer.date / 1000)} +0000`,
  };
}
