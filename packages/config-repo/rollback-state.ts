/** Which past of an environment a rollback goes back to, and what that would change. */
import { FileError, InputError } from '#errors';
import type { Snapshot } from '#git';
import { selectImages, selectInputImages } from '#manifests';
import {
  type Chapter,
  type Environment,
  earlierStates,
  findChange,
  findStates,
  ImageSelectionError,
  type NamedState,
  type RollbackEntry,
  sameVersion,
  type Version,
} from '#promotion';
import { listEnvironment } from './environments.ts';
import { planMovement } from './movement.ts';
import type { Movement } from './movement-request.ts';
import { placeOfSame, refuseOvertaken } from './rollback-again.ts';
import {
  candidateHint,
  imagesAt,
  movedSelected,
  namesOf,
  type StateQuestion,
  short,
  unclear,
} from './rollback-question.ts';
import { undoChanges } from './rollback-undo.ts';

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

/**
 * @throws InputError when `to` names nothing, or more than one state, or is needed because what came before
 * is not known; and when nothing came before
 */
export async function chooseState(question: StateQuestion): Promise<ChosenState> {
  await refuseUnknownImages(question);
  await refuseOvertaken(question);
  return question.to === undefined ? choosePrevious(question) : chooseNamed(question, question.to);
}

/** @throws FileError where the environment as it is cannot be read */
async function refuseUnknownImages(question: StateQuestion): Promise<void> {
  const { only, target, environment } = question;
  const held = await imagesAt(question, target);
  if (environment.strategy !== 'images') return;
  const unknown = only.filter((name) => selectInputImages(name, held).length === 0);
  if (unknown.length === 0) return;
  const problem = `${unknown.join(', ')} is nowhere in ${environment.name}; found there: ${namesOf({ images: held })}`;
  throw new InputError([{ input: 'images', problem }]);
}

async function chooseNamed(question: StateQuestion, to: string): Promise<ChosenState> {
  const { ledger, environment, target } = question;
  const states = await statesNamed(question, to);
  const [state, another] = states;
  if (state === undefined) {
    const problem = `${JSON.stringify(to)} is no Promotion-Id, image version or commit in the history of ${environment.name} on branch ${environment.branch}${await guessAt(question, to)}`;
    throw new InputError([{ input: 'to', problem }], { hint: await candidateHint(ledger) });
  }
  if (another !== undefined) {
    const meanings = states.map(({ meaning, sha }) => `${meaning} (${short(sha)})`).join(', ');
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

function statesNamed(question: StateQuestion, to: string): Promise<NamedState[]> {
  return findStates(question.ledger, to, (sha, version) => heldAt(question, sha, version));
}

/** The `v` of a version is what people leave out, or write where there is none; a commit is cut too short. */
async function guessAt(question: StateQuestion, to: string): Promise<string> {
  if (/^[0-9a-f]{4,6}$/.test(to)) return '; of a commit write 7 characters or more';
  if (!/^v?\d/.test(to)) return '';
  const guess = to.startsWith('v') ? to.slice(1) : `v${to}`;
  return (await statesNamed(question, guess)).length === 0 ? '' : `; did you mean ${guess}?`;
}

interface ImageVersion {
  repository: string;
  is: Version;
}

/** Whether a version that the ledger says was reached is where it was put, in every place. */
async function runsNow(question: StateQuestion, { repository, is }: ImageVersion): Promise<boolean> {
  const held = (await imagesAt(question, question.target)).filter((image) => image.repository === repository);
  return held.length > 0 && held.every((image) => sameVersion(image, is));
}

/** A state that cannot be read is none to go back to. */
async function heldAt(question: StateQuestion, sha: string, { repository, is }: ImageVersion): Promise<boolean> {
  try {
    const images = await imagesAt(question, await question.git.snapshotAt(sha));
    return images.some((image) => image.repository === repository && sameVersion(image, is));
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}

async function isThere(snapshot: Snapshot, environment: Environment): Promise<boolean> {
  return (await listEnvironment(snapshot, environment)).length > 0;
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
  const concerns = (at: Chapter, rollback: RollbackEntry): Promise<boolean> => concernsSelected(question, at, rollback);
  const again = await placeOfSame(question, concerns);
  if (again !== undefined) {
    return { sha: again.sha, meaning: 'what this rollback went back to', movement: await movementTo(question, again) };
  }
  const problems: string[] = [];
  for await (const state of earlierStates(ledger, concerns)) {
    await refuseHidden(question, await ledger.chapter(state.index - 1));
    const movement = await movementBehind(question, state, problems);
    if (movement === undefined || movement.files.length === 0) continue;
    const meaning =
      change.kind === 'rollback'
        ? `what it held before that, one further back than the rollback ${short(chapter.sha)}`
        : 'what it held before';
    return { sha: state.sha, meaning, movement };
  }
  const [why = 'it held nothing else before its first entry in the ledger'] = problems;
  const problem = `${environment.name} has nothing to go back to: ${why}`;
  throw new InputError([{ input: 'environment', problem }], { hint: await candidateHint(ledger) });
}

/**
 * Where it was not there yet, or held none of today's images, there is nothing to go back to, and the state
 * before that may do. One that cannot be read is not passed over: behind it lies another release.
 */
async function movementBehind(
  question: StateQuestion,
  state: Place,
  problems: string[],
): Promise<Movement | undefined> {
  try {
    return await movementTo(question, state);
  } catch (error) {
    if (!(error instanceof FileError || error instanceof ImageSelectionError)) throw error;
    const isAbsent =
      error instanceof ImageSelectionError ||
      !(await isThere(await question.git.snapshotAt(state.sha), question.environment));
    if (!isAbsent)
      throw await unclear(question, `its state at ${short(state.sha)} cannot be read: ${error.message}`, error);
    problems.push(error.message);
    return undefined;
  }
}

/**
 * A rollback of other images than those that are asked for now says nothing of them. One of some of them leaves
 * open what came before for all.
 */
async function concernsSelected(question: StateQuestion, chapter: Chapter, rollback: RollbackEntry): Promise<boolean> {
  if (question.environment.strategy !== 'images') return true;
  const now = await question.git.snapshotAt(chapter.sha);
  const left = await imageMovement({ ...question, target: now }, rollback.target).catch(noneThere);
  if (left === undefined || left.images.length === 0) return true;
  if (!(await movedSelected(question, chapter, rollback))) return false;
  throw await unclear(
    question,
    `the rollback ${short(chapter.sha)} put back some of its images, and left ${namesOf(left)}`,
  );
}

async function refuseHidden(question: StateQuestion, chapter: Chapter | undefined): Promise<void> {
  if (chapter?.hidesOthers !== true) return;
  const problem = `the merge ${short(chapter.sha)} brought several changes of it at once, which its first parent knew nothing of`;
  throw await unclear(question, problem);
}

/** Where there are none of today's images, none can have moved. */
function noneThere(error: unknown): undefined {
  if (error instanceof ImageSelectionError) return undefined;
  throw error;
}

/**
 * Somebody may have taken the last promotion back by hand, or moved on from it: what came before is then a
 * guess, and a wrong one leads to the bad release.
 */
async function refuseChangedByHand(question: StateQuestion, { sha }: Chapter, index: number): Promise<void> {
  if (index === 0) return;
  const { environment, ledger } = question;
  const since = await imageMovement({ ...question, only: [] }, sha).catch(async (error: unknown) => {
    if (!(error instanceof FileError)) return noneThere(error);
    throw await unclear(
      question,
      `its state at its last entry in the ledger, ${short(sha)}, cannot be read: ${error.message}`,
      error,
    );
  });
  if (since === undefined || since.images.length === 0) return;
  const problem = `is needed: ${environment.name} was changed by hand since its last entry in the ledger (${short(sha)}), ${namesOf(since)}, so that what came before is not clear`;
  throw new InputError([{ input: 'to', problem }], { hint: await candidateHint(ledger) });
}

async function movementTo(question: StateQuestion, { sha, index }: Place): Promise<Movement> {
  const { strategy } = question.environment;
  return strategy === 'images' ? imageMovement(question, sha) : undoChanges(question, index);
}

/** A promotion from the environment's own past: images move by key, and everything else stays. */
async function imageMovement(question: StateQuestion, sha: string): Promise<Movement> {
  const { git, configFile, environment, target } = question;
  const to: Environment = { ...environment, strategy: 'images' };
  const source = await git.snapshotAt(sha);
  const from = { ...to, name: `${to.name} as of ${short(sha)}` };
  const { only, missing } = await selectionAt(question, source);
  const movement = await planMovement({
    ...{ git, configFile, from, to, source, target, only },
    expectedTag: undefined,
    proposal: undefined,
  });
  return { ...movement, missing: [...movement.missing, ...missing] };
}

/** Images that the environment admits by name may have come, or gone, since: that stops none of the others. */
async function selectionAt(
  question: StateQuestion,
  source: Snapshot,
): Promise<{ only: readonly string[]; missing: readonly string[] }> {
  const { only, environment, target } = question;
  const admitted = environment.images.only;
  if (only.length > 0 || admitted.length === 0) return { only, missing: [] };
  const [now, then] = [await imagesAt(question, target), await imagesAt(question, source)];
  const held = admitted.filter((name) => selectImages(name, then).length > 0);
  const staying = held.filter((name) => selectImages(name, now).length > 0);
  if (staying.length > 0) return { only: staying, missing: held.filter((name) => !staying.includes(name)) };
  throw new ImageSelectionError(
    `none of ${admitted.join(', ')} is in ${environment.name} both now and as of ${short(source.commit)}`,
  );
}
