/** Merging: scheduled with GitHub, done at once when nothing is in the way, or queued. */
import type { AutoMergeOutcome, MergeMethod } from './forge.ts';
import { dig, type GitHubApi, type GraphqlProblem, refusalOf } from './github-api.ts';
import type { Task } from './github-errors.ts';
import { getPull } from './github-pulls.ts';

const ENABLE = `mutation EnableAutoMerge($input: EnablePullRequestAutoMergeInput!) {
  enablePullRequestAutoMerge(input: $input) { pullRequest { number merged autoMergeRequest { mergeMethod } } }
}`;

const ENQUEUE = `mutation Enqueue($input: EnqueuePullRequestInput!) {
  enqueuePullRequest(input: $input) { mergeQueueEntry { id } }
}`;

const WAITING = `query Waiting($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { id state isInMergeQueue autoMergeRequest { mergeMethod } }
  }
}`;

const DISABLE = `mutation DisableAutoMerge($input: DisablePullRequestAutoMergeInput!) {
  disablePullRequestAutoMerge(input: $input) { pullRequest { number } }
}`;

const DEQUEUE = `mutation Dequeue($input: DequeuePullRequestInput!) {
  dequeuePullRequest(input: $input) { clientMutationId }
}`;

/** With waits of 1, 2, 4 and 8 seconds. */
const TRIES = 4;

interface MergeRequest {
  number: number;
  method: MergeMethod;
  expectedHead: string;
  /** GraphQL's id of the pull request. */
  id: string;
}

/**
 * Asks for the merge and reads from the answer which of GitHub's ways applies (facts D5): auto-merge
 * where something is still required, a direct merge pinned to `expectedHead` where nothing is, the
 * queue where the branch has one.
 */
export async function autoMerge(
  api: GitHubApi,
  number: number,
  method: MergeMethod,
  expectedHead: string,
): Promise<AutoMergeOutcome> {
  const settled = await awaitHead(api, number, expectedHead);
  if (settled.kind !== 'pending') return settled;
  const request = { number, method, expectedHead, id: settled.id };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const outcome = await schedule(api, request);
    if (outcome.kind !== 'unknown') return outcome;
    await api.clock.sleep(1000 * 2 ** attempt, api.signal);
  }
  return refused(`GitHub has not found out yet whether pull request #${number} can be merged; run again`);
}

/** After a push GitHub shows the pull request's old head for a moment. */
async function awaitHead(api: GitHubApi, number: number, expectedHead: string): Promise<Standing> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const settled = await readSettled(api, number, expectedHead);
    if (settled.kind !== 'moved') return settled;
    await api.clock.sleep(1000 * 2 ** attempt, api.signal);
  }
  return moved(number, expectedHead);
}

/** `unknown` while GitHub still computes whether the pull request can be merged. */
async function schedule(api: GitHubApi, request: MergeRequest): Promise<AutoMergeOutcome | { kind: 'unknown' }> {
  const { number, method, expectedHead, id } = request;
  const input = { pullRequestId: id, mergeMethod: method.toUpperCase(), expectedHeadOid: expectedHead };
  const task = mergeTask(number);
  const answer = await api.graphql(task, ENABLE, { input });
  if (answer.kind === 'done') return readEnabled(api, request, answer.data);
  const { problems } = answer;
  const verdict = judge(problems);
  if (verdict.kind === 'refused' || verdict.kind === 'unknown') return verdict;
  if (verdict.kind === 'merge-now') return mergeNow(api, request);
  if (verdict.kind === 'queue') return enqueue(api, request);
  // A repeated request whose first answer was lost is refused too: what counts is how things stand.
  const now = await readOutcome(api, request);
  if (now !== undefined) return now;
  throw api.problemsError(problems, task);
}

function mergeTask(number: number): Task {
  return { doing: `merge pull request #${number}`, permission: 'contents: write, pull-requests: write' };
}

type Standing = AutoMergeOutcome | { kind: 'pending'; id: string };
type Settled = Standing | { kind: 'moved' };

async function readSettled(api: GitHubApi, number: number, expectedHead: string): Promise<Settled> {
  const pull = await getPull(api, number);
  if (pull.merged) return { kind: 'merged', sha: pull.merge_commit_sha ?? pull.head.sha };
  if (pull.state === 'closed') return refused(`pull request #${number} is closed; reopen it, or promote again`);
  if (pull.head.sha !== expectedHead) return { kind: 'moved' };
  if (pull.auto_merge !== null) return { kind: 'scheduled' };
  return { kind: 'pending', id: pull.node_id };
}

/** What has become of it meanwhile; undefined while it is open and waits for nothing. */
async function readOutcome(
  api: GitHubApi,
  { number, expectedHead }: MergeRequest,
): Promise<AutoMergeOutcome | undefined> {
  const settled = await readSettled(api, number, expectedHead);
  if (settled.kind === 'moved') return moved(number, expectedHead);
  return settled.kind === 'pending' ? undefined : settled;
}

async function readEnabled(api: GitHubApi, request: MergeRequest, data: unknown): Promise<AutoMergeOutcome> {
  if (dig(data, 'enablePullRequestAutoMerge', 'pullRequest', 'merged') !== true) return { kind: 'scheduled' };
  return (await readOutcome(api, request)) ?? { kind: 'scheduled' };
}

type Verdict =
  | { kind: 'merge-now' }
  | { kind: 'queue' }
  | { kind: 'refused'; reason: string }
  | { kind: 'unknown' }
  | { kind: 'unclear' };

/** What GitHub's refusal to enable auto-merge means. */
function judge(problems: readonly GraphqlProblem[]): Verdict {
  const said = problems.map(({ message }) => message).join('; ');
  // "Unstable" means that only checks which are not required fail: all that auto-merge could wait for is there.
  if (/in (clean|unstable) status/i.test(said)) return { kind: 'merge-now' };
  if (/in unknown status/i.test(said)) return { kind: 'unknown' };
  if (/merge queue/i.test(said)) return { kind: 'queue' };
  const rule = REFUSALS.find(({ pattern }) => pattern.test(said));
  return rule === undefined ? { kind: 'unclear' } : refused(`${said}: ${rule.advice}`);
}

const REFUSALS: readonly { pattern: RegExp; advice: string }[] = [
  {
    pattern: /auto[- ]merge is not allowed/i,
    advice:
      'switch on "Allow auto-merge" under Settings → General → Pull Requests of the repository, or merge it yourself',
  },
  {
    pattern: /protected branch rules not configured/i,
    advice:
      'auto-merge waits for requirements and the base branch has none; protect it (a required check or review), or merge it yourself',
  },
  { pattern: /in dirty status/i, advice: 'it conflicts with its base branch; promote again, or resolve the conflict' },
  { pattern: /draft/i, advice: 'mark the pull request as ready for review' },
  {
    pattern: /(merge commits|squash merg\w+|rebase merg\w+|merge method).*not allowed/i,
    advice: 'choose another merge-method, or allow this one under Settings → General → Pull Requests',
  },
  { pattern: /expected head|head (sha|oid|branch)/i, advice: 'the branch moved meanwhile; run again' },
];

async function mergeNow(api: GitHubApi, request: MergeRequest): Promise<AutoMergeOutcome> {
  const { number, method, expectedHead } = request;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const { sha } = await api.ask(mergeTask(number), (octokit, here) =>
        octokit.rest.pulls.merge({ ...here, pull_number: number, sha: expectedHead, merge_method: method }),
      );
      return { kind: 'merged', sha };
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === undefined || ![405, 409].includes(refusal.status)) throw error;
      if (/merge queue/i.test(refusal.message)) return enqueue(api, request);
      const now = await readOutcome(api, request);
      if (now !== undefined) return now;
      // The base moved while GitHub merged, or it has not yet computed mergeability: its own advice is to try again.
      const passing = /base branch was modified|try the merge again/i.test(refusal.message);
      if (!passing || attempt >= TRIES) return refused(refusal.message);
      await api.clock.sleep(1000 * 2 ** attempt, api.signal);
    }
  }
}

async function enqueue(api: GitHubApi, request: MergeRequest): Promise<AutoMergeOutcome> {
  const { number, expectedHead, id } = request;
  const task = { ...mergeTask(number), doing: `put pull request #${number} into the merge queue` };
  const input = { pullRequestId: id, expectedHeadOid: expectedHead };
  const answer = await api.graphql(task, ENQUEUE, { input });
  if (answer.kind === 'done') return { kind: 'queued' };
  const said = answer.problems.map(({ message }) => message).join('; ');
  if (/already (queued|in the (merge )?queue)/i.test(said)) return { kind: 'queued' };
  const now = await readOutcome(api, request);
  if (now !== undefined) return now;
  if (answer.problems.some(({ type }) => type === 'FORBIDDEN')) throw api.problemsError(answer.problems, task);
  return refused(`the merge queue does not take it: ${said}`);
}

/** Takes back whatever would merge the pull request later. */
export async function cancelAutoMerge(api: GitHubApi, number: number): Promise<void> {
  const { id, scheduled, queued } = await readWaiting(api, number);
  if (scheduled) await takeBack(api, number, DISABLE, { pullRequestId: id });
  if (queued) await takeBack(api, number, DEQUEUE, { id });
}

interface Waiting {
  id: string;
  scheduled: boolean;
  queued: boolean;
}

async function readWaiting(api: GitHubApi, number: number): Promise<Waiting> {
  const task = { doing: `read pull request #${number}`, permission: 'pull-requests: read' };
  const { owner, repo } = api.here;
  const answer = await api.graphql(task, WAITING, { owner, name: repo, number });
  if (answer.kind === 'refused') throw api.problemsError(answer.problems, task);
  const pull = dig(answer.data, 'repository', 'pullRequest');
  const open = dig(pull, 'state') === 'OPEN';
  return {
    id: String(dig(pull, 'id')),
    scheduled: open && dig(pull, 'autoMergeRequest') !== null,
    queued: open && dig(pull, 'isInMergeQueue') === true,
  };
}

async function takeBack(api: GitHubApi, number: number, mutation: string, input: object): Promise<void> {
  const task = { ...mergeTask(number), doing: `take back the merge of pull request #${number}` };
  const answer = await api.graphql(task, mutation, { input });
  if (answer.kind === 'done') return;
  // Refused also when it was merged meanwhile, or when a first answer was lost: then nothing waits any more.
  const now = await readWaiting(api, number);
  if (now.scheduled || now.queued) throw api.problemsError(answer.problems, task);
}

function moved(number: number, expectedHead: string): { kind: 'refused'; reason: string } {
  return refused(
    `pull request #${number} no longer stands at ${expectedHead.slice(0, 7)}: somebody pushed to its branch; run again`,
  );
}

function refused(reason: string): { kind: 'refused'; reason: string } {
  return { kind: 'refused', reason };
}
