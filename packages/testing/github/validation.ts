/** The plug for GitHub's own description of its API, which is too large to be installed by default. */

export interface ApiValidator {
  /** Problems of a request; `path` is below the API's root, with its query. */
  request(method: string, path: string, body: unknown): readonly string[];
  response(method: string, path: string, status: number, body: unknown): readonly string[];
  graphql(query: string, variables: unknown): readonly string[];
  graphqlResponse(query: string, answer: unknown): readonly string[];
}

/** Where the description lives when it is installed: `test/github-api`, with dependencies of its own. */
const DESCRIPTION = new URL('../../../test/github-api/index.ts', import.meta.url).href;

let loaded: Promise<ApiValidator> | undefined;

/** The validator when `GITOPS_GITHUB_API=1` asks for it, so that every suite can run against the description. */
export async function loadValidator(): Promise<ApiValidator | undefined> {
  if (process.env['GITOPS_GITHUB_API'] !== '1') return undefined;
  loaded ??= import(DESCRIPTION).then((description: { createValidator(): Promise<ApiValidator> }) =>
    description.createValidator(),
  );
  return loaded;
}
