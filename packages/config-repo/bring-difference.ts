/** A cherry-pick or revert in which a conflict of nothing but values is settled by what they mean. */
import { FileError } from '#errors';
import type { AppliedDifference, Difference, GitRepository, Snapshot } from '#git';
import { type CarriedChange, type CarriedValue, type CarryRequest, carryChange, isCarried } from '#manifests';
import { decodeText } from './files.ts';
import { preview } from './movement-request.ts';

export type BroughtDifference =
  | Exclude<AppliedDifference, { kind: 'conflict' }>
  /** Values were set by key; everything else is as git merges it. */
  | { kind: 'settled'; tree: string; files: readonly SettledFile[] }
  | (Extract<AppliedDifference, { kind: 'conflict' }> & {
      /** Why values could not be settled, for each file of YAML or JSON. */
      reasons: readonly string[];
    });

export interface SettledFile {
  path: string;
  values: readonly CarriedValue[];
  /** `dropped`: comments, or the way values are written, that came with the change and found no place. */
  spelling: 'carried' | 'dropped';
}

/** Where git merges, it is git's merge; meaning decides only where git gives up. */
export async function bringDifference(
  git: GitRepository,
  difference: Difference,
  onto: string,
): Promise<BroughtDifference> {
  const applied = await git.applyDifference(difference, onto);
  if (applied.kind !== 'conflict') return applied;
  const settling = await settleFiles(git, difference, onto, applied.paths);
  if ('reasons' in settling) return { ...applied, ...settling };
  const merged = await mergeRest(git, difference, onto, settling.files);
  if (merged === undefined) return { ...applied, reasons: [REST] };
  const isUnchanged = merged.tree === (await git.commit(onto)).tree;
  return isUnchanged ? { kind: 'unchanged' } : { kind: 'settled', ...merged };
}

const REST = 'the values could be set, but what else was changed around them conflicts';

interface Settling {
  request: CarryRequest;
  carried: Extract<CarriedChange, { kind: 'settled' }>;
}

async function settleFiles(
  git: GitRepository,
  { from, to }: Difference,
  onto: string,
  paths: readonly string[],
): Promise<{ files: Settling[] } | { reasons: string[] }> {
  if (from === 'empty') return { reasons: [] };
  const [base, changed, target] = await Promise.all(
    [from, to, onto].map(async (commit) => readTexts(await git.snapshotAt(commit), paths)),
  );
  const files: Settling[] = [];
  const reasons: string[] = [];
  for (const path of paths) {
    const texts = [base, changed, target].map((side) => side?.get(path));
    const [before, after, there] = texts;
    if (before === undefined || after === undefined || there === undefined) {
      if (VALUES.test(path)) reasons.push(`${path}: it is not a plain file on all sides`);
      continue;
    }
    const request = { path, base: before, changed: after, target: there };
    const carried = carryChange(request);
    if (carried.kind === 'settled') files.push({ request, carried });
    else reasons.push(`${path}: ${carried.reason}`);
  }
  return files.length === paths.length ? { files } : { reasons };
}

/** What may hold values by keys. */
const VALUES = /(\.ya?ml|\.json|(^|\/)Kustomization)$/;

/** Those of the paths that are plain files of UTF-8 text. */
async function readTexts(snapshot: Snapshot, paths: readonly string[]): Promise<Map<string, string>> {
  const plain = (await snapshot.list()).filter(({ mode }) => mode === '100644' || mode === '100755');
  const wanted = plain.map(({ path }) => path).filter((path) => paths.includes(path) && VALUES.test(path));
  const contents = await snapshot.read(wanted);
  return new Map([...contents].flatMap(([path, content]) => textOf(path, content)));
}

function textOf(path: string, content: Uint8Array): [string, string][] {
  try {
    return [[path, decodeText(path, content)]];
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

/**
 * With the values set on both sides, git merges what is left of the change: comments, and keys that were
 * added or removed. Undefined where that conflicts in more than the way things are written.
 */
async function mergeRest(
  git: GitRepository,
  { from, to }: Difference,
  onto: string,
  files: readonly Settling[],
): Promise<{ tree: string; files: SettledFile[] } | undefined> {
  const write = async (commit: string, side: 'base' | 'target') => {
    const changes = new Map(files.map(({ request, carried }) => [request.path, encode(carried[side])]));
    return (await preview(git, [commit], { base: commit, changes })).commit;
  };
  const [settledFrom, settledOnto] = [await write(from, 'base'), await write(onto, 'target')];
  const applied = await git.applyDifference({ from: settledFrom, to }, settledOnto);
  const conflicting = applied.kind === 'conflict' ? applied.paths : [];
  const isExpendable = (path: string) =>
    files.some(({ request, carried }) => request.path === path && carried.rest === 'spelling');
  if (!conflicting.every(isExpendable)) return undefined;
  const merged =
    applied.kind === 'unchanged' ? settledOnto : (await preview(git, [onto], { oid: applied.tree })).commit;
  const kept = new Map(
    files.flatMap(({ request: { path }, carried }) =>
      conflicting.includes(path) ? [[path, encode(carried.target)] as const] : [],
    ),
  );
  const result = await preview(git, [onto], { base: merged, changes: kept });
  if (!(await isAllCarried(result, files))) return undefined;
  return {
    tree: (await git.commit(result.commit)).tree,
    files: files.map(({ request: { path }, carried }) => ({
      path,
      values: carried.values,
      spelling: conflicting.includes(path) ? 'dropped' : 'carried',
    })),
  };
}

async function isAllCarried(result: Snapshot, files: readonly Settling[]): Promise<boolean> {
  const texts = await readTexts(
    result,
    files.map(({ request }) => request.path),
  );
  return files.every(({ request }) => isCarried(request, texts.get(request.path) ?? ''));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
