import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { FileError } from '#errors';
import type { Runner, WebhookEvent } from './job.ts';
import type { Environment } from './runner-inputs.ts';

const GITHUB_API = 'https://api.github.com';

/** The surroundings as the environment describes them; `workspace` is where relative paths start when it does not say. */
export function createRunner(env: Environment, workspace: string): Runner {
  const serverUrl = withoutSlash(env['GITHUB_SERVER_URL'] || 'https://github.com');
  const apiUrl = withoutSlash(env['GITHUB_API_URL'] || GITHUB_API);
  const repository = env['GITHUB_REPOSITORY'] || undefined;
  let event: Promise<WebhookEvent> | undefined;
  return {
    serverUrl,
    apiUrl,
    // Set but empty means none (Gitea); unset means a shell, where GitHub's own is known.
    graphqlUrl: withoutSlash(env['GITHUB_GRAPHQL_URL'] ?? (apiUrl === GITHUB_API ? `${GITHUB_API}/graphql` : '')),
    repository,
    actor: env['GITHUB_ACTOR'] || undefined,
    runUrl: runUrl(serverUrl, repository, env['GITHUB_RUN_ID']),
    isRepeated: Number(env['GITHUB_RUN_ATTEMPT'] || 1) > 1,
    temp: env['RUNNER_TEMP'] || tmpdir(),
    workspace: env['GITHUB_WORKSPACE'] || workspace,
    event: () => {
      event ??= readEvent(env['GITHUB_EVENT_PATH']);
      return event;
    },
  };
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

function runUrl(serverUrl: string, repository: string | undefined, runId: string | undefined): string | undefined {
  if (repository === undefined || !runId) return undefined;
  return `${serverUrl}/${repository}/actions/runs/${runId}`;
}

async function readEvent(path: string | undefined): Promise<WebhookEvent> {
  if (!path) return {};
  const content = readIfThere(path);
  if (content === undefined) return {};
  const event = parseEvent(path, content);
  if (isRecord(event)) return event;
  throw new FileError({ file: path }, 'the webhook event is not a JSON object', { hint: eventHint });
}

const eventHint = 'The runner writes this file (GITHUB_EVENT_PATH); unset the variable when there is no event.';

function parseEvent(path: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new FileError({ file: path }, 'the webhook event is not valid JSON', { hint: eventHint, cause });
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
