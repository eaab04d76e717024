/** The stage that the tests of this action play on: a branch for each environment, on the GitHub double. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DoubleRepository,
  type GitHubDouble,
  gitShortcut,
  runAction,
  startGitHub,
  type TestFile,
  type TestJob,
  testJob,
} from '#testing';
import cherryPickHotfix from '../index.ts';
import type { TargetResult } from '../result.ts';

export const GITOPS = `environments:
  dev: { branch: dev }
  staging: { branch: staging, from: dev }
  production: { branch: main, from: staging }
`;

export const VALUES = `image:
  repository: ghcr.io/acme/shop
  tag: v1.2.0
replicas: 2

# how much it may use
memory: 256Mi
`;

export const FILES = { 'gitops.yaml': GITOPS, 'values.yaml': VALUES, 'notes.txt': 'one\ntwo\nthree\n' };
export const DEV = 'Dev <dev@example.com>';

export function edited(text: string, ...edits: [from: string, to: string][]): string {
  return edits.reduce((all, [from, to]) => all.replace(from, to), text);
}

export type Method = 'merge' | 'squash' | 'rebase' | 'single';

/** What one commit changes. */
export type Change = Record<string, string>;

export interface Stage extends AsyncDisposable {
  repository: DoubleRepository;
  git: DoubleRepository['git'];
  job: TestJob;
  run(inputs?: Record<string, string>): Promise<Record<string, unknown>>;
  /** Runs for one target, whether the step fails or not. */
  carry(inputs: Record<string, string>): Promise<TargetResult | undefined>;
  /** Lands a hotfix on main; returns the inputs that name it. */
  land(method: Method, changes: readonly Change[], head?: string): Promise<Record<string, string>>;
}

export interface Theatre extends AsyncDisposable {
  github: GitHubDouble;
  /** `main`, `staging` and `dev` at the same commit. */
  arrange(files?: Record<string, TestFile>): Promise<Stage>;
}

/** `shortcut` is quicker; `http` lets tests see, and disturb, what git asks for. */
export async function openTheatre(transport: 'shortcut' | 'http' = 'shortcut'): Promise<Theatre> {
  const folder = await mkdtemp(join(tmpdir(), 'cherry-pick-hotfix-'));
  const github = await startGitHub({ now: () => Date.UTC(2026, 10, 20), root: folder });
  const shortcut = transport === 'shortcut' ? await gitShortcut(github.serverUrl, folder) : undefined;
  let repositories = 0;
  return {
    github,
    arrange: async (files: Record<string, TestFile> = FILES) => {
      repositories += 1;
      const repository = await github.createRepository(`acme/config-${repositories}`, files);
      const { git } = repository;
      for (const branch of ['staging', 'dev']) await git.setBranch(branch, (await git.tip('main')) ?? null);
      const { serverUrl, apiUrl, graphqlUrl } = github;
      const job = await testJob({ runner: { serverUrl, apiUrl, graphqlUrl } });
      const access = { repository: repository.name, token: github.token };
      const run: Stage['run'] = (inputs = {}) => runAction(cherryPickHotfix, { ...access, ...inputs }, job);
      return {
        ...{ repository, git, job, run },
        carry: async (inputs) => {
          const outputs = await run(inputs).catch(outputsOf);
          return (outputs['results'] as readonly TargetResult[])[0];
        },
        land: (method, changes, head = 'hotfix/memory') => land(repository, github, { method, changes, head }),
        [Symbol.asyncDispose]: () => job[Symbol.asyncDispose](),
      };
    },
    [Symbol.asyncDispose]: async () => {
      await shortcut?.[Symbol.asyncDispose]();
      await github[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function outputsOf(error: unknown): Record<string, unknown> {
  if (error instanceof Error && 'outputs' in error) return Object(error.outputs);
  throw error;
}

async function land(
  repository: DoubleRepository,
  github: GitHubDouble,
  { method, changes, head }: { method: Method; changes: readonly Change[]; head: string },
): Promise<Record<string, string>> {
  const { git } = repository;
  const options = (n: number) => ({ message: `fix: part ${n + 1}\n\nbody of ${n + 1}`, author: DEV });
  if (method === 'single') {
    const shas = await git.commitAll(
      'main',
      changes.map((files, n) => ({ files, ...options(n) })),
    );
    return { commits: shas.join('\n') };
  }
  await git.setBranch(head, (await git.tip('main')) ?? null);
  await git.commitAll(
    head,
    changes.map((files, n) => ({ files, ...options(n) })),
  );
  // Something else lands meanwhile, so that a rebase makes new commits.
  await git.commit('main', { 'meanwhile.txt': head }, { message: 'meanwhile' });
  await repository.sync();
  const number = repository.pulls.length + 1;
  await ask(repository, github, 'POST', '/pulls', { title: 'Raise the memory', body: 'Why.', head, base: 'main' });
  await ask(repository, github, 'PUT', `/pulls/${number}/merge`, { merge_method: method });
  return { 'pull-request': String(number) };
}

export async function ask(
  { name }: DoubleRepository,
  { apiUrl, token }: GitHubDouble,
  method: string,
  path: string,
  body: object,
): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(`${apiUrl}/repos/${name}${path}`, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
