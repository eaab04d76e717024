/** What a rollback is asked for, and what there is to choose from. */
import { InputError } from '#errors';
import type { GitRepository, Snapshot } from '#git';
import { type ImageOccurrence, selectImages } from '#manifests';
import {
  type Chapter,
  describeCandidate,
  type Environment,
  effectiveImages,
  type Ledger,
  listCandidates,
  type RollbackEntry,
} from '#promotion';
import { readEnvironment } from './environments.ts';

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
  /** Web page of the workflow run. */
  run: string | undefined;
  /** Somebody runs that workflow run again. */
  isRepeated: boolean;
  /** Milliseconds since the epoch. */
  now: number;
}

export async function imagesAt(
  { environment, configFile }: StateQuestion,
  snapshot: Snapshot,
): Promise<ImageOccurrence[]> {
  return effectiveImages((await readEnvironment(snapshot, environment, configFile)).images);
}

/** Whether a rollback moved any of the images that are asked for; where whole files are moved, it always did. */
export async function movedSelected(
  question: StateQuestion,
  { sha }: Chapter,
  { images: moved }: RollbackEntry,
): Promise<boolean> {
  const { git, environment, only } = question;
  if (environment.strategy !== 'images') return true;
  const held = await imagesAt(question, await git.snapshotAt(sha));
  const named = only.length === 0 ? held : only.flatMap((name) => selectImages(name, held));
  const selected = new Set(named.map(({ repository }) => repository));
  return moved.some(({ repository }) => selected.has(repository));
}

export async function unclear({ environment, ledger }: StateQuestion, why: string, cause?: Error): Promise<InputError> {
  const problem = `is needed: what ${environment.name} held before is not clear: ${why}`;
  return new InputError([{ input: 'to', problem }], { hint: await candidateHint(ledger), cause });
}

export function short(sha: string): string {
  return sha.slice(0, 12);
}

export function namesOf({ images }: { images: readonly { name: string }[] }): string {
  return images.length === 0 ? 'no image' : [...new Set(images.map(({ name }) => name))].join(', ');
}

const MOST_CANDIDATES = 10;

export async function candidateHint(ledger: Ledger): Promise<string> {
  const candidates = await listCandidates(ledger, MOST_CANDIDATES);
  if (candidates.length === 0) return 'The ledger holds no promotion to this environment; a commit can be named.';
  return ['Known are, newest first:', ...candidates.map((candidate) => `  ${describeCandidate(candidate)}`)].join('\n');
}
