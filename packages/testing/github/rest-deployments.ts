/** `/deployments` of the REST double. */
import { resolveCommit } from './git-objects.ts';
import { iso } from './pull-lifecycle.ts';
import type { Json } from './render-common.ts';
import { renderAccount, repositoryApi, repositoryWeb } from './render-common.ts';
import { ApiRefusal, invalid, notFound, ok, type Reply } from './reply.ts';
import { type Call, optionalText, page, param, type Route, read, text, write } from './routes.ts';
import type { DeploymentState } from './state.ts';

export const deploymentRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/deployments', needs: read('deployments'), handle: listDeployments },
  { method: 'POST', pattern: '/deployments', needs: write('deployments'), handle: createDeployment },
  { method: 'GET', pattern: '/deployments/:id/statuses', needs: read('deployments'), handle: listStatuses },
  { method: 'POST', pattern: '/deployments/:id/statuses', needs: write('deployments'), handle: createStatus },
];

/** Newest first. */
function listDeployments(call: Call): Reply {
  const { addresses, repository, query } = call;
  const matching = repository.deployments.filter(
    ({ environment, sha }) =>
      [null, environment].includes(query.get('environment')) && [null, sha].includes(query.get('sha')),
  );
  const rendered = matching.toReversed().map((deployment) => renderDeployment(call, deployment));
  return page(call, rendered, `${repositoryApi(addresses, repository)}/deployments`);
}

async function createDeployment(call: Call): Promise<Reply> {
  const { repository, body, grant, now } = call;
  const ref = text(call, 'ref', 'Deployment');
  const sha = await resolveCommit(repository.git, ref);
  if (sha === undefined) throw new ApiRefusal(422, `No ref found for: ${ref}`);
  // What the defaults do in a real repository is never what a preview wants.
  if (body['auto_merge'] !== false) throw new ApiRefusal(409, 'Conflict merging the default branch');
  const contexts = body['required_contexts'];
  if (!Array.isArray(contexts) || contexts.length > 0)
    throw new ApiRefusal(409, 'Conflict: Commit status checks pending');
  const deployment: DeploymentState = {
    id: repository.id * 1000 + repository.deployments.length + 1,
    sha,
    environment: optionalText(call, 'environment') ?? 'production',
    transient: body['transient_environment'] === true,
    at: iso(now),
    author: grant.login,
    statuses: [],
  };
  repository.deployments.push(deployment);
  return ok(renderDeployment(call, deployment), 201);
}

function listStatuses(call: Call): Reply {
  const { addresses, repository } = call;
  const deployment = deploymentOf(call);
  const rendered = deployment.statuses.toReversed().map((status) => renderStatus(call, deployment, status));
  return page(call, rendered, `${repositoryApi(addresses, repository)}/deployments/${deployment.id}/statuses`);
}

function createStatus(call: Call): Reply {
  const { grant, now } = call;
  const deployment = deploymentOf(call);
  const description = optionalText(call, 'description') ?? '';
  if (description.length > 140) {
    throw invalid({
      resource: 'DeploymentStatus',
      field: 'description',
      code: 'custom',
      message: 'description is too long',
    });
  }
  const status = {
    id: deployment.id * 1000 + deployment.statuses.length + 1,
    state: text(call, 'state', 'DeploymentStatus'),
    url: optionalText(call, 'environment_url') ?? '',
    logUrl: optionalText(call, 'log_url') ?? '',
    description,
    at: iso(now),
    author: grant.login,
  };
  deployment.statuses.push(status);
  return ok(renderStatus(call, deployment, status), 201);
}

function deploymentOf(call: Call): DeploymentState {
  const found = call.repository.deployments.find(({ id }) => String(id) === param(call, 'id'));
  if (found === undefined) throw notFound();
  return found;
}

function renderDeployment({ addresses, repository }: Call, deployment: DeploymentState): Json {
  const { id, sha, environment, transient, at, author } = deployment;
  const url = `${repositoryApi(addresses, repository)}/deployments/${id}`;
  return {
    ...{ url, id, node_id: `DE_${id}`, sha, ref: sha, task: 'deploy', payload: {} },
    ...{ original_environment: environment, environment, description: null },
    creator: renderAccount(addresses, author),
    ...{ created_at: at, updated_at: at, statuses_url: `${url}/statuses` },
    repository_url: repositoryApi(addresses, repository),
    ...{ transient_environment: transient, production_environment: false },
  };
}

function renderStatus(
  { addresses, repository }: Call,
  { id: deployment, environment }: DeploymentState,
  { id, state, url, logUrl, description, at, author }: DeploymentState['statuses'][number],
): Json {
  const api = repositoryApi(addresses, repository);
  return {
    ...{ url: `${api}/deployments/${deployment}/statuses/${id}`, id, node_id: `DES_${id}`, state, description },
    creator: renderAccount(addresses, author),
    ...{ environment, created_at: at, updated_at: at },
    ...(url === '' ? {} : { environment_url: url }),
    // GitHub's description demands an address here, also where none was given.
    target_url: logUrl === '' ? `${repositoryWeb(addresses, repository)}/deployments` : logUrl,
    ...(logUrl === '' ? {} : { log_url: logUrl }),
    deployment_url: `${api}/deployments/${deployment}`,
    repository_url: api,
  };
}
