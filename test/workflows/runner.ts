/**
 * A real workflow runner: act, on this machine and without containers, against the GitHub double. It does what GitHub
 * does with expressions, jobs, outputs, secrets, `workflow_call` and actions. What it does not do, and what nobody should
 * take for tested here: protection rules of environments, `concurrency`, `permissions`, `on:` filters such as paths, and
 * outputs of a reusable workflow whose last job was skipped (act does not map them then).
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { DoubleRepository, GitHubDouble } from '#testing';
import { node } from '../dist/step.ts';
import { run } from '../e2e/toolchain/run.ts';
import type { PublishedSuite } from './suite.ts';

export interface RunnerOptions {
  /** Path of act. */
  act: string;
  github: GitHubDouble;
  suite: PublishedSuite;
  /** Folders of programs that the machine has installed beside git and node. */
  path?: readonly string[];
}

export interface WorkflowRun {
  repository: DoubleRepository;
  /** File below `.github/workflows/`. */
  workflow: string;
  event: 'pull_request' | 'push' | 'schedule' | 'workflow_dispatch';
  /** The webhook's payload, beside `repository` and `sender`. */
  payload?: object;
  /** Branch or commit that the run is about: the workflow is read from it, and a checkout gives it. */
  ref?: string;
  secrets?: Readonly<Record<string, string>>;
  /** `vars` of the repository. */
  variables?: Readonly<Record<string, string>>;
  /** Id of the only job to run; by default all. */
  job?: string;
}

export interface WorkflowResult {
  outcome: 'success' | 'failure';
  /** Name of each job that ran → how it ended; what was skipped is not here. */
  jobs: Readonly<Record<string, string>>;
  /** What the steps printed and the runner said, in order. */
  log: string;
}

export async function runWorkflow(options: RunnerOptions, request: WorkflowRun): Promise<WorkflowResult> {
  const machine = await mkdtemp(join(tmpdir(), 'act-'));
  try {
    return await onMachine(machine, options, request);
  } finally {
    await rm(machine, { recursive: true, force: true });
  }
}

async function onMachine(
  machine: string,
  { act, github, suite, path = [] }: RunnerOptions,
  { repository, workflow, event, payload = {}, ref = 'main', secrets = {}, variables = {}, job }: WorkflowRun,
): Promise<WorkflowResult> {
  const inside = (name: string) => join(machine, name);
  await checkOut(repository, ref, inside('work'));
  await Promise.all(['home', 'temp'].map((name) => mkdir(inside(name))));
  await writeFile(inside('event.json'), JSON.stringify({ ...commonPayload(repository, ref), ...payload }));
  await writeFile(inside('secrets'), dotenv({ GITHUB_TOKEN: github.token, ...secrets }));
  const environment = {
    GITHUB_REPOSITORY: repository.name,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
  };
  const args = [
    event,
    '--json',
    ...(job === undefined ? [] : ['--job', job]),
    ...['--workflows', `.github/workflows/${workflow}`, '--actor', 'octocat'],
    ...['--eventpath', inside('event.json'), '--secret-file', inside('secrets')],
    ...Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...Object.entries(variables).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
    ...suite.refs.flatMap((one) => ['--local-repository', `org/gitops-actions@${one}=${suite.path}`]),
    ...['--platform', 'ubuntu-latest=-self-hosted', '--container-daemon-socket', '-'],
    ...['--action-offline-mode', '--action-cache-path', inside('cache'), '--no-cache-server'],
  ];
  const child = spawn(act, args, {
    cwd: inside('work'),
    // Nothing of the developer's: neither their settings of act and git nor their tokens.
    env: {
      PATH: [dirname(node), ...path, process.env['PATH']].join(delimiter),
      HOME: inside('home'),
      TMPDIR: inside('temp'),
      LANG: 'C.UTF-8',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const printed = readActLog(Buffer.concat(chunks).toString('utf8'));
  return { outcome: code === 0 ? 'success' : 'failure', ...printed };
}

async function checkOut(repository: DoubleRepository, ref: string, folder: string): Promise<void> {
  await run('git', ['clone', '--quiet', '--no-checkout', '--', repository.git.path, folder]);
  await run('git', ['-C', folder, 'checkout', '--quiet', '--detach', await repository.git.git('rev-parse', ref)]);
}

function commonPayload({ name }: DoubleRepository, ref: string): object {
  const [owner = '', short = ''] = name.split('/');
  return {
    ref: `refs/heads/${ref}`,
    repository: { name: short, full_name: name, owner: { login: owner }, default_branch: 'main' },
    sender: { login: 'octocat' },
  };
}

function dotenv(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${JSON.stringify(value).replaceAll('$', '\\$')}\n`)
    .join('');
}

interface ActLine {
  job?: string;
  msg?: string;
  jobResult?: string;
}

/** act prints a JSON object a line; what is none was printed before it knew that it should. */
export function readActLog(printed: string): Pick<WorkflowResult, 'jobs' | 'log'> {
  const lines = printed.split('\n').filter((line) => line.trim() !== '');
  const parsed = lines.map((line): ActLine => (line.startsWith('{') ? JSON.parse(line) : { msg: line }));
  const ended = parsed.flatMap(({ job, jobResult }) =>
    job === undefined || jobResult === undefined ? [] : [[job.split('/').at(-1)?.trim() ?? job, jobResult] as const],
  );
  return { jobs: Object.fromEntries(ended), log: parsed.map(({ msg = '' }) => msg.trimEnd()).join('\n') };
}
