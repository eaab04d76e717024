/** Commits a promotion straight to the target's branch. */
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

/** Observes and plans without doing anything. */
export async function planNow(
  { git }: ConfigRepository,
  request: PromotionRequest,
  { clock }: Job,
): Promise<PreparedPromotion> {
  const { from, to } = request.route;
  const snapshotOf = snapshotCache(git);
  const sides: Sides = { source: await snapshotOf(from.branch), target: await snapshotOf(to.branch) };
  return preparePromotion(git, request, sides, clock.now());
}

/**
 * Plans on the tip it will commit to, and plans anew, gates included, on every tip that a lost race
 * brings: what is pushed was decided on exactly what it is pushed onto (kargo#3071).
 */
export async function commitPromotion(
  repository: ConfigRepository,
  request: PromotionRequest,
  { identity, message, job }: { identity: CommitIdentity; message: (prepared: PreparedPromotion) => string; job: Job },
): Promise<CommitResult> {
  const { git } = repository;
  const { from, to } = request.route;
  const plans: PreparedPromotion[] = [];
  const outcome = await commitChange(repository, {
    branch: to.branch,
    identity,
    clock: job.clock,
    edit: async (tip) => {
      const source = from.branch === to.branch ? tip : await git.snapshot(from.branch);
      const prepared = await preparePromotion(git, request, { source, target: tip }, job.clock.now());
      plans.push(prepared);
      return prepared.plan.operation === 'commit' ? contentOf(prepared.change, tip, message(prepared)) : undefined;
    },
  });
  const prepared = plans.at(-1) ?? (await planNow(repository, request, job));
  return outcome.kind === 'committed'
    ? { kind: 'committed', commit: outcome.commit, prepared }
    : { kind: 'unchanged', prepared };
}
