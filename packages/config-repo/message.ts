/** The messages of the commits we make: the user's template, our trailers. */
import { formatMessage, type Person, withoutSkipTokens } from '#git';
import {
  describePlan,
  fillTemplate,
  holdTrailers,
  type Plan,
  promotionTrailers,
  rollbackTrailers,
  type Trailer,
} from '#promotion';
import type { PreparedRollback } from './rollback.ts';

/** The inputs that shape a commit, whatever it changes. */
export interface CommitInputs {
  commitMessage: string | undefined;
  author: Person;
  committer: Person;
  signoff: boolean;
  skipCi: boolean;
}

export interface MessageParts {
  template: string;
  values: Record<string, string>;
  trailers: readonly Trailer[];
}

/** Only the template and `skip-ci` may keep workflows from running: what files say is filled in without such tokens. */
export function commitMessage(inputs: CommitInputs, parts: MessageParts): string {
  const harmless = ([key, value]: readonly [string, string]): [string, string] => [key, withoutSkipTokens(value)];
  const values = Object.fromEntries(Object.entries(parts.values).map(harmless));
  const trailers = parts.trailers.map(harmless);
  const filled = fillTemplate(inputs.commitMessage?.trim() || parts.template, values, 'commit-message');
  const [subject = '', ...body] = filled.split(/\r?\n/);
  const { name, email } = inputs.committer;
  return formatMessage({
    subject: inputs.skipCi ? `${subject} [skip ci]` : subject,
    body: body.join('\n').trim(),
    trailers: inputs.signoff ? [...trailers, ['Signed-off-by', `${name} <${email}>`]] : trailers,
  });
}

/** What the ledger keeps of a promotion. */
export function ledgerTrailers({ from, to, images, promotionId }: Plan, liftsHold: boolean): Trailer[] {
  const lifted: Trailer[] = liftsHold ? [['Hold-Lifted', to.environment]] : [];
  return [...promotionTrailers({ from, to: to.environment, images, promotionId }), ...lifted];
}

/** What the ledger keeps of a rollback and its hold. */
export function rollbackLedger({ request, plan, state, hold }: PreparedRollback): Trailer[] {
  const { environment, reason, run } = request;
  return [
    ...rollbackTrailers({ environment: environment.name, target: state.sha, images: plan.images, reason, run }),
    ...(hold.kind === 'to-place' ? holdTrailers(hold.request, hold.until) : []),
  ];
}

export function rollbackMessage(inputs: CommitInputs, prepared: PreparedRollback): string {
  const { plan, request } = prepared;
  const changes = plan.files.length > 0;
  return commitMessage(inputs, {
    template: `chore({environment}): ${changes ? 'roll back {what}' : 'put on hold'}\n\n{reason}`,
    values: {
      environment: plan.to.environment,
      what: changes ? describePlan(plan) : 'nothing',
      reason: request.reason,
    },
    trailers: rollbackLedger(prepared),
  });
}

export function promotionMessage(inputs: CommitInputs, plan: Plan, liftsHold: boolean): string {
  const { from, to, strategy } = plan;
  return commitMessage(inputs, {
    template: 'chore({to}): promote {what} from {from}',
    values: { from: from.environment, to: to.environment, what: describePlan(plan), strategy },
    trailers: ledgerTrailers(plan, liftsHold),
  });
}
