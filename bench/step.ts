/** Starts a committed action the way a runner starts a step. */
import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActionSpec } from '#kit';
import { attempt, type Finished } from './program.ts';

export const repositoryRoot = join(import.meta.dirname, '..');

export interface Step {
  /** Files that the runner would read stand in `folder`. */
  readonly outputFile: string;
  run(): Promise<Finished>;
}

export interface StepOptions {
  /** Workspace and temporary folder at once. */
  folder: string;
  inputs: Readonly<Record<string, string>>;
  variables?: Readonly<Record<string, string>>;
}

/** @throws Error when dist/ has not been built */
export async function prepareStep(spec: ActionSpec, { folder, inputs, variables }: StepOptions): Promise<Step> {
  const script = join(repositoryRoot, 'dist', `${spec.name}.js`);
  await access(script).catch((cause) => {
    throw new Error(`there is no dist/${spec.name}.js; run npm run build first`, { cause });
  });
  const outputFile = join(folder, 'output');
  const summaryFile = join(folder, 'summary');
  // The runner makes both before the step starts.
  await Promise.all([writeFile(outputFile, ''), writeFile(summaryFile, '')]);
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_REPOSITORY: expressions['github.repository'],
    GITHUB_ACTOR: expressions['github.actor'],
    GITHUB_RUN_ID: '1',
    GITHUB_WORKSPACE: folder,
    GITHUB_OUTPUT: outputFile,
    GITHUB_STEP_SUMMARY: summaryFile,
    RUNNER_TEMP: folder,
    ...inputVariables(spec, inputs),
    ...variables,
  };
  return { outputFile, run: () => attempt(process.execPath, [script], { cwd: folder, env }) };
}

/** What the runner knows of `${{ }}` expressions in defaults. */
const expressions: Readonly<Record<string, string>> = {
  'github.repository': 'acme/config',
  'github.token': 'a-token',
  'github.actor': 'ann',
  'github.actor_id': '1',
};

/** The runner hands over every declared input, the ones nobody gave with their default. */
function inputVariables(spec: ActionSpec, inputs: Readonly<Record<string, string>>): Record<string, string> {
  const given = Object.entries(spec.inputs).map(([name, input]) => [
    `INPUT_${name.toUpperCase()}`,
    inputs[name] ?? evaluate(input.default ?? ''),
  ]);
  return Object.fromEntries(given);
}

function evaluate(text: string): string {
  return text.replace(/\$\{\{ *([\w.]+) *\}\}/g, (_, name: string) => expressions[name] ?? '');
}
