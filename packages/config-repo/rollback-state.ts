/** Which past of an environment a rollback goes back to, and what that would change. */
import { FileError, InputError } from '#errors';
import type { GitRepository, Snapshot } from '#git';
import {
  type Chapter,
  describeCandidate,
  type Environment,
  earlierStates,
  effectiveImages,
  findChange,
  findStates,
  ImageSelectionError,
  indexOf,
  isSameReason,
  type Ledger,
  listCandidates,
  type RollbackEntry,
  sameVersion,
} from '#promotion';
import { readEnvironment } from './environments.ts';
import { planMovement } from './movement.ts';
import type { Movement } from './movement-request.ts';
import { undoChanges } from './rollback-undo.ts';

export interface StateQuestion {
  git: GitRepository;
  configFile: string;
  environment: Environment;
  ledger: Ledger;
  /** The environment as it is. */
  target: Snapshot;
  only: readonly string[];
  /** A version, commit or Promotion-Id; undefined for what stood before the last promotion. */
  to: string | undefined;
  /** Tells a run that is repeated from the next one. */
  reason: string;
  run: string | undefined;
}

export interface ChosenState {
  /** The environment as of this commit is what it goes back to. */
  sha: string;
  meaning: string;
  movement: Movement;
}

interface Place {
  sha: string;
  index: number;
}

const MOST_CANDIDATES = 10;

/**
 * @throws InputError when `to` names nothing, or more than one state, or is needed because what came before
 * is not known; and when nothing came before
 */
export async function chooseState(question: StateQuestion): Promise<ChosenState> {
  return question.to === undefined ? choosePrevious(question) : chooseNamed(question, question.to);
}

async function chooseNamed(question: StateQuestion, to: string): Promise<ChosenState> {
  const { ledger, environment, target } = question;
  const states = await findStates(ledger, to);
  const [state, another] = states;
  if (state === undefined) {
    const problem = `${JSON.stringify(to)} is no Promotion-Id, image version or commit in the history of ${environment.name} on branch ${environment.branch}`;
    throw new InputError([{ input: 'to', problem }], { hint: await candidateHint(ledger) });
  }
  if (another !== undefined) {
    const meanings = states.map(({ meaning, sha }) => `${meaning} (${sha.slice(0, 12)})`).join(', ');
    const problem = `${JSON.stringify(to)} can mean ${meanings}`;
    throw new InputError([{ input: 'to', problem }], {
      hint: 'Name one of them: an image as name:tag, a promotion by its Promotion-Id, a commit by its full id.',
    });
  }
  const { sha, index, meaning, version } = state;
  const stands = version !== undefined && (await runsNow(question, version));
  const place = stands ? { sha: target.commit, index: 0 } : { sha, index };
  return { sha: place.sha, meaning, movement: await movementTo(question, place) };
}

/** Whether a version that the ledger says was reached is where it was put, in every place. */
async function runsNow(
  { environment, target, configFile }: StateQuestion,
  { repository, is }: { repository: string; is: { tag?: string; digest?: string } },
): Promise<boolean> {
  const { images } = await readEnvironment(target, environment, configFile);
  const held = effectiveImages(images).filter((image) => image.repository === repository);
  return held.length > 0 && held.every((image) => sameVersion(image, is));
}

/**
 * What stood before the last promotion (or bump). Where that would change nothing, what stood before the one
 * before it, and so on: a change that left the images alone is nothing to go back behind.
 */
async function choosePrevious(question: StateQuestion): Promise<ChosenState> {
  const { ledger, environment } = question;
  const newest = await findChange(ledger);
  if (newest === undefined) {
    const problem = `is needed: the ledger of ${environment.name} on branch ${environment.branch} has no promotion, bump or rollback to go back behind`;
    throw new InputError([{ input: 'to', problem }], {
      hint: 'Name a commit of that branch: the environment goes back to what it held there.',
    });
  }
  const { chapter, change } = newest;
  await refuseChangedByHand(question, chapter, newest.index);
  const again = change.kind === 'rollback' ? await placeOfSame(question, change) : undefined;
  if (again !== undefined) {
    return { sha: again.sha, meaning: 'what this rollback went back to', movement: await movementTo(question, again) };
  }
  for await (const state of earlierStates(ledger)) {
    const movement = await movementTo(question, state).catch(noneThere);
    if (movement === undefined || movement.files.length === 0) continue;
    const meaning =
      change.kind === 'rollback'
        ? `what it held before that, one further back than the rollback ${chapter.sha.slice(0, 12)}`
        : 'what it held before';
    return { sha: state.sha, meaning, movement };
  }
  const problem = `${environment.name} has nothing to go back to: it held nothing else before its first entry in the ledger`;
  throw new InputError([{ input: 'environment', problem }], { hint: await candidateHint(ledger) });
}

/** Where the newest rollback went to, if it is this very one. */
async function placeOfSame(
  { ledger, reason, run }: StateQuestion,
  { target: sha, ...made }: RollbackEntry,
): Promise<Place | undefined> {
  if (!isSameReason(made.reason, reason) || made.run !== run) return undefined;
  const index = await indexOf(ledger, sha);
  return index === undefined ? undefined : { sha, index };
}

/** An environment that was not there yet, or held none of today's images, is nothing to go back to. */
function noneThere(error: unknown): undefined {
  if (error instanceof FileError || error instanceof ImageSelectionError) return undefined;
  throw error;
}

/**
 * Somebody may have taken the last promotion back by hand, or moved on from it: what came before is then a
 * guess, and a wrong one leads to the bad release.
 */
async function refuseChangedByHand(question: StateQuestion, { sha }: Chapter, index: number): Promise<void> {
  if (index === 0) return;
  const { environment, ledger } = question;
  const since = await imagesSince(question, sha);
  if (since.length === 0) return;
  const problem = `is needed: ${environment.name} was changed by hand since its last entry in the ledger (${sha.slice(0, 12)}), ${since.join(', ')}, so that what came before is not clear`;
  throw new InputError([{ input: 'to', problem }], { hint: await candidateHint(ledger) });
}

async function imagesSince(question: StateQuestion, sha: string): Promise<string[]> {
  const movement = await imageMovement({ ...question, only: [] }, sha).catch(noneThere);
  return [...new Set(movement?.images.map(({ name }) => name))];
}

async function movementTo(question: StateQuestion, { sha, index }: Place): Promise<Movement> {
  const { strategy } = question.environment;
  return strategy === 'images' ? imageMovement(question, sha) : undoChanges(question, index);
}

/** A promotion from the environment's own past: images move by key, and everything else stays. */
async function imageMovement(
  { git, configFile, environment, target, only }: StateQuestion,
  sha: string,
): Promise<Movement> {
  const to: Environment = { ...environment, strategy: 'images' };
  const source = await git.snapshotAt(sha);
  const from = { ...to, name: `${to.name} as of ${sha.slice(0, 12)}` };
  return planMovement({
    ...{ git, configFile, from, to, source, target, only },
    expectedTag: undefined,
    proposal: undefined,
  });
}

async function candidateHint(ledger: Ledger): Promise<string> {
  const candidates = await listCandidates(ledger, MOST_CANDIDATES);
  if (candidates.length === 0) return 'The ledger holds no promotion to this environment; a commit can be named.';
  return ['Known are, newest first:', ...candidates.map((candidate) => `  ${describeCandidate(candidate)}`)].join('\n');
}
