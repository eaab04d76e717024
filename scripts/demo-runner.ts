/** Runs an action of `dist/` the way a workflow runner does: a process with INPUT_* and GITHUB_* variables and files. */
import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { styleText } from 'node:util';
import { parse } from 'yaml';
import type { GitHubDouble } from '#testing';

export interface StepRequest {
  root: string;
  sandbox: string;
  github: GitHubDouble;
  /** `owner/name`. */
  repository: string;
  action: string;
  inputs: Readonly<Record<string, string>>;
}

export interface Step {
  exitCode: number;
  outputs: Readonly<Record<string, string>>;
  summary: string;
}

export async function readFixture(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile());
  const files = await Promise.all(
    paths.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(path, 'utf8')] as const;
    }),
  );
  return Object.fromEntries(files);
}

export async function runStep({ root, sandbox, github, repository, action, inputs }: StepRequest): Promise<Step> {
  const metadata: ActionMetadata = parse(await readFile(join(root, action, 'action.yml'), 'utf8'));
  const folder = join(sandbox, 'runner');
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  const event = join(folder, 'event.json');
  await mkdir(join(folder, 'temp'), { recursive: true });
  for (const file of Object.values(files)) await writeFile(file, '');
  await writeFile(event, '{}');

  const given = Object.entries(inputs).map(([name, value]) => `    ${name}: ${value}`);
  process.stdout.write(
    `${styleText('bold', [`- uses: org/gitops-actions/${action}@v1`, '  with:', ...given].join('\n'))}\n\n`,
  );
  const github_ = { token: github.token, repository, actor: 'ann', actor_id: '1' };
  const exitCode = await spawnNode(join(root, action, metadata.runs.main), {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    ...inputVariables(metadata, inputs, github_),
    ...files,
    GITHUB_EVENT_PATH: event,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_REPOSITORY: repository,
    GITHUB_ACTOR: 'ann',
    GITHUB_RUN_ID: '1',
    RUNNER_TEMP: join(folder, 'temp'),
    GITHUB_WORKSPACE: folder,
  });
  const outputs = parseOutputs(await readFile(files.GITHUB_OUTPUT, 'utf8'));
  process.stdout.write(`\n${styleText('dim', `(exit code ${exitCode})`)}\n\n`);
  return { exitCode, outputs, summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8') };
}

interface ActionMetadata {
  inputs: Record<string, { default?: string }>;
  runs: { main: string };
}

/** Given inputs, then defaults with their `${{ github.x }}` filled in. */
function inputVariables(
  { inputs: declared }: ActionMetadata,
  given: Readonly<Record<string, string>>,
  context: Readonly<Record<string, string>>,
): Record<string, string> {
  const filled = (text: string): string =>
    text.replace(/\$\{\{ github\.(\w+) \}\}/g, (_, name: string) => context[name] ?? '');
  const variables = Object.entries(declared).map(([name, input]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    given[name] ?? filled(input.default ?? ''),
  ]);
  return Object.fromEntries(variables);
}

function spawnNode(script: string, env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    createInterface({ input: child.stdout }).on('line', (line) => {
      // A runner keeps debug lines and masks to itself.
      if (!/^::(debug|add-mask)::/.test(line)) process.stdout.write(`${line}\n`);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** `name<<delimiter … delimiter`, as runners write and read it. */
export function parseOutputs(text: string): Record<string, string> {
  const outputs = [...text.matchAll(/^([\w-]+)<<(\S+)\n(?:([\s\S]*?)\n)?\2$/gm)];
  return Object.fromEntries(outputs.map(([, name = '', , value = '']) => [name, value]));
}
