/** Commits that GitHub signs (facts D3): one mutation, pinned to the tip the edit was computed on. */
import type { ApiCommit, ApiCommitOutcome } from './forge.ts';
import { dig, type GitHubApi, isAnswerLost } from './github-api.ts';
import type { Task } from './github-errors.ts';
import { FAULT_TRIES, faultWait } from './github-limits.ts';

const COMMIT = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid signature { isValid } } }
}`;

/**
 * A lost answer leaves two cases: the branch still stands at `expectedHead`, and the same request is
 * sent again; or our own commit is already on top of it, which its parent and message tell.
 */
export async function commitOnBranch(api: GitHubApi, commit: ApiCommit): Promise<ApiCommitOutcome> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await send(api, commit);
    } catch (error) {
      if (!isAnswerLost(error) || attempt >= FAULT_TRIES) throw error;
      await api.clock.sleep(faultWait(attempt, api.clock.random()), api.signal);
      const landed = await findLanded(api, commit);
      if (landed !== undefined) return landed;
    }
  }
}

async function send(api: GitHubApi, commit: ApiCommit): Promise<ApiCommitOutcome> {
  const task = commitTask(commit);
  const answer = await api.graphql(task, COMMIT, { input: toInput(api.repository, commit) }, 'once');
  if (answer.kind === 'refused') {
    if (answer.problems.some(isStale)) return { kind: 'stale' };
    throw api.problemsError(answer.problems, task);
  }
  const made = dig(answer.data, 'createCommitOnBranch', 'commit');
  return { kind: 'committed', sha: String(dig(made, 'oid')), verified: dig(made, 'signature', 'isValid') === true };
}

function isStale({ type, message }: { type: string | undefined; message: string }): boolean {
  return type === 'STALE_DATA' || /expected branch to point to/i.test(message);
}

function commitTask({ branch }: ApiCommit): Task {
  return { doing: `commit to ${branch}`, permission: 'contents: write' };
}

function toInput(repository: string, { branch, expectedHead, message, changes }: ApiCommit): object {
  const { headline, body } = splitMessage(message);
  const additions = changes.flatMap(({ path, content }) =>
    content === null ? [] : [{ path, contents: Buffer.from(content).toString('base64') }],
  );
  const deletions = changes.filter(({ content }) => content === null).map(({ path }) => ({ path }));
  return {
    branch: { repositoryNameWithOwner: repository, branchName: branch },
    expectedHeadOid: expectedHead,
    message: { headline, ...(body === '' ? {} : { body }) },
    fileChanges: { additions, deletions },
  };
}

function splitMessage(message: string): { headline: string; body: string } {
  const [headline = '', ...lines] = message.trimEnd().split('\n');
  return { headline, body: lines.join('\n').replace(/^\n+/, '') };
}

/** Undefined while the branch stands where it stood. */
async function findLanded(api: GitHubApi, commit: ApiCommit): Promise<ApiCommitOutcome | undefined> {
  const task = { doing: `read the tip of ${commit.branch}`, permission: 'contents: read' };
  const tip = await api.ask(task, (octokit, here) =>
    octokit.rest.repos.getCommit({ ...here, ref: `heads/${commit.branch}` }),
  );
  if (tip.sha === commit.expectedHead) return undefined;
  const [parent, ...others] = tip.parents;
  const ours =
    parent?.sha === commit.expectedHead && others.length === 0 && tip.commit.message.trim() === commit.message.trim();
  if (!ours) return { kind: 'stale' };
  return { kind: 'committed', sha: tip.sha, verified: tip.commit.verification?.verified === true };
}
