/** Deployments over GitHub's REST API: what is in a throw-away environment, and where it can be looked at. */
import type { RestEndpointMethodTypes } from '@octokit/rest';
import type { Deployment, DeploymentOutcome } from './forge.ts';
import type { GitHubApi } from './github-api.ts';

type Recorded = Pick<RestEndpointMethodTypes['repos']['listDeployments']['response']['data'][number], 'id' | 'sha'>;

const WRITE = 'deployments: write';
/** GitHub refuses a longer description of a status. */
const DESCRIPTION = 140;
const PAGE = 100;

export async function recordDeployment(api: GitHubApi, deployment: Deployment): Promise<DeploymentOutcome> {
  const { environment, sha, state } = deployment;
  const known = await listDeployments(api, environment);
  // An older one of the same commit, to which a branch was put back, stays in its place: all before the newest end.
  const [newest] = known;
  const current = newest?.sha === sha ? newest : await createDeployment(api, deployment);
  await setStatus(api, current, environment, statusOf(deployment));
  if (state === 'success')
    await deactivate(
      api,
      environment,
      known.filter(({ id }) => id !== current.id),
    );
  return { kind: 'recorded' };
}

export async function deactivateDeployments(api: GitHubApi, environment: string): Promise<DeploymentOutcome> {
  await deactivate(api, environment, await listDeployments(api, environment));
  return { kind: 'recorded' };
}

/**
 * GitHub does it by itself only where the environment is not transient (`auto_inactive`).
 * @param deployments newest first
 */
async function deactivate(api: GitHubApi, environment: string, deployments: readonly Recorded[]): Promise<void> {
  const active: Recorded[] = [];
  for (const deployment of deployments) {
    // All before one that is inactive are inactive, too: the oldest are told first, whenever that is cut off.
    if ((await stateOf(api, deployment)) === 'inactive') break;
    active.unshift(deployment);
  }
  for (const deployment of active) await setStatus(api, deployment, environment, { state: 'inactive' });
}

/** Newest first, as GitHub lists them. */
async function listDeployments(api: GitHubApi, environment: string): Promise<Recorded[]> {
  const task = { doing: `read the deployments of ${environment}`, permission: WRITE };
  return api.askAll(task, (octokit, here) =>
    octokit.paginate(octokit.rest.repos.listDeployments, { ...here, environment, per_page: PAGE }),
  );
}

async function createDeployment(api: GitHubApi, { environment, sha }: Deployment): Promise<Recorded> {
  const task = { doing: `create a deployment of ${sha.slice(0, 7)} to ${environment}`, permission: WRITE };
  const { id } = await api.ask<Partial<Recorded> & { message?: string }>(task, (octokit, here) =>
    octokit.rest.repos.createDeployment({
      ...here,
      ref: sha,
      environment,
      // The defaults merge the default branch into the commit, and wait for checks of which this run may be one.
      auto_merge: false,
      required_contexts: [],
      transient_environment: true,
      production_environment: false,
    }),
  );
  // GitHub answers without one only when it merged instead, which was not asked for.
  if (id === undefined) throw new Error(`GitHub created no deployment to ${environment}`);
  return { id, sha };
}

type Status = Pick<
  RestEndpointMethodTypes['repos']['createDeploymentStatus']['parameters'],
  'state' | 'description' | 'environment_url' | 'log_url'
>;

function statusOf({ state, description, url, logUrl }: Deployment): Status {
  return {
    state,
    description: description.slice(0, DESCRIPTION),
    ...(url === undefined ? {} : { environment_url: url }),
    ...(logUrl === undefined ? {} : { log_url: logUrl }),
  };
}

async function setStatus(api: GitHubApi, { id }: Recorded, environment: string, status: Status): Promise<void> {
  const task = { doing: `call the deployment to ${environment} ${status.state}`, permission: WRITE };
  await api.ask(task, (octokit, here) =>
    octokit.rest.repos.createDeploymentStatus({ ...here, deployment_id: id, ...status }),
  );
}

/** Undefined when it has none yet. */
async function stateOf(api: GitHubApi, { id }: Recorded): Promise<string | undefined> {
  const task = { doing: `read the status of deployment ${id}`, permission: WRITE };
  const [newest] = await api.ask(task, (octokit, here) =>
    octokit.rest.repos.listDeploymentStatuses({ ...here, deployment_id: id, per_page: 1 }),
  );
  return newest?.state;
}
