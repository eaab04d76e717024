/** Runs the committed bundle the way a workflow runner runs a step. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate, readMetadata, root } from './checkout.ts';
import { parseOutputs, type ReadLog, readLog } from './runner-files.ts';

/** The node of the `node24` that action.yml asks for. */
export const node = join(root, 'node_modules/node/bin/node');

export interface StepOptions {
  /** Folder of the action.yml. */
  action: string;
  /** What stands under `with:`. */
  inputs: Readonly<Record<string, string>>;
  /** What `${{ github.x }}` is. */
  github: GitHubContext;
  event?: object;
  path?: string;
}

export interface GitHubContext extends Readonly<Record<string, string>> {
  repository: string;
  token: string;
  actor: string;
  actor_id: string;
  server_url: string;
  api_url: string;
  graphql_url: string;
}

export interface StepResult extends ReadLog {
  /** null when a signal ended the process. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
  outputs: Readonly<Record<string, string>>;
  summary: string;
  /** Paths that were not there before, in RUNNER_TEMP, HOME and the workspace. */
  leftovers: readonly string[];
}

export interface RunningStep {
  readonly process: ChildProcess;
  readonly finished: Promise<StepResult>;
  /** Ends the process and everything it started, at once. */
  destroy(): void;
}

export async function startStep({ action, inputs, github, event = {}, path }: StepOptions): Promise<RunningStep> {
  const metadata = await readMetadata(action);
  const machine = await prepareMachine(event);
  const given = [...metadata.defaults].map(([name, text]) => [name, inputs[name] ?? evaluate(text, github)] as const);
  const undeclared = Object.entries(inputs).filter(([name]) => !metadata.defaults.has(name));
  const child = spawn(node, [metadata.main], {
    cwd: machine.workspace,
    // A group of its own, so that all of it can be ended.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: path ?? process.env['PATH'],
      HOME: machine.home,
      ...machine.variables,
      ...githubVariables(github),
      ...Object.fromEntries([...given, ...undeclared].map(([name, value]) => [inputVariable(name), value])),
    },
  });
  return { process: child, finished: finish(child, machine), destroy: () => destroy(child) };
}

function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function githubVariables({ token, ...context }: GitHubContext): Record<string, string> {
  // The token is no variable of the environment: a step gets it as an input or not at all.
  return Object.fromEntries(Object.entries(context).map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, value]));
}

interface Machine {
  path: string;
  temp: string;
  home: string;
  workspace: string;
  output: string;
  summary: string;
  variables: Record<string, string>;
}

async function prepareMachine(event: object): Promise<Machine> {
  const path = await mkdtemp(join(tmpdir(), 'runner-'));
  const inside = (name: string) => join(path, name);
  const [temp, home, workspace, files] = [inside('temp'), inside('home'), inside('workspace'), inside('files')];
  await Promise.all([temp, home, workspace, files].map((folder) => mkdir(folder)));
  const commandFiles = ['output', 'step_summary', 'env', 'state', 'path'];
  await Promise.all(commandFiles.map((name) => writeFile(join(files, name), '')));
  await writeFile(join(files, 'event.json'), JSON.stringify(event));
  return {
    ...{ path, temp, home, workspace },
    output: join(files, 'output'),
    summary: join(files, 'step_summary'),
    variables: {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_PATH: join(files, 'event.json'),
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temp,
      ...Object.fromEntries(commandFiles.map((name) => [`GITHUB_${name.toUpperCase()}`, join(files, name)])),
    },
  };
}

async function finish(child: ChildProcess, machine: Machine): Promise<StepResult> {
  const [stdout, stderr, exitCode] = await Promise.all([collect(child.stdout), collect(child.stderr), closed(child)]);
  const outputs = parseOutputs(await readFile(machine.output, 'utf8'));
  const summary = await readFile(machine.summary, 'utf8');
  const leftovers = await Promise.all([machine.temp, machine.home, machine.workspace].map(listed));
  await rm(machine.path, { recursive: true, force: true });
  return { exitCode, stdout, stderr, outputs, summary, leftovers: leftovers.flat(), ...readLog(stdout) };
}

async function collect(stream: ChildProcess['stdout']): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function closed(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}

async function listed(folder: string): Promise<string[]> {
  return readdir(folder, { recursive: true });
}

function destroy({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}
