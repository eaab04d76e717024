import { InputError } from '#errors';
import { fastImportStream, type StartingTree } from './fast-import.ts';
import type { GitProcess } from './git-process.ts';
import { type Person, personProblem } from './person.ts';
import type { CommitFiles, TreeEntry } from './snapshot.ts';
import { type Changes, planChanges } from './tree-change.ts';

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
  committer: Person;
}

export interface CreatedCommit {
  commit: string;
  /** The contents that were written. */
  written: Uint8Array[];
}

/** Makes a commit in the local repository with one git process and no index. Files keep their modes; new ones are 100644. */
export async function createCommit(
  git: GitProcess,
  filesOf: (commit: string) => Promise<CommitFiles>,
  { parents, tree, message, author, committer }: CommitRequest,
  { ref, time }: { ref: string; time: number },
): Promise<CreatedCommit> {
  assertPerson('author', author);
  assertPerson('committer', committer);
  const base = 'oid' in tree ? undefined : await baseFiles(tree.base, filesOf);
  const { deleted, written } =
    'oid' in tree ? { deleted: [], written: [] } : planChanges(base?.entries ?? noFiles, tree.changes);
  const stream = fastImportStream({
    ref,
    parents,
    start: 'oid' in tree ? { kind: 'tree', oid: tree.oid } : startingTree(base, parents),
    deleted,
    written,
    message: message.endsWith('\n') ? message : `${message}\n`,
    author,
    committer,
    time: Math.floor(time / 1000),
  });
  const printed = await git.run(['fast-import', '--quiet', '--done', '--date-format=raw'], stream);
  return { commit: printed.toString('latin1').trim(), written: written.map(({ content }) => content) };
}

const noFiles: ReadonlyMap<string, TreeEntry> = new Map();

async function baseFiles(
  base: string,
  filesOf: (commit: string) => Promise<CommitFiles>,
): Promise<CommitFiles | undefined> {
  return base === 'empty' ? undefined : filesOf(base);
}

function startingTree(base: CommitFiles | undefined, parents: readonly string[]): StartingTree {
  if (base === undefined) return { kind: 'empty' };
  return base.commit === parents[0] ? { kind: 'first-parent' } : { kind: 'tree', oid: base.tree };
}

function assertPerson(input: string, person: Person): void {
  const problem = personProblem(person);
  if (problem === undefined) return;
  throw new InputError([{ input, problem: `${JSON.stringify(`${person.name} <${person.email}>`)} ${problem}` }]);
}
