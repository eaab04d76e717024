/** From the inputs of a rollback to what is to be done. */
import { InputError } from '#errors';
import { type Snapshot, withoutSkipTokens } from '#git';
import { type Job, parseDuration, type Runner } from '#kit';
import { type HoldRequest, parseInstant, type RollbackFacts, rollbackBody, rollbackTitle } from '#promotion';
import { prefetchEnvironments } from './environments.ts';
import { rollbackLedger, rollbackMessage } from './message.ts';
import { snapshotCache } from './prepare.ts';
import type { ConfigRepository } from './repository.ts';
import {
  type CommitValues,
  decorationOf,
  lastingBranches,
  type PullRequestValues,
  pullRequestBranchName,
  type RepositoryValues,
} from './request.ts';
import type { PreparedRollback, RollbackPullRequest, RollbackRequest, RollbackText } from './rollback.ts';
import { findEnvironment, readConfig } from './route.ts';
import { readTextInput } from './text-input.ts';

export interface RollbackValues extends RepositoryValues, CommitValues, PullRequestValues {
  environment: string;
  to: string | undefined;
  reason: string;
  images: string[];
  mode: 'as-configured' | 'commit' | 'pull-request';
  strategy: RollbackRequest['environment']['strategy'] | undefined;
  hold: boolean;
  holdUntil: string | undefined;
  config: string;
  environments: string | undefined;
}

export async function readRollbackRequest(
  { git }: ConfigRepository,
  inputs: RollbackValues,
  { runner, clock }: Job,
): Promise<RollbackRequest> {
  const branch = inputs.branch ?? (await git.defaultBranch());
  const { to, images: only } = inputs;
  const { runUrl: run, isRepeated } = runner;
  const asked = { to, only, reason: oneLine(inputs.reason), run, isRepeated };
  const hold = readHold(inputs, asked.reason, runner, clock.now());
  const read = async (known: readonly Snapshot[]): Promise<RollbackRequest> => {
    const seen = await snapshotCache(git, known)(branch);
    const config = await readConfig(seen, { config: inputs.config, environments: inputs.environments ?? '' }, branch);
    const declared = findEnvironment(config, inputs.environment, 'environment');
    const environment = { ...declared, strategy: inputs.strategy ?? declared.strategy };
    await prefetchEnvironments(seen, config, branch);
    const mode = inputs.mode === 'as-configured' ? configuredMode(environment) : inputs.mode;
    return { config, seen, environment, mode, ...asked, hold, lasting: lastingBranches(config, branch), again: read };
  };
  return read([]);
}

/** An environment that takes no promotions is changed by bumps, which are committed. */
function configuredMode({ from, promote }: RollbackRequest['environment']): RollbackRequest['mode'] {
  return from === undefined ? 'commit' : promote;
}

/** It becomes a line of the ledger, and must keep no workflow from running. */
function oneLine(reason: string): string {
  const line = withoutSkipTokens(reason.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')).trim();
  if (line !== '' && line.length <= LONGEST_REASON) return line;
  const problem =
    line === ''
      ? 'says nothing; whoever meets the hold must know why it is there'
      : `has ${line.length} characters; more than ${LONGEST_REASON} find no place in a line of the ledger: write a sentence, and link the rest`;
  throw new InputError([{ input: 'reason', problem }]);
}

/** It stands several times in a pull request, which forges limit to 65,536 characters. */
const LONGEST_REASON = 1000;

function readHold(
  { environment, hold, holdUntil, author }: RollbackValues,
  reason: string,
  { actor }: Runner,
  now: number,
): HoldRequest | undefined {
  const until = readUntil(holdUntil, now);
  if (hold) return { environment, reason, by: actor ?? author.name, until };
  if (holdUntil === undefined) return undefined;
  throw new InputError([{ input: 'hold-until', problem: 'ends a hold that `hold: false` does not place' }]);
}

function readUntil(text: string | undefined, now: number): HoldRequest['until'] {
  if (text === undefined) return { kind: 'never' };
  const duration = UNITLESS.test(text) ? undefined : parseDuration(text);
  if (duration !== undefined && duration > 0 && now + duration <= LATEST) return { kind: 'after', duration };
  const time = parseInstant(text);
  if (time !== undefined && time > now) return { kind: 'at', time };
  const problem =
    time === undefined
      ? 'is neither a duration such as 24h nor a time such as'
      : 'is over; write a time to come, such as';
  const example = new Date(now + 24 * 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z');
  throw new InputError([{ input: 'hold-until', problem: `${JSON.stringify(text)} ${problem} ${example}` }]);
}

/** Seconds elsewhere; whoever writes `24` here means hours, and would find the hold gone. */
const UNITLESS = /^[\d.]+$/;
/** The last moment that a date can tell. */
const LATEST = 8.64e15;

export function rollbackPullRequest(
  inputs: RollbackValues,
  { environment, lasting }: RollbackRequest,
): RollbackPullRequest {
  return {
    branch: pullRequestBranchName(inputs.pullRequestBranch, { environment: environment.name }, lasting),
    draft: inputs.draft,
    decoration: decorationOf(inputs, environment),
    autoMerge: inputs.autoMerge || environment.autoMerge,
    mergeMethod: inputs.mergeMethod ?? environment.mergeMethod,
    deleteBranch: inputs.deleteBranch,
  };
}

export async function rollbackText(
  inputs: RollbackValues,
  factsOf: (prepared: PreparedRollback) => RollbackFacts,
  job: Job,
): Promise<RollbackText> {
  const introduction = await readTextInput('body', inputs.body, inputs.bodyPath, job.runner);
  return {
    message: (prepared) => rollbackMessage(inputs, prepared),
    title: (prepared) => inputs.title ?? rollbackTitle(prepared),
    body: (prepared) => rollbackBody(factsOf(prepared), { introduction, trailers: rollbackLedger(prepared) }),
  };
}
