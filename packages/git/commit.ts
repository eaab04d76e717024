import { InputError } from '#errors';
import { type ObjectFormat, objectId } from './object-id.ts';
import { formatPerson, type Person, personProblem } from './person.ts';
import { type ChangedTree, type Changes, changeTree, type NewObject, type ReadFolders } from './tree-change.ts';

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

/** Where a commit's files come from. */
export interface Ground {
  format: ObjectFormat;
  rootOf(commit: string): Promise<string>;
  folders: ReadFolders;
}

/** A commit, and with it all that was not there before. */
export interface NewCommit {
  commit: string;
  objects: NewObject[];
}

/** @param time milliseconds since the epoch */
export async function makeCommit(
  ground: Ground,
  { parents, tree, message, author, authored, committer }: CommitRequest,
  time: number,
): Promise<NewCommit> {
  assertPerson('author', author);
  assertPerson('committer', committer);
  const { root, objects } = await treeOf(ground, tree);
  const committed = `${Math.floor(time / 1000)} +0000`;
  const lines = [
    `tree ${root}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${formatPerson(author)} ${authored ?? committed}`,
    `committer ${formatPerson(committer)} ${committed}`,
    '',
    message.endsWith('\n') ? message : `${message}\n`,
  ];
  const made = { type: 'commit', content: Buffer.from(lines.join('\n')) } as const;
  const commit = objectId(made, ground.format);
  return { commit, objects: [...objects, { ...made, oid: commit }] };
}

async function treeOf({ format, rootOf, folders }: Ground, tree: CommitTree): Promise<ChangedTree> {
  if ('oid' in tree) return { root: tree.oid, objects: [] };
  const root = tree.base === 'empty' ? tree.base : await rootOf(tree.base);
  return changeTree(folders, { root, format }, tree.changes);
}

function assertPerson(input: string, person: Person): void {
  const problem = personProblem(person);
  if (problem === undefined) return;
  throw new InputError([{ input, problem: `${JSON.stringify(`${person.name} <${person.email}>`)} ${problem}` }]);
}
