/** What stands around a rollback, and could undo it: promotions that a machine is to merge, automation that sets versions back. */
import { FileError, GitopsError, InputError, RemoteError } from '#errors';
import type { Snapshot } from '#git';
import type { Job, Log } from '#kit';
import { type Environment, fillTemplate } from '#promotion';
import { snapshotCache } from './prepare.ts';
import type { ConfigRepository } from './repository.ts';
import { type PreparedRollback, prepareRollback, type RollbackRequest } from './rollback.ts';

/** Observes and plans without doing anything. */
export async function planRollback(
  { git }: ConfigRepository,
  request: RollbackRequest,
  { clock }: Job,
): Promise<PreparedRollback> {
  const target = await readBranch(snapshotCache(git, [request.seen]), request.environment);
  return prepareRollback(git, request, target, clock.now());
}

async function readBranch(
  snapshotOf: (branch: string) => Promise<Snapshot>,
  { name, branch, position }: Environment,
): Promise<Snapshot> {
  try {
    return await snapshotOf(branch);
  } catch (error) {
    if (!(error instanceof RemoteError) || error.status !== 404) throw error;
    throw new FileError(position, `environment ${name}: ${error.message}`, { cause: error });
  }
}

/** A promotion that is scheduled to be merged would pass the hold: gates are looked at before, not while it is merged. */
export async function stopOpenPromotions(
  repository: ConfigRepository,
  { name, branch }: Environment,
  { promotionBranch, log }: { promotionBranch: string; log: Log },
): Promise<void> {
  const head = fillTemplate(promotionBranch, { to: name }, 'promotion-branch');
  try {
    const forge = await repository.forge();
    const open = await forge.openPullRequests(head);
    for (const { number, base } of open) {
      if (base !== branch) continue;
      await forge.cancelAutoMerge(number);
      log.notice(`Pull request #${number} promotes to ${name}: it is merged by no machine while the hold stands.`);
    }
  } catch (error) {
    // Where there is no forge, nothing is open on it.
    if (error instanceof InputError) return;
    if (!(error instanceof GitopsError)) throw error;
    log.warning(
      `whether a promotion to ${name} is about to be merged by auto-merge, past the hold, cannot be told: ${error.message}`,
    );
  }
}

const IMAGE_UPDATER_FILE = /(^|\/)\.argocd-source[^/]*\.ya?ml$/;

/** Argo CD Image Updater’s own files decide over what the manifests say (argocd-image-updater#1249). */
export async function warnOfAutomation(target: Snapshot, { path }: Environment): Promise<string[]> {
  const entries = await target.list(path === '.' ? undefined : path);
  return entries
    .filter((entry) => IMAGE_UPDATER_FILE.test(entry.path))
    .map(
      (entry) =>
        `${entry.path} of Argo CD Image Updater overrides the versions of this environment, and may be written anew: pause the updater, or it undoes the rollback`,
    );
}
