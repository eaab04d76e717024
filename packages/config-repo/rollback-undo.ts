/** Strategies merge and copy: takes back what the ledger says was brought, change by change, and keeps what came beside it. */
import { ConflictError, InputError } from '#errors';
import type { ChangedFile, FileChange, GitRepository, Snapshot } from '#git';
import type { Warning } from '#manifests';
import { type Chapter, type Environment, findChange, indexOf, type Ledger, movesBetween } from '#promotion';
import { readEnvironment } from './environments.ts';
import { type Movement, preview, type TreeChange } from './movement-request.ts';
import { type TakenBack, takeBack } from './take-back.ts';

export interface UndoRequest {
  git: GitRepository;
  configFile: string;
  environment: Environment;
  ledger: Ledger;
  target: Snapshot;
  only: readonly string[];
}

/**
 * @param end chapter of the state to go back to: the changes that are newer are taken back
 * @throws ConflictError when later commits changed the same lines
 */
export async function undoChanges(request: UndoRequest, end: number): Promise<Movement> {
  const { git, configFile, environment, target, ledger } = request;
  refuseImageSelection(request);
  let after = target;
  const warnings: Warning[] = [];
  for await (const chapter of undoneChapters(ledger, end)) {
    const undone = await undoChapter(request, chapter, after);
    after = undone.after;
    warnings.push(...undone.warnings);
  }
  const changed = await git.changedFiles(target.commit, after.commit);
  const before = await readEnvironment(target, environment, configFile);
  const images = changed.length === 0 ? [] : (await readEnvironment(after, environment, configFile)).images;
  return {
    images: changed.length === 0 ? [] : movesBetween(before.images, images),
    missing: [],
    files: changed.map(({ path, status }) => ({ path, change: status })),
    commits: [],
    content: await contentOfFiles(after, changed),
    change: await changeOf(after, changed, git),
    warnings,
  };
}

function refuseImageSelection({ environment: { name, strategy }, only }: UndoRequest): void {
  if (only.length === 0) return;
  const problem = `selects image versions, but ${name} is promoted by strategy ${strategy}, which moves whole files`;
  throw new InputError([{ input: 'images', problem }]);
}

/** What a rollback has taken back already is passed over: it would be brought back only to be taken back again. */
async function* undoneChapters(ledger: Ledger, end: number): AsyncGenerator<Chapter, void> {
  for (let start = 0; start < end; ) {
    const found = await findChange(ledger, start);
    if (found === undefined || found.index >= end) return;
    const { chapter, change, index } = found;
    const before = change.kind === 'rollback' ? await indexOf(ledger, change.target, index + 1) : undefined;
    if (before !== undefined && before <= end) start = before;
    else {
      yield chapter;
      start = index + 1;
    }
  }
}

async function undoChapter(
  { git, environment }: UndoRequest,
  { sha, before }: Chapter,
  onto: Snapshot,
): Promise<Extract<TakenBack, { kind: 'done' }>> {
  const to = before === undefined ? undefined : await within(git, environment, { sha, before });
  if (to === undefined) return { kind: 'done', after: onto, warnings: [] };
  const taken = await takeBack(git, { from: sha, to }, onto);
  if (taken.kind === 'conflict') throw undoConflict(environment, sha, taken.paths);
  return taken;
}

/** What was there before, as far as a copy goes: one commit may have changed other environments, too. */
async function within(
  git: GitRepository,
  { path, strategy }: Environment,
  { sha, before }: { sha: string; before: string },
): Promise<string> {
  if (strategy === 'merge') return before;
  const isInside = (file: string): boolean => path === '.' || file.startsWith(`${path}/`);
  const changed = await git.changedFiles(sha, before);
  if (changed.every((file) => isInside(file.path))) return before;
  const inside = changed.filter((file) => isInside(file.path));
  const changes = await changesTo(await git.snapshotAt(before), inside);
  if (changes === undefined) return before;
  return (await preview(git, [sha], { base: sha, changes })).commit;
}

function undoConflict({ name, branch, strategy }: Environment, sha: string, paths: readonly string[]): ConflictError {
  const what = strategy === 'merge' ? `-m 1 ${sha}` : sha;
  return new ConflictError(
    `what ${sha.slice(0, 12)} brought to ${name} cannot be taken back: later commits changed the same lines of ${paths.join(', ')}`,
    {
      paths,
      hint: `Nothing was changed. Take it back by hand, on ${branch}: \`git revert ${what}\`, and settle what conflicts.`,
    },
  );
}

async function contentOfFiles(after: Snapshot, changed: readonly ChangedFile[]): Promise<string> {
  const entries = new Map((await after.list()).map(({ path, mode, oid }) => [path, `${mode} ${oid}`]));
  return changed.map(({ path }) => `${path}\0${entries.get(path) ?? ''}`).join('\n');
}

async function changeOf(after: Snapshot, changed: readonly ChangedFile[], git: GitRepository): Promise<TreeChange> {
  const changes = await changesTo(after, changed);
  return changes === undefined
    ? { kind: 'tree', tree: (await git.commit(after.commit)).tree }
    : { kind: 'edit', changes };
}

/** The files as `snapshot` has them; undefined where not all of them are plain ones. */
async function changesTo(
  snapshot: Snapshot,
  changed: readonly ChangedFile[],
): Promise<Map<string, FileChange> | undefined> {
  const entries = new Map((await snapshot.list()).map((entry) => [entry.path, entry]));
  const present = changed.flatMap(({ path }) => entries.get(path) ?? []);
  const contents = await snapshot.read(present.map(({ path }) => path));
  const changes = new Map<string, FileChange>();
  for (const { path } of changed) {
    const mode = entries.get(path)?.mode;
    if (mode === '120000' || mode === '160000') return undefined;
    changes.set(path, mode === undefined ? null : { content: contents.get(path) ?? new Uint8Array(), mode });
  }
  return changes;
}
