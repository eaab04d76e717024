/** Which pull requests brought a commit, in the REST double. */
import { lookUp, resolveCommit } from './git-objects.ts';
import { repositoryApi } from './render-common.ts';
import { renderPull } from './render-pull.ts';
import { ApiRefusal, type Reply } from './reply.ts';
import { type Call, page, param, type Route, read } from './routes.ts';
import type { PullState } from './state.ts';

export const mergedRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/commits/:sha/pulls', needs: read('pull-requests'), handle: listPullsOf },
];

async function listPullsOf(call: Call): Promise<Reply> {
  const { addresses, repository } = call;
  const sha = await resolveCommit(repository.git, param(call, 'sha'));
  if (sha === undefined) throw new ApiRefusal(422, `No commit found for SHA: ${param(call, 'sha')}`);
  const found: PullState[] = [];
  for (const pull of repository.pulls) {
    const [from, to] = pull.merged === undefined ? [pull.baseSha, pull.headSha] : [pull.merged.before, pull.merged.sha];
    const commits = await lookUp(repository.git, 'rev-list', `${from}..${to}`);
    if (commits.split('\n').includes(sha)) found.push(pull);
  }
  const rendered = found.map((pull) => renderPull(addresses, repository, pull));
  return page(call, rendered, `${repositoryApi(addresses, repository)}/commits/${sha}/pulls`);
}
