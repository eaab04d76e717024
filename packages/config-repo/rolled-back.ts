/**
 * Strategy merge after a rollback: git takes what was rolled back for merged, and would leave it out of the next
 * promotion without a word. So the rollback is taken back first, and the release merged into that.
 */
import { ConflictError } from '#errors';
import type { Snapshot } from '#git';
import type { Warning } from '#manifests';
import { type Chapter, findChange } from '#promotion';
import { ledgerOf } from './environment-ledger.ts';
import type { MovementRequest } from './movement-request.ts';
import { takeBack } from './take-back.ts';

export interface Restored {
  /** The target as it would be had nothing been rolled back since its last promotion; itself where nothing was. */
  target: Snapshot;
  /** The rollbacks that were taken back, newest first. */
  rollbacks: readonly string[];
  warnings: readonly Warning[];
}

/** @throws ConflictError when later commits changed the same lines as the rollback */
export async function beforeRollbacks(
  request: Pick<MovementRequest, 'git' | 'to' | 'source' | 'target'>,
): Promise<Restored> {
  const { git, to } = request;
  let target = request.target;
  const rollbacks: string[] = [];
  const warnings: Warning[] = [];
  for await (const { sha, before = sha } of standingRollbacks(request)) {
    const taken = await takeBack(git, { from: sha, to: before }, target);
    if (taken.kind === 'conflict') throw cannotRestore(to, sha, taken.paths);
    target = taken.after;
    warnings.push(...taken.warnings);
    rollbacks.push(sha);
  }
  return { target, rollbacks, warnings };
}

/** Those since the last promotion, newest first. What the source has merged back, it wants to be without. */
async function* standingRollbacks({
  git,
  to,
  source,
  target,
}: Pick<MovementRequest, 'git' | 'to' | 'source' | 'target'>): AsyncGenerator<Chapter, void> {
  const ledger = ledgerOf(git, to, target);
  for (let start = 0; ; ) {
    const found = await findChange(ledger, start);
    if (found?.change.kind !== 'rollback') return;
    if (!(await git.isAncestor(found.chapter.sha, source.commit))) yield found.chapter;
    start = found.index + 1;
  }
}

function cannotRestore({ name, branch }: MovementRequest['to'], sha: string, paths: readonly string[]): ConflictError {
  return new ConflictError(
    `what the rollback ${sha.slice(0, 12)} took back from ${name} cannot be brought again: later commits changed the same lines of ${paths.join(', ')}`,
    {
      paths,
      hint: `Nothing was changed. Take the rollback back by hand, on ${branch}: \`git revert ${sha}\`, settle what conflicts, push, and promote again.`,
    },
  );
}
