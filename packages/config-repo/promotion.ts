/** Commits a promotion straight to the target's branch. */
import type { Snapshot } from '#git';
import type { Job } from '#kit';
import { type CommitIdentity, commitChange, contentOf } from './commit.ts';
import {
  type PreparedPromotion,
  type PromotionRequest,
  preparePromotion,
  type Sides,
  snapshotCache,
} from './prepare.ts';
import type { ConfigRepository } from './repository.ts';

export type CommitResult =
  | { kind: 'committed'; commit: string; prepared: PreparedPromotion }
  /** Nothing (left) to do, or a gate closed while a race was lost. */
  | { kind: 'unchanged'; prepared: PreparedPromotion };

/** Observes and plans without doing anything, at the commit gitops.yaml was read at. */
export function planNow(repository: ConfigRepository, request: PromotionRequest, job: Job): Promise<PreparedPromotion> {
  return planFrom(repository, request, [request.seen], job);
}

/** Plans on what the branches hold by now. */
export function planAfresh(
  repository: ConfigRepository,
  request: PromotionRequest,
  job: Job,
): Promise<PreparedPromotion> {
  return planFrom(repository, request, [], job);
}

async function planFrom(
  { git }: ConfigRepository,
  request: PromotionRequest,
  known: readonly Snapshot[],
  { clock }: Job,
): Promise<PreparedPromotion> {
  const { from, to } = request.route;
  const snapshotOf = snapshotCache(git, known);
  const sides: Sides = { source: await snapshotOf(from.branch), target: await snapshotOf(to.branch) };
  return preparePromotion(git, request, sides, clock.now());
}

/**
 * Commits what was planned on the very tip it was planned on, and plans anew, gates included, on every tip that a lost race
 * brings: what is pushed was decided on exactly what it is pushed onto (kargo#3071).
 */
export async function commitPromotion(
  repository: ConfigRepository,
  request: PromotionRequest,
  planned: PreparedPromotion,
  { identity, message, job }: { identity: CommitIdentity; message: (prepared: PreparedPromotion) => string; job: Job },
): Promise<CommitResult> {
  const { git } = repository;
  const { from, to } = request.route;
  let prepared = planned;
  const outcome = await commitChange(repository, {
    branch: to.branch,
    identity,
    clock: job.clock,
    start: planned.sides.target,
    edit: async (tip) => {
      if (tip !== planned.sides.target) prepared = await planOn(tip);
      return prepared.plan.operation === 'commit' ? contentOf(prepared.change, tip, message(prepared)) : undefined;
    },
  });
  return outcome.kind === 'committed'
    ? { kind: 'committed', commit: outcome.commit, prepared }
    : { kind: 'unchanged', prepared };

  async function planOn(target: Snapshot): Promise<PreparedPromotion> {
    const source = from.branch === to.branch ? target : await git.snapshot(from.branch);
    return preparePromotion(git, request, { source, target }, job.clock.now());
  }
}
