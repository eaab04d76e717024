/** What a rollback tells: the log, the outputs, the facts of its texts. */
import type { ConfigRepository, PreparedRollback } from '#config-repo';
import type { Log } from '#kit';
import { formatVersion, type Plan, type RollbackFacts } from '#promotion';

export type RollbackPlan = Omit<Plan, 'promotionId' | 'gates' | 'commits'>;

export interface RolledBackTo {
  commit: string;
  /** As in “promotion production-1f0c2b7a9d3e”. */
  meaning: string;
}

export interface PlacedHold {
  reason: string;
  by: string | undefined;
  /** ISO 8601; left out where only a promotion ends it. */
  until: string | undefined;
}

export function announceRollback(log: Log, { plan, state, hold, warnings }: PreparedRollback): void {
  const { environment, branch, commit } = plan.to;
  log.info(
    `Roll back ${environment} (${branch} ${commit.slice(0, 12)}) to ${state.meaning}: the state of ${state.sha.slice(0, 12)}`,
  );
  if (plan.files.length === 0) log.info(`Nothing to roll back: ${environment} holds that already.`);
  for (const { repository, from, to, file, line } of plan.images) {
    log.info(`  ${repository}: ${formatVersion(from)} → ${formatVersion(to)}  (${file}:${line})`);
  }
  for (const { path, change } of plan.files.filter(({ path }) => !plan.images.some(({ file }) => file === path))) {
    log.info(`  ${change} ${path}`);
  }
  for (const name of plan.missing) log.warning(`${name} is no longer in ${environment}: it does not come back`);
  for (const { message, file, line, column } of warnings) log.warning(message, { file, line, column });
  log.info(describeHold(environment, hold));
}

function describeHold(environment: string, hold: PreparedRollback['hold']): string {
  if (hold.kind === 'none') return `No hold is placed on ${environment}.`;
  const until = hold.kind === 'in-place' ? hold.standing.until : hold.until;
  const end = until === undefined ? 'until a promotion lifts it' : `until ${new Date(until).toISOString()}`;
  return `${environment} is ${hold.kind === 'in-place' ? 'on hold already' : 'put on hold'} ${end}.`;
}

export function planOutputs({ plan, state, hold }: PreparedRollback) {
  const { promotionId: _, gates: __, commits: ___, ...told } = plan;
  return {
    plan: told satisfies RollbackPlan,
    rolledBackTo: { commit: state.sha, meaning: state.meaning },
    images: plan.images,
    hold: holdOutput(hold),
  };
}

function holdOutput(hold: PreparedRollback['hold']): PlacedHold | undefined {
  if (hold.kind === 'none') return undefined;
  const { reason, by } = hold.kind === 'in-place' ? hold.standing : hold.request;
  const until = hold.kind === 'in-place' ? hold.standing.until : hold.until;
  return { reason, by, until: until === undefined ? undefined : new Date(until).toISOString() };
}

export function rollbackFacts(
  repository: ConfigRepository,
  { request, plan, state, hold, warnings }: PreparedRollback,
  { by, warnings: others }: { by: string; warnings: readonly string[] },
): RollbackFacts {
  const until = hold.kind === 'in-place' ? hold.standing.until : hold.kind === 'to-place' ? hold.until : undefined;
  return {
    plan,
    meaning: state.meaning,
    reason: request.reason,
    by,
    hold: hold.kind === 'none' ? hold : { kind: hold.kind === 'in-place' ? 'stands' : 'placed', until },
    warnings: [...warnings.map(({ message }) => message), ...others],
    links: repository.links(plan.to.branch),
  };
}
