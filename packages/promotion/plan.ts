/** The plan: everything a promotion would do, decided before anything is done. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Environment, Strategy } from './config.ts';
import { approvedPlanGate, type GateResult } from './gates.ts';
import type { ImageMove } from './images.ts';

export interface PlannedFile {
  path: string;
  change: 'added' | 'modified' | 'deleted';
}

/** A commit that a merge would bring; the subject is somebody's text and never trusted. */
export interface PlannedCommit {
  sha: string;
  subject: string;
  author: string;
}

export interface Stage {
  environment: string;
  branch: string;
  path: string;
  /** The commit the environment was read at. */
  commit: string;
}

export type PlannedOperation = 'none' | 'commit' | 'pull-request' | 'blocked';

export interface Plan {
  from: Stage;
  to: Stage;
  strategy: Strategy;
  operation: PlannedOperation;
  images: readonly ImageMove[];
  /** Strategy images only: names of images that the source holds and the target does not, so that they stay behind. */
  missing: readonly string[];
  files: readonly PlannedFile[];
  /** Strategy merge only: what the source branch has that the target branch has not, newest first. */
  commits: readonly PlannedCommit[];
  gates: readonly GateResult[];
  /** SHA-256 of what would change, whatever commit it is applied on: equal plans do the same thing. */
  hash: string;
  /** Names this promotion in the ledger; the same plan after a different predecessor is another promotion. */
  promotionId: string;
}

export interface PlanFacts {
  from: Stage;
  to: Stage;
  environment: Environment;
  mode: 'commit' | 'pull-request';
  images: readonly ImageMove[];
  missing: readonly string[];
  files: readonly PlannedFile[];
  commits: readonly PlannedCommit[];
  gates: readonly GateResult[];
  /** Hash of the plan that was approved, where only that one may happen. */
  approved?: string | undefined;
  /** Digest of the content that strategies merge and copy bring, which images and paths do not tell. */
  content: string;
  previousPromotionId: string | undefined;
}

export function planPromotion(facts: PlanFacts): Plan {
  const { from, to, environment, images, missing, files, commits, approved } = facts;
  const hash = hashOf({
    from: from.environment,
    to: [to.environment, to.branch, to.path],
    strategy: environment.strategy,
    images: images.map(({ file, keyPath, repository, from: was, to: becomes }) => [
      file,
      keyPath,
      repository,
      was,
      becomes,
    ]),
    files: files.map(({ path, change }) => [path, change]),
    content: facts.content,
  });
  // Nothing needs no approval: what was approved is there, or somebody else brought it.
  const approval = approved === undefined || files.length === 0 ? [] : [approvedPlanGate(approved, hash)];
  const gates = [...facts.gates, ...approval];
  return {
    from,
    to,
    strategy: environment.strategy,
    operation: operationOf({ ...facts, gates }),
    images,
    missing,
    files,
    commits,
    gates,
    hash,
    promotionId: `${to.environment}-${hashOf([hash, facts.previousPromotionId ?? null]).slice(0, 12)}`,
  };
}

/** Commits that change no file leave nothing to promote: what they did was squashed into the target, say. */
function operationOf({ files, gates, mode }: PlanFacts): PlannedOperation {
  if (files.length === 0) return 'none';
  return gates.some(({ status }) => status === 'blocked') ? 'blocked' : mode;
}

export function blockedBy({ gates }: Plan): string[] {
  return gates.filter(({ status }) => status === 'blocked').map(({ gate }) => gate);
}

function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value))));
}
