/**
 * The ledger read as a history: what an environment held, and when. Its branch decides, commit by commit
 * from parent to first parent: what a merge brought took effect with the merge.
 */
import { asImageReference, normaliseImageName } from '#images';
import { formatVersion, type Version } from './images.ts';
import {
  type ChangeEntry,
  type HistoryCommit,
  type LedgerCommit,
  type RollbackEntry,
  readLedgerEntries,
} from './ledger.ts';

export interface BranchHistory {
  /** Commits of the branch, newest first; may load only as it is read. */
  commits: AsyncIterable<HistoryCommit>;
  /** What `head` has that `base` has not, newest first. */
  between(base: string, head: string): Promise<readonly HistoryCommit[]>;
}

/** A commit of the environment's branch, first parents only. */
export interface Chapter {
  sha: string;
  date: number;
  /** The commit before it; undefined for the first one. */
  before: string | undefined;
  /** The newest entry about the environment that took effect with it. */
  change: ChangeEntry | undefined;
  /**
   * Older changes came with the same merge, so that the commit before it knew none of them: somebody pushed
   * what `git pull` had merged, and the branch's own past became the second parent.
   */
  hidesOthers: boolean;
}

/** Chapters, newest first, read no further back than they are asked for. */
export interface Ledger {
  environment: string;
  chapter(index: number): Promise<Chapter | undefined>;
}

/** A commit at which the environment held something else than it did one change later. */
export interface PastState {
  /** The environment as of this commit. */
  sha: string;
  /** How many chapters are newer. */
  index: number;
}

export function openLedger(environment: string, history: BranchHistory): Ledger {
  const chapters: Chapter[] = [];
  const unread = readChapters(environment, history);
  return {
    environment,
    chapter: async (index) => {
      for (let next = chapters.length; next <= index; next += 1) {
        const { done, value } = await unread.next();
        if (done === true) return undefined;
        chapters.push(value);
      }
      return chapters[index];
    },
  };
}

async function* readChapters(environment: string, { commits, between }: BranchHistory): AsyncGenerator<Chapter, void> {
  let expected: string | undefined;
  let isFirst = true;
  for await (const commit of commits) {
    if (!isFirst && commit.sha !== expected) continue;
    isFirst = false;
    const { sha, date, parents } = commit;
    const [before] = parents;
    const brought = before === undefined || parents.length === 1 ? [commit] : await between(before, sha);
    const changes = brought.flatMap((each) => changesOf(each, environment));
    const hidesOthers = new Set(changes.map(identityOf)).size > 1;
    yield { sha, date, before, change: changes[0], hidesOthers };
    if (before === undefined) return;
    expected = before;
  }
}

function changesOf(commit: LedgerCommit, environment: string): ChangeEntry[] {
  return readLedgerEntries(commit).filter(
    (entry) => entry.environment === environment && entry.kind !== 'hold' && entry.kind !== 'hold-lifted',
  ) as ChangeEntry[];
}

/** The same for a commit and the merge that repeats its trailers, as forges make it from a pull request. */
function identityOf(change: ChangeEntry): string {
  switch (change.kind) {
    case 'promotion':
      return change.promotionId ?? change.sha;
    case 'rollback':
      return change.target;
    case 'bump':
      return JSON.stringify(change.images);
  }
}

/** The newest change at or after chapter `start`. */
export async function findChange(
  ledger: Ledger,
  start = 0,
): Promise<{ chapter: Chapter; change: ChangeEntry; index: number } | undefined> {
  for (let index = start; ; index += 1) {
    const chapter = await ledger.chapter(index);
    if (chapter === undefined) return undefined;
    if (chapter.change !== undefined) return { chapter, change: chapter.change, index };
  }
}

/**
 * What the environment held before its last change, and before the one before that, and so on. A rollback
 * is no change of its own: what comes before it is what came before the state that it went back to, or two
 * rollbacks in a row would lead to the bad release again.
 * @param concerns whether a rollback was one of what is looked at: others are passed over
 */
export async function* earlierStates(
  ledger: Ledger,
  concerns: (chapter: Chapter, rollback: RollbackEntry) => Promise<boolean>,
): AsyncGenerator<PastState, void> {
  for (let start: number | undefined = 0; start !== undefined; ) {
    const found = await findChange(ledger, start);
    if (found === undefined) return;
    const { chapter, change, index } = found;
    if (change.kind === 'rollback') {
      const isOne = await concerns(chapter, change);
      start = isOne ? await indexOf(ledger, change.target, index + 1) : index + 1;
    } else {
      if (chapter.before === undefined) return;
      yield { sha: chapter.before, index: index + 1 };
      start = index + 1;
    }
  }
}

/** Where a commit stands among the chapters from `start` on. */
export async function indexOf(ledger: Ledger, sha: string, start = 0): Promise<number | undefined> {
  for (let index = start; ; index += 1) {
    const chapter = await ledger.chapter(index);
    if (chapter === undefined) return undefined;
    if (chapter.sha === sha) return index;
  }
}

/** A state that answers to what a user wrote, and as what. */
export interface NamedState extends PastState {
  /** As in “v1 of ghcr.io/acme/shop”. */
  meaning: string;
  /** The version of this image was asked for, and no later entry of the ledger moves it: it may stand there still. */
  version?: { repository: string; is: Version };
}

export type Holds = (sha: string, version: { repository: string; is: Version }) => Promise<boolean>;

const ABBREVIATED = /^[0-9a-f]{7,40}$/;

/**
 * The states that `to` names: by Promotion-Id, by commit (of the branch, or of an entry), or by the version
 * of an image (a tag, a digest, or `name:tag`). A version is looked up where it stood last, so that what
 * moved meanwhile beside it stays. Reads on to the end, unless `to` can mean one thing only.
 * @param holds whether the environment held a version at a commit: an entry says what was planned, and a merge
 * may have put it beside something else
 */
export async function findStates(ledger: Ledger, to: string, holds: Holds): Promise<NamedState[]> {
  const found = new Map<string, NamedState>();
  const met = new Set<string>();
  for (let index = 0; ; index += 1) {
    const chapter = await ledger.chapter(index);
    if (chapter === undefined) return [...found.values()];
    const exact = exactState(to, chapter, index);
    if (exact !== undefined) return [exact];
    const versions = await versionStates(to, { chapter, index, met, holds });
    for (const state of [...abbreviatedState(to, chapter, index), ...versions]) {
      if (!found.has(state.sha)) found.set(state.sha, state);
    }
  }
}

function exactState(to: string, { sha, change }: Chapter, index: number): NamedState | undefined {
  if (change?.kind === 'promotion' && change.promotionId === to) return { sha, index, meaning: `promotion ${to}` };
  return to === sha || to === change?.sha ? { sha, index, meaning: `commit ${to.slice(0, 12)}` } : undefined;
}

function abbreviatedState(to: string, { sha, change }: Chapter, index: number): NamedState[] {
  if (!ABBREVIATED.test(to)) return [];
  const commit = [sha, change?.sha ?? sha].find((each) => each.startsWith(to));
  return commit === undefined ? [] : [{ sha, index, meaning: `commit ${commit.slice(0, 12)}` }];
}

interface VersionQuestion {
  chapter: Chapter;
  index: number;
  /** Repositories that have been found: their newer place is the one that is meant. */
  met: Set<string>;
  holds: Holds;
}

async function versionStates(to: string, { chapter, index, met, holds }: VersionQuestion): Promise<NamedState[]> {
  const { sha, before, change } = chapter;
  const found: NamedState[] = [];
  for (const { repository, from: was, to: becomes } of change?.images ?? []) {
    const meaning = `${to} of ${repository}`;
    const version = { repository, is: becomes };
    if (met.has(repository)) continue;
    if (isMeant(to, repository, becomes) && (await holds(sha, version))) found.push({ sha, index, meaning, version });
    else if (before !== undefined && isMeant(to, repository, was) && (await holds(before, { repository, is: was }))) {
      found.push({ sha: before, index: index + 1, meaning });
    } else continue;
    met.add(repository);
  }
  return found;
}

function isMeant(to: string, repository: string, { tag, digest }: Version): boolean {
  if (to === tag || to === digest) return true;
  const image = asImageReference(to);
  if (image === undefined || (image.tag === undefined && image.digest === undefined)) return false;
  if (normaliseImageName(image.name) !== normaliseImageName(repository)) return false;
  return (image.tag ?? tag) === tag && (image.digest ?? digest) === digest;
}

/** A state of the ledger's own words, for people to choose from. */
export interface Candidate {
  sha: string;
  date: number;
  /** What can be given as `to`. */
  name: string;
  images: readonly { repository: string; to: Version }[];
}

/** What the last changes brought, newest first; rollbacks brought nothing new. */
export async function listCandidates(ledger: Ledger, most: number): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (let start = 0; candidates.length < most; ) {
    const found = await findChange(ledger, start);
    if (found === undefined) break;
    const { chapter, change, index } = found;
    start = index + 1;
    if (change.kind === 'rollback') continue;
    const name = (change.kind === 'promotion' ? change.promotionId : undefined) ?? chapter.sha.slice(0, 12);
    candidates.push({ sha: chapter.sha, date: chapter.date, name, images: change.images });
  }
  return candidates;
}

export function describeCandidate({ date, name, images }: Candidate): string {
  const versions = images.map((image) => `${image.repository} ${formatVersion(image.to)}`).join(', ');
  return [new Date(date).toISOString().replace(/:\d\d\.\d+Z$/, 'Z'), name, versions]
    .filter((part) => part !== '')
    .join('  ');
}
