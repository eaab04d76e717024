/** Plans a promotion, and commits it straight to the target's branch. */
import { ConflictError } from '#errors';
import type { Snapshot } from '#git';
import type { Job } from '#kit';
import { type CommitIdentity, commitChange, contentOf } from './commit.ts';
import { type PreparedPromotion, type PromotionRequest, preparePromotion, readSides } from './prepare.ts';
import type { ConfigRepository } from './repository.ts';

export interface PlannedRequest {
  request: PromotionRequest;
  prepared: PreparedPromotion;
}

export type CommitResult =
  | { kind: 'committed'; commit: string; prepared: PreparedPromotion }
  /** Nothing (left) to do, or a gate closed while a race was lost. */
  | { kind: 'unchanged'; prepared: PreparedPromotion };

/** Observes and plans without doing anything, at the commit gitops.yaml was read at. */
export async function planNow(
  { git }: ConfigRepository,
  request: PromotionRequest,
  { clock }: Job,
): Promise<PreparedPromotion> {
  const sides = await readSides(git, request.route, [request.seen]);
  return preparePromotion(git, request, sides, clock.now());
}

/** Plans on what gitops.yaml and the branches hold by now. */
export async function planAgain(
  repository: ConfigRepository,
  request: PromotionRequest,
  job: Job,
): Promise<PlannedRequest> {
  const fresh = await request.again([]);
  return { request: fresh, prepared: await planNow(repository, fresh, job) };
}

/**
 * Commits what was planned on the very tip it was planned on, and plans anew, gitops.yaml and gates
 * included, on every tip that a lost race brings: what is pushed was decided on exactly what it is
 * pushed onto (kargo#3071).
 */
export async function commitPromotion(
  repository: ConfigRepository,
  request: PromotionRequest,
  planned: PreparedPromotion,
  { identity, message, job }: { identity: CommitIdentity; message: (prepared: PreparedPromotion) => string; job: Job },
): Promise<CommitResult> {
  const { git } = repository;
  const { branch } = request.route.to;
  let prepared = planned;
  const outcome = await commitChange(repository, {
    branch,
    identity,
    job,
    start: planned.sides.target,
    edit: async (tip) => {
      if (tip !== planned.sides.target) prepared = await planOn(tip);
      return prepared.plan.operation === 'commit' ? contentOf(prepared.change, tip, message(prepared)) : undefined;
    },
  });
  return outcome.kind === 'committed'
    ? { kind: 'committed', commit: outcome.commit, prepared }
    : { kind: 'unchanged', prepared };

  async function planOn(tip: Snapshot): Promise<PreparedPromotion> {
    const fresh = await request.again([tip]);
    if (fresh.route.to.branch !== branch || fresh.mode !== 'commit') throw changedRoute(fresh, branch);
    const sides = await readSides(git, fresh.route, [tip, fresh.seen]);
    return preparePromotion(git, fresh, sides, job.clock.now());
  }
}

function changedRoute({ config, route: { to } }: PromotionRequest, branch: string): ConflictError {
  return new ConflictError(
    `${config.file} was changed while this promotion was about to be pushed to ${branch}: ${to.name} is promoted in another way now`,
    {
      hint: 'Nothing was changed. Run again: the promotion then follows the new gitops.yaml.',
    },
  );
}
