/** Plans a rollback on the newest commits there are, and brings it to the environment's branch. */
import { ConflictError } from '#errors';
import type { MergeMethod, PullRequestDecoration } from '#forge';
import type { CommitContent, GitRepository, LoggedCommit, Snapshot } from '#git';
import type { Job } from '#kit';
import type { Warning } from '#manifests';
import {
  type Environment,
  type GitopsConfig,
  type HoldEntry,
  type HoldRequest,
  holdEnd,
  isSameHold,
  isSameReason,
  type Plan,
  planPromotion,
  readLedgerEntries,
  standingHold,
} from '#promotion';
import { type CommitIdentity, commitChange, contentOf, emptyCommit } from './commit.ts';
import { ledgerOf } from './environment-ledger.ts';
import type { PullRequestOutcome } from './kept-pull-request.ts';
import type { TreeChange } from './movement-request.ts';
import { readLatestEntry, type Sides } from './prepare.ts';
import type { ConfigRepository } from './repository.ts';
import { chooseState } from './rollback-state.ts';

export interface RollbackRequest {
  config: GitopsConfig;
  /** What gitops.yaml was read from. */
  seen: Snapshot;
  environment: Environment;
  mode: 'commit' | 'pull-request';
  /** See StateQuestion. */
  to: string | undefined;
  only: readonly string[];
  /** One line. */
  reason: string;
  run: string | undefined;
  isRepeated: boolean;
  hold: HoldRequest | undefined;
  /** Branches that are nobody's to replace. */
  lasting: readonly string[];
  /** Reads gitops.yaml anew, from `known` where that is its branch. */
  again(known: readonly Snapshot[]): Promise<RollbackRequest>;
}

export type RollbackHold =
  | { kind: 'none' }
  /** It stands already. */
  | { kind: 'in-place'; standing: HoldEntry }
  | { kind: 'to-place'; request: HoldRequest; until: number | undefined };

export interface PreparedRollback {
  request: RollbackRequest;
  /** `from` is the environment's own past. */
  plan: Plan;
  sides: Sides;
  change: TreeChange;
  warnings: readonly Warning[];
  /** The commit whose state it goes back to. */
  state: { sha: string; meaning: string };
  hold: RollbackHold;
}

/** @param target tip of the environment's branch */
export async function prepareRollback(
  git: GitRepository,
  request: RollbackRequest,
  target: Snapshot,
  now: number,
): Promise<PreparedRollback> {
  const { config, environment, mode, to, only, reason, run, isRepeated } = request;
  const { name, branch, path } = environment;
  const ledger = ledgerOf(git, environment, target);
  const asked = { only, to, reason, run, isRepeated, now };
  const question = { git, configFile: config.file, environment, ledger, target, ...asked };
  const { movement, ...state } = await chooseState(question);
  const hold = decideHold(request, await readLatestEntry(git, branch, name, now), now);
  const plan = planPromotion({
    ...movement,
    from: { environment: name, branch, path, commit: state.sha },
    to: { environment: name, branch, path, commit: target.commit },
    environment,
    mode,
    gates: [],
    previousPromotionId: undefined,
  });
  const operation = plan.operation === 'none' && hold.kind === 'to-place' ? mode : plan.operation;
  const sides = { source: await git.snapshotAt(state.sha), target };
  const { change, warnings } = movement;
  return { request, plan: { ...plan, operation }, sides, change, warnings, state, hold };
}

function decideHold(
  { hold }: RollbackRequest,
  newest: Awaited<ReturnType<typeof readLatestEntry>>,
  now: number,
): RollbackHold {
  if (hold === undefined) return { kind: 'none' };
  const standing = standingHold(newest, now);
  if (standing !== undefined && isSameHold(standing, hold)) return { kind: 'in-place', standing };
  return { kind: 'to-place', request: hold, until: holdEnd(hold, now) };
}

/** What a rollback says of itself. */
export interface RollbackText {
  message(prepared: PreparedRollback): string;
  title(prepared: PreparedRollback): string;
  body(prepared: PreparedRollback): string;
}

export type RollbackResult =
  | { kind: 'committed'; prepared: PreparedRollback; commit: string }
  | { kind: 'unchanged'; prepared: PreparedRollback };

/** Plans anew, gitops.yaml included, on every tip that a lost race brings. */
export async function commitRollback(
  repository: ConfigRepository,
  planned: PreparedRollback,
  { identity, text, job }: { identity: CommitIdentity; text: RollbackText; job: Job },
): Promise<RollbackResult> {
  const { branch } = planned.request.environment;
  let prepared = planned;
  const outcome = await commitChange(repository, {
    ...{ branch, identity, job },
    start: planned.sides.target,
    edit: async (tip) => {
      if (tip !== planned.sides.target) prepared = await planOn(repository.git, planned, tip, job);
      return prepared.plan.operation === 'none' ? undefined : rollbackContent(prepared, text.message(prepared));
    },
  });
  return outcome.kind === 'committed'
    ? { kind: 'committed', prepared, commit: outcome.commit }
    : { kind: 'unchanged', prepared };
}

/** The state stays the one that was chosen: what came in between may be somebody else's rollback. */
async function planOn(
  git: GitRepository,
  { request, state }: PreparedRollback,
  tip: Snapshot,
  job: Job,
): Promise<PreparedRollback> {
  const { config, environment } = request;
  const fresh = await request.again([tip]);
  if (fresh.environment.branch === environment.branch && fresh.mode === request.mode) {
    const prepared = await prepareRollback(git, { ...fresh, to: state.sha }, tip, job.clock.now());
    return { ...prepared, request: fresh, state };
  }
  throw new ConflictError(
    `${config.file} was changed while this rollback was about to be written: ${environment.name} is changed in another way now`,
    { hint: 'Nothing was changed. Run again: the rollback then follows the new gitops.yaml.' },
  );
}

function rollbackContent({ plan, change, sides: { target } }: PreparedRollback, message: string): CommitContent {
  return plan.files.length === 0 ? emptyCommit(target, message) : contentOf(change, target, message);
}

/** What differs from run to run stays as the pull request has it, or every run would replace its commit. */
function asProposed(prepared: PreparedRollback, [newest]: readonly LoggedCommit[]): PreparedRollback {
  const { request, state, hold } = prepared;
  for (const entry of newest === undefined ? [] : readLedgerEntries(newest)) {
    if (entry.kind === 'rollback' && entry.target === state.sha && isSameReason(entry.reason, request.reason)) {
      prepared = { ...prepared, request: { ...request, run: entry.run } };
    }
    if (entry.kind === 'hold' && hold.kind === 'to-place' && isSameHold(entry, hold.request)) {
      prepared = { ...prepared, hold: { ...hold, until: entry.until } };
    }
  }
  return prepared;
}

export interface RollbackPullRequest {
  branch: string;
  draft: boolean;
  decoration: PullRequestDecoration;
  autoMerge: boolean;
  mergeMethod: MergeMethod;
  deleteBranch: boolean;
}

export async function proposeRollback(
  repository: ConfigRepository,
  planned: PreparedRollback,
  { identity, text, job, ...pull }: RollbackPullRequest & { identity: CommitIdentity; text: RollbackText; job: Job },
): Promise<{ prepared: PreparedRollback; outcome: PullRequestOutcome }> {
  const { environment, lasting } = planned.request;
  const { keepPullRequest, ownedByTrailer } = await import('./pull-requests.ts');
  let prepared = planned;
  const outcome = await keepPullRequest(
    repository,
    {
      ...pull,
      ...{ identity, lasting },
      base: environment.branch,
      owner: ownedByTrailer('rollback', 'Rolled-Back', environment.name),
      whenClosed: `Nothing is left to roll back: ${environment.name} holds what it is to go back to.`,
      content: async (tip, standing) => {
        if (tip.commit !== prepared.sides.target.commit) {
          prepared = await planOn(repository.git, planned, tip, job);
        }
        if (prepared.plan.operation === 'none') return undefined;
        prepared = asProposed(prepared, standing);
        const head = rollbackContent(prepared, text.message(prepared));
        return { head, title: text.title(prepared), body: text.body(prepared), draft: pull.draft };
      },
    },
    job,
  );
  return { prepared, outcome };
}
