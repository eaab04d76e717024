import { InputError } from '#errors';
import { fastImportStream, type StartingTree } from './fast-import.ts';
import type { GitProcess } from './git-process.ts';
import { type Person, personProblem } from './person.ts';
import type { Entries } from './snapshot.ts';
import { type Changes, type PlannedChanges, planChanges } from './tree-change.ts';

/** The files of a new commit. */
export type CommitTree =
  /** Those of commit `base` (`empty`: none), with some changed. */
  | { base: string | 'empty'; changes: Changes }
  /** Those of an existing tree, such as the outcome of `mergeTree`. */
  | { oid: string };

export interface CommitRequest {
  /** In order; an empty list makes a first commit. */
  parents: readonly string[];
  tree: CommitTree;
  message: string;
  author: Person;
  /** When it was written, as git keeps it (`1700000000 +0200`). Default: now. */
  authored?: string;
  committer: Person;
}

export interface CreatedCommit {
  commit: string;
  /** The contents that were written. */
  written: Uint8Array[];
}

/** Makes a commit in the local repository with one git process and no index. */
export async function createCommit(
  git: GitProcess,
  filesOf: (commit: string) => Promise<Entries>,
  { parents, tree, message, author, authored, committer }: CommitRequest,
  { ref, time }: { ref: string; time: number },
): Promise<CreatedCommit> {
  assertPerson('author', author);
  assertPerson('committer', committer);
  const { deleted, written } =
    'oid' in tree ? unchanged : planChanges(await baseFiles(tree.base, filesOf), tree.changes);
  const committed = `${Math.floor(time / 1000)} +0000`;
  const stream = fastImportStream({
    ref,
    parents,
    start: await startingTree(git, tree, parents[0]),
    deleted,
    written,
    message: message.endsWith('\n') ? message : `${message}\n`,
    author,
    authored: authored ?? committed,
    committer,
    committed,
  });
  const printed = await git.run(['fast-import', '--quiet', '--done', '--date-format=raw'], stream);
  return { commit: printed.toString('latin1').trim(), written: written.map(({ content }) => content) };
}

const unchanged: PlannedChanges = { deleted: [], written: [] };

async function baseFiles(base: string, filesOf: (commit: string) => Promise<Entries>): Promise<Entries> {
  return base === 'empty' ? new Map() : filesOf(base);
}

async function startingTree(git: GitProcess, tree: CommitTree, parent: string | undefined): Promise<StartingTree> {
  if ('oid' in tree) return { kind: 'tree', oid: tree.oid };
  if (tree.base === 'empty') return { kind: 'empty' };
  if (tree.base === parent) return { kind: 'first-parent' };
  const oid = await git.run(['rev-parse', '--verify', '--end-of-options', `${tree.base}^{tree}`]);
  return { kind: 'tree', oid: oid.toString('latin1').trim() };
}

function assertPerson(input: string, person: Person): void {
  const problem = personProblem(person);
  if (problem === undefined) return;
  throw new InputError([{ input, problem: `${JSON.stringify(`${person.name} <${person.email}>`)} ${problem}` }]);
}
