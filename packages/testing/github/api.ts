/** One call of the double's API, from path and body to the answer. */
import { authenticate, canSee, requireOneOf, type Tokens } from './authorization.ts';
import { answerGraphql } from './graphql.ts';
import { syncPulls } from './pull-lifecycle.ts';
import { type Addresses, type Json, renderUser } from './render-common.ts';
import { ApiRefusal, notFound, ok, type Reply } from './reply.ts';
import { deploymentRoutes } from './rest-deployments.ts';
import { gitRoutes } from './rest-git.ts';
import { issueRoutes } from './rest-issues.ts';
import { mergedRoutes } from './rest-merged.ts';
import { pullRoutes } from './rest-pulls.ts';
import { releaseRoutes } from './rest-releases.ts';
import { matchPath } from './routes.ts';
import { fullName, type RepositoryState, type TokenGrant } from './state.ts';

export interface World {
  addresses: Addresses;
  repositories: readonly RepositoryState[];
  tokens: Tokens;
  now(): number;
}

export interface ApiRequest {
  method: string;
  /** Below `/api/v3`, without the query; still encoded. */
  path: string;
  query: URLSearchParams;
  authorization: string | undefined;
  body: Json;
}

const routes = [...mergedRoutes, ...pullRoutes, ...issueRoutes, ...deploymentRoutes, ...releaseRoutes, ...gitRoutes];

/** GitHub's JSON error for whatever refuses; anything else that is thrown is a bug of the double's. */
export async function refuseAsReply(answer: () => Promise<Reply>): Promise<Reply> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof ApiRefusal) return error.toReply();
    throw error;
  }
}

export async function answerRest(world: World, request: ApiRequest): Promise<Reply> {
  const grant = authenticate(world.tokens, request.authorization);
  if (request.method === 'GET' && request.path === '/user') return answerUser(world, grant);
  const [, name = '', below = ''] = /^\/repos\/([^/]+\/[^/]+)(\/.*)?$/.exec(request.path) ?? [];
  const repository = findRepository(world, decodeURIComponent(name));
  if (repository === undefined || !canSee(grant, fullName(repository))) throw notFound();
  for (const route of routes) {
    const params = route.method === request.method ? matchPath(route.pattern, below) : undefined;
    if (params === undefined) continue;
    requireOneOf(grant, route.needs);
    const now = world.now();
    await syncPulls(repository, now);
    const { query, body } = request;
    const reply = await route.handle({ addresses: world.addresses, repository, params, query, body, grant, now });
    if (request.method !== 'GET') await syncPulls(repository, now);
    return reply;
  }
  throw notFound();
}

function answerUser({ addresses }: World, { login, kind }: TokenGrant): Reply {
  if (kind === 'actions') throw new ApiRefusal(403, 'Resource not accessible by integration');
  return ok(renderUser(addresses, login));
}

export async function answerGraphqlRequest(world: World, { authorization, body }: ApiRequest): Promise<Reply> {
  const grant = authenticate(world.tokens, authorization);
  const now = world.now();
  const repositories = world.repositories.filter((repository) => canSee(grant, fullName(repository)));
  for (const repository of repositories) await syncPulls(repository, now);
  const variables = Object(body['variables']);
  const reply = await answerGraphql(
    { addresses: world.addresses, repositories, grant, now },
    String(body['query']),
    variables,
  );
  for (const repository of repositories) await syncPulls(repository, now);
  return ok(reply);
}

/** Names of owners and repositories are compared without regard to case. */
export function findRepository({ repositories }: World, name: string): RepositoryState | undefined {
  return repositories.find((repository) => fullName(repository).toLowerCase() === name.toLowerCase());
}
