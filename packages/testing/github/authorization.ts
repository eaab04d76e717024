/** Who calls, and whether they may: tokens as REST, GraphQL and git carry them. */

import { basicPassword } from '../git-server.ts';
import type { Authorization } from '../git-server-handler.ts';
import { ApiRefusal } from './reply.ts';
import type { Need } from './routes.ts';
import { may, type TokenGrant } from './state.ts';

export type Tokens = ReadonlyMap<string, TokenGrant>;

/** @throws ApiRefusal 401 */
export function authenticate(tokens: Tokens, authorization: string | undefined): TokenGrant {
  if (authorization === undefined) throw new ApiRefusal(401, 'Requires authentication');
  const grant = tokens.get(tokenOf(authorization) ?? '');
  if (grant === undefined) throw new ApiRefusal(401, 'Bad credentials');
  return grant;
}

/** @throws ApiRefusal 403, naming what would do as GitHub does */
export function requireOneOf(grant: TokenGrant, needs: readonly Need[]): void {
  if (needs.some(({ permission, level }) => may(grant, permission, level))) return;
  const accepted = needs.map(({ permission, level }) => `${permission.replaceAll('-', '_')}=${level}`).join('; ');
  const message =
    grant.kind === 'actions'
      ? 'Resource not accessible by integration'
      : 'Resource not accessible by personal access token';
  throw new ApiRefusal(403, message, undefined, { 'x-accepted-github-permissions': accepted });
}

export function canSee({ repositories }: TokenGrant, repository: string): boolean {
  return repositories?.includes(repository) ?? true;
}

export function authorizeGit(
  tokens: Tokens,
  authorization: string | undefined,
  access: 'read' | 'write',
  repository: string,
): Authorization {
  const grant = tokens.get((authorization && (basicPassword(authorization) ?? tokenOf(authorization))) ?? '');
  if (grant === undefined || !canSee(grant, repository)) return 'unauthenticated';
  return may(grant, 'contents', access) ? 'allowed' : 'forbidden';
}

function tokenOf(authorization: string): string | undefined {
  return /^(?:bearer|token) +(\S+)$/i.exec(authorization)?.[1];
}
