/** The GitHub adapter of the port. */
import { silentLog, systemClock } from './clock.ts';
import type { Forge } from './forge.ts';
import { createGitHubApi, type GitHubOptions } from './github-api.ts';
import { compare, deleteBranch, setBranch } from './github-branches.ts';
import { keepComment } from './github-comments.ts';
import { commitOnBranch } from './github-commit.ts';
import { decoratePullRequest } from './github-decorate.ts';
import { deactivateDeployments, recordDeployment } from './github-deployments.ts';
import { autoMerge, cancelAutoMerge } from './github-merge.ts';
import { mergedInto, mergesOf, readMerge } from './github-merged.ts';
import {
  closePullRequest,
  createPullRequest,
  openPullRequests,
  readPullRequest,
  retargetPullRequest,
  updatePullRequest,
} from './github-pulls.ts';
import { createRelease, findRelease, updateRelease } from './github-releases.ts';
import { commitUrl, compareUrl, githubFileUrl } from './urls.ts';

/**
 * A repository on GitHub or GitHub Enterprise Server. Connecting costs nothing: the client library is
 * loaded, and the token tried, with the first request.
 */
export async function connectGitHub(options: GitHubOptions): Promise<Forge> {
  const { clock = systemClock, log = silentLog, serverUrl, repository } = options;
  const api = createGitHubApi(options, clock, log);
  const address = { serverUrl, repository };
  return {
    kind: 'github',
    openPullRequests: (head) => openPullRequests(api, head),
    readPullRequest: (number) => readPullRequest(api, number),
    createPullRequest: (request) => createPullRequest(api, request),
    updatePullRequest: (number, text) => updatePullRequest(api, number, text),
    retargetPullRequest: (number, base) => retargetPullRequest(api, number, base),
    decoratePullRequest: (number, decoration) => decoratePullRequest(api, number, decoration),
    closePullRequest: (number, comment) => closePullRequest(api, number, comment),
    keepComment: (number, comment) => keepComment(api, number, comment),
    autoMerge: (number, method, expectedHead) => autoMerge(api, number, method, expectedHead),
    cancelAutoMerge: (number) => cancelAutoMerge(api, number),
    recordDeployment: (deployment) => recordDeployment(api, deployment),
    deactivateDeployments: (environment) => deactivateDeployments(api, environment),
    readMerge: (number) => readMerge(api, number),
    mergedInto: (base, since) => mergedInto(api, base, since),
    mergesOf: (sha) => mergesOf(api, sha),
    commit: (commit) => commitOnBranch(api, commit),
    setBranch: (branch, sha) => setBranch(api, branch, sha),
    deleteBranch: (branch) => deleteBranch(api, branch),
    compare: (other, base, head, limit) => compare(api, other, base, head, limit),
    findRelease: (tag) => findRelease(api, tag),
    createRelease: (content) => createRelease(api, content),
    updateRelease: (release, content) => updateRelease(api, release, content),
    commitUrl: (sha) => commitUrl(address, sha),
    fileUrl: (sha, path, line) => githubFileUrl(address, sha, path, line),
    compareUrl: (base, head) => compareUrl(address, base, head),
  };
}
