/**
 * Checks requests and answers against GitHub's own description of its API: the OpenAPI document for
 * REST, the schema for GraphQL. Needs the packages of this folder (`npm ci` here; see README.md).
 */
import type { ApiValidator } from '../../packages/testing/github/validation.ts';
import { describeGraphql } from './graphql.ts';
import { describeRest } from './rest.ts';

export async function createValidator(): Promise<ApiValidator> {
  const [rest, graphql] = await Promise.all([describeRest(), describeGraphql()]);
  return { ...rest, ...graphql };
}
