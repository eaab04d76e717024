import picomatch from 'picomatch';
import type { ConfigRepository } from '#config-repo';
import { ConflictError, InputError, RemoteError } from '#errors';
import { assertBranchName, branchNameProblem } from '#git';
import { FailedStep, type InputsOf, type Job, type OutputsOf } from '#kit';
import { fillTemplate } from '#promotion';
import { type Delivered, type Delivery, deliver, rehearse } from './deliver.ts';
import { describeMissing, findMissing, isHotfixCommit, missingSummary } from './missing.ts';
import { announceHotfix, announceResult, hotfixSummary } from './report.ts';
import { type Hotfix, readHotfix } from './request.ts';
import { isSafe, type TargetResult } from './result.ts';
import type { spec } from './spec.ts';
import { chooseTargets, labelledTargets, readEnvironments, type Targets } from './targets.ts';

type Inputs = InputsOf<typeof spec>;
type Outputs = OutputsOf<typeof spec>;

export interface Ports {
  job: Job;
  openRepository(inputs: Inputs): Promise<ConfigRepository>;
}

/** Reads what was merged and what it meant, and brings it to one target after the other; none stops the next. */
export async function run(inputs: Inputs, { job, openRepository }: Ports): Promise<Outputs> {
  await using repository = await openRepository(inputs);
  if (inputs.verify) return await verify(inputs, repository, job);
  const asked = await readHotfix(inputs, {
    git: repository.git,
    forge: () => repository.forge(),
    event: () => job.runner.event(),
    isHotfix: ({ head, labels }) => isHotfixBranch(inputs, head) || labelledTargets(labels, inputs).length > 0,
    isHotfixCommit: (commit) => isHotfixCommit(commit, (branch) => isHotfixBranch(inputs, branch)),
  });
  if (asked.kind === 'none') return nothing(asked.why, job);
  const { hotfix } = asked;
  announceHotfix(job.log, hotfix);
  const targets = await targetsOf(repository, hotfix.landedOn, hotfix.pullRequest?.labels ?? [], inputs);
  if (targets.kind === 'none') return untargeted(targets.why, hotfix, job);

  const delivered: Delivered[] = [];
  for (const delivery of deliveries(targets.branches, { hotfix, repository, inputs, job })) {
    const one = await (inputs.dryRun ? rehearse(delivery) : deliver(delivery));
    announceResult(job.log, one.result);
    delivered.push(one);
  }
  const results = delivered.map(({ result }) => result);
  job.summary.add(hotfixSummary({ hotfix, results, dryRun: inputs.dryRun }, repository));
  return conclude(hotfix, delivered, inputs);
}

function isHotfixBranch({ hotfixBranches }: Inputs, branch: string): boolean {
  return picomatch(hotfixBranches)(branch);
}

async function targetsOf(
  { git }: ConfigRepository,
  landedOn: string,
  labels: readonly string[],
  inputs: Inputs,
): Promise<Targets> {
  const config = await readEnvironments(await git.snapshot(landedOn), landedOn, inputs);
  return chooseTargets({ labels, landedOn, config }, inputs);
}

function nothing(why: string, { log, summary }: Job): Outputs {
  log.notice(`Nothing to carry: ${why}.`);
  summary.add(`Nothing to carry: ${why}.`);
  return { results: [], commits: [], pullRequestNumbers: [], pullRequestUrls: [] };
}

/** A pull request without a label is nobody's mistake where labels decide; commits that were named are to go somewhere. */
function untargeted(why: string, { pullRequest }: Hotfix, job: Job): Outputs {
  if (pullRequest !== undefined) return nothing(why, job);
  throw new InputError([{ input: 'targets', problem: `is empty, and ${why}` }]);
}

interface Delivering {
  hotfix: Hotfix;
  repository: ConfigRepository;
  inputs: Inputs;
  job: Job;
}

function deliveries(branches: readonly string[], { hotfix, repository, inputs, job }: Delivering): Delivery[] {
  const { mode, conflictResolution, committer, autoMerge, mergeMethod, title, body } = inputs;
  const { labels, assignees, reviewers, teamReviewers, milestone } = inputs;
  const lasting = [hotfix.landedOn, ...branches];
  return branches.map((target) => {
    const head = fillTemplate(inputs.pullRequestBranch, { source: hotfix.source, to: target }, 'pull-request-branch');
    if (branchNameProblem(target) === undefined) assertOwnBranch(head, lasting);
    return {
      ...{
        repository,
        hotfix,
        target,
        mode,
        conflictResolution,
        committer,
        head,
        lasting,
        autoMerge,
        mergeMethod,
        job,
      },
      titleTemplate: title,
      introduction: body?.trim() ?? '',
      decoration: { labels, assignees, reviewers, teamReviewers, ...(milestone === undefined ? {} : { milestone }) },
    };
  });
}

function assertOwnBranch(head: string, lasting: readonly string[]): void {
  assertBranchName(head, 'pull-request-branch');
  if (!lasting.includes(head)) return;
  const problem = `${JSON.stringify(head)} is a branch that a hotfix is carried from or to; a pull request needs one of its own`;
  throw new InputError([{ input: 'pull-request-branch', problem }]);
}

function conclude({ commits }: Hotfix, delivered: readonly Delivered[], inputs: Inputs): Outputs {
  const results = delivered.map(({ result }) => result);
  const pulls = results.flatMap(({ pullRequest }) => pullRequest ?? []);
  const outputs: Outputs = {
    results,
    commits: commits.map(({ sha }) => sha),
    pullRequestNumbers: pulls.map(({ number }) => number),
    pullRequestUrls: pulls.map(({ url }) => url),
  };
  const failed = delivered.filter(({ result }) => !isSafe(result) && !isHandedOver(result, inputs));
  if (failed.length === 0) return outputs;
  throw new FailedStep({ outputs, cause: failureOf(failed) });
}

/** A server that failed each time is no conflict: running again may do. */
function failureOf(failed: readonly Delivered[]): ConflictError | RemoteError {
  const results = failed.map(({ result }) => result);
  const message = `the hotfix did not get to ${results.map(({ target, status }) => `${target} (${status})`).join(', ')}`;
  const told = results.map(({ target, reason, commands }) =>
    [`${target}: ${reason}`, commands ?? []].flat().join('\n'),
  );
  const hint = told.join('\n');
  const remote = failed.flatMap(({ error }) => (error instanceof RemoteError ? error : []));
  if (remote.length < failed.length) {
    return new ConflictError(message, { hint, paths: results.flatMap(({ paths }) => paths ?? []) });
  }
  const [status] = remote.flatMap((error) => error.status ?? []);
  const retryable = remote.every((error) => error.retryable);
  return new RemoteError(message, { hint, retryable, ...(status === undefined ? {} : { status }), cause: remote[0] });
}

/** A draft waits for people: that is what was asked for. */
function isHandedOver({ status, pullRequest }: TargetResult, { conflictResolution }: Inputs): boolean {
  return status === 'conflict' && pullRequest !== undefined && conflictResolution === 'draft-pull-request';
}

/** The guard of a release: no hotfix may be missing where the next release comes from. */
async function verify(inputs: Inputs, repository: ConfigRepository, { log, summary, clock }: Job): Promise<Outputs> {
  const landedOn = inputs.branch ?? (await repository.git.defaultBranch());
  const targets = await targetsOf(repository, landedOn, [], inputs);
  if (targets.kind === 'none') throw new InputError([{ input: 'targets', problem: `is empty, and ${targets.why}` }]);
  const since = inputs.since === undefined ? undefined : clock.now() - inputs.since;
  const isHotfix = (branch: string) => isHotfixBranch(inputs, branch);
  const { missing, looked } = await findMissing(repository, { landedOn, targets: targets.branches, isHotfix, since });
  summary.add(missingSummary({ missing, looked, targets: targets.branches, landedOn }, repository));
  log.info(`${looked} hotfix${looked === 1 ? '' : 'es'} of ${landedOn}; missing: ${missing.length}`);
  const outputs: Outputs = { missing };
  if (missing.length === 0) return outputs;
  throw new FailedStep({ outputs, cause: describeMissing(missing, landedOn) });
}
