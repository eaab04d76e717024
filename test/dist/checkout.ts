/** What a runner has after it downloaded the repository for a `uses:`: no node_modules, nothing to build with. */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

export const root = join(import.meta.dirname, '../..');

export interface Checkout extends AsyncDisposable {
  readonly path: string;
}

/** The public folders and dist, in a place from which nothing else of this repository can be imported. */
export async function checkOut(): Promise<Checkout> {
  const path = await mkdtemp(join(tmpdir(), 'uses-'));
  const folders = await publicFolders();
  await Promise.all([
    cp(join(root, 'dist'), join(path, 'dist'), { recursive: true }),
    ...folders.map((folder) => cp(join(root, folder, 'action.yml'), join(path, folder, 'action.yml'))),
  ]);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Folders that a workflow can name after the repository; `.` is the suite's main action. */
export async function publicFolders(): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const folders = ['.', ...entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)];
  const found = await Promise.all(
    folders.map(async (folder) => ((await readdir(join(root, folder))).includes('action.yml') ? [folder] : [])),
  );
  return found.flat();
}

export interface ActionMetadata {
  /** `runs.using`. */
  using: string;
  /** The script, absolute. */
  main: string;
  /** Defaults by name of input; empty where there is none. */
  defaults: ReadonlyMap<string, string>;
  outputs: readonly string[];
}

export async function readMetadata(folder: string): Promise<ActionMetadata> {
  const { runs, inputs, outputs } = parse(await readFile(join(folder, 'action.yml'), 'utf8'));
  const declared = Object.entries<{ default?: string }>(inputs);
  return {
    using: runs.using,
    main: join(folder, runs.main),
    defaults: new Map(declared.map(([name, input]) => [name, input.default ?? ''])),
    outputs: Object.keys(outputs),
  };
}

/** Evaluates `${{ github.x }}` in a default, as the runner does before the action starts. */
export function evaluate(text: string, github: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (expression, inner: string) => {
    const name = /^\s*github\.(\w+)\s*$/.exec(inner)?.[1] ?? '';
    const value = github[name];
    if (value === undefined) throw new Error(`the runner of this test cannot evaluate ${expression}`);
    return value;
  });
}
