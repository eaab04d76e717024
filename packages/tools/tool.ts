/** One program that people deploy with, run by argument list, never through a shell. */
import { stripVTControlCharacters } from 'node:util';
import { GitopsError, TimeoutError } from '#errors';
import { runProgram } from '#program';

/** The first line says which command failed, and how; then comes what it said itself. */
export class ToolError extends GitopsError {
  override readonly name = 'ToolError';
}

/** Where a tool runs, and as whom it speaks to the cluster. */
export interface ToolSurroundings {
  /** Of this process; what is nobody's business is left out. */
  env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths are resolved against. */
  workspace: string;
  /** Path of the kubeconfig; undefined for what the tool finds itself, as we do. */
  kubeconfig: string | undefined;
  /** Undefined for the current one. */
  context: string | undefined;
  debug?: (line: string) => void;
}

export interface ToolCall {
  command: 'helm' | 'kustomize' | 'kubectl' | 'git';
  args: readonly string[];
  /** What the command does, for people: `helm upgrade --install shop`; says nothing that is secret. */
  doing: string;
  input?: string;
  /** Milliseconds. */
  longest: number;
}

export type ToolAnswer = { kind: 'done'; stdout: string } | { kind: 'not-installed' };

/** A rendered application, with all its custom resource definitions, is a few megabytes. */
const LARGEST = 64 * 1024 * 1024;
/** Milliseconds: helm then notes in its release that it was interrupted. */
const FAREWELL = 300;
/** Of what a tool complains of; a chart may be wrong in a thousand places. */
const SAID = 4000;

/**
 * @throws ToolError when it fails; TimeoutError when it does not end; the signal's reason when that is aborted
 */
export async function runTool(
  call: ToolCall,
  surroundings: ToolSurroundings,
  signal: AbortSignal,
): Promise<ToolAnswer> {
  const { command, args, doing, longest, input } = call;
  const { env, workspace, kubeconfig, debug } = surroundings;
  debug?.(`${command} ${args.join(' ')}`);
  const end = await runProgram(
    {
      ...{ command, args, longest, cwd: workspace, largest: LARGEST, farewell: FAREWELL },
      env: { ...ownEnvironment(env), ...(kubeconfig === undefined ? {} : { KUBECONFIG: kubeconfig }) },
      ...(input === undefined ? {} : { input }),
    },
    signal,
  );
  if (end.kind === 'not-started') {
    if (!end.isInstalled) return { kind: 'not-installed' };
    throw new ToolError(`${doing} could not be started: ${end.error.message}`, { cause: end.error });
  }
  if (end.kind === 'overdue') {
    throw new TimeoutError(`${doing} did not end within ${Math.round(longest / 1000)} s`);
  }
  if (end.code !== 0) {
    const isTooOld = /unknown (?:shorthand )?(?:flag|command)/.test(end.stderr);
    throw new ToolError(failure(doing, end.code, end.stderr, end.stdout), isTooOld ? { hint: tooOld(command) } : {});
  }
  if (end.said === 'cut') throw new ToolError(`${doing} printed more than ${LARGEST / 1024 / 1024} MB`);
  return { kind: 'done', stdout: end.stdout };
}

/** Inputs of the action and the runner's own credentials are no business of a program that others have written. */
function ownEnvironment(env: ToolSurroundings['env']): Record<string, string | undefined> {
  const kept = Object.entries(env).filter(
    ([name]) => !/^(?:INPUT_|ACTIONS_(?:RUNTIME|ID_TOKEN|RESULTS|CACHE)_)/i.test(name),
  );
  return Object.fromEntries(kept);
}

function tooOld(command: ToolCall['command']): string {
  return `This ${command} does not know what it was asked for: install a newer one in a step before this one.`;
}

function failure(doing: string, code: number | null, stderr: string, stdout: string): string {
  const how = code === null ? 'was ended by a signal' : `failed with exit code ${code}`;
  const lines = stripVTControlCharacters(stderr.trim() === '' ? stdout : stderr).split('\n');
  const telling = lines
    .filter((line) => !/^(?:WARNING|walk\.go|W\d{4} )/.test(line))
    .join('\n')
    .trim();
  const [first = '', ...rest] = (telling || 'it said nothing').split('\n');
  const said = [`${doing} ${how}: ${first.replace(/^Error:\s*/, '')}`, ...rest].join('\n');
  return said.length > SAID ? `${said.slice(0, SAID)}…` : said;
}
