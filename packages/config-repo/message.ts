/** The messages of the commits we make: the user's template, our trailers. */
import { formatMessage, type Person } from '#git';
import { describePlan, fillTemplate, type Plan, promotionTrailers, type Trailer } from '#promotion';

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

export function commitMessage(inputs: CommitInputs, { template, values, trailers }: MessageParts): string {
  const filled = fillTemplate(inputs.commitMessage?.trim() || template, values, 'commit-message');
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

export function promotionMessage(inputs: CommitInputs, plan: Plan, liftsHold: boolean): string {
  const { from, to, strategy } = plan;
  return commitMessage(inputs, {
    template: 'chore({to}): promote {what} from {from}',
    values: { from: from.environment, to: to.environment, what: describePlan(plan), strategy },
    trailers: ledgerTrailers(plan, liftsHold),
  });
}
