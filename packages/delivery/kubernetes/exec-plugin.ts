/** Exec plugins (`client.authentication.k8s.io`): a program that answers with a credential. */
import { spawn } from 'node:child_process';
import { dirname, isAbsolute, resolve } from 'node:path';
import { RemoteError } from '#errors';
import type { ExecPlugin } from './kubeconfig.ts';

/** What a plugin answers. Never logged. */
export interface ExecCredential {
  token: string | undefined;
  certificate: string | undefined;
  key: string | undefined;
  /** Milliseconds since the epoch; undefined: as long as it is accepted. */
  expiresAt: number | undefined;
}

export interface PluginCall {
  plugin: ExecPlugin;
  /** Of the kubeconfig, whose folder a relative command is below. */
  file: string;
  /** As the plugin is told of it; undefined when it does not want to know. */
  cluster: object | undefined;
  env: Readonly<Record<string, string | undefined>>;
}

/** Milliseconds. A plugin may ask a cloud; none may hold up a job for long. */
const LONGEST = 60_000;
const LARGEST = 1024 * 1024;

/** @throws RemoteError when it is not installed, fails, or answers with something else */
export async function callPlugin(call: PluginCall, signal: AbortSignal): Promise<ExecCredential> {
  const { command, apiVersion } = call.plugin;
  const output = await run(call, signal);
  const answer = parseAnswer(output);
  const problem = answerProblem(answer, apiVersion);
  if (problem !== undefined) throw new RemoteError(`exec plugin ${command} ${problem}`, hintOf(call.plugin));
  const status = fields(fields(answer)['status']);
  const expiry = Date.parse(textOf(status['expirationTimestamp']) ?? '');
  return {
    token: textOf(status['token']),
    certificate: textOf(status['clientCertificateData']),
    key: textOf(status['clientKeyData']),
    expiresAt: Number.isNaN(expiry) ? undefined : expiry,
  };
}

async function run({ plugin, file, cluster, env }: PluginCall, signal: AbortSignal): Promise<string> {
  const { command, args, apiVersion } = plugin;
  const info = { apiVersion, kind: 'ExecCredential', spec: { interactive: false, ...(cluster && { cluster }) } };
  const program = command.includes('/') && !isAbsolute(command) ? resolve(dirname(file), command) : command;
  const limit = AbortSignal.timeout(LONGEST);
  const child = spawn(program, args, {
    env: { ...env, ...plugin.env, KUBERNETES_EXEC_INFO: JSON.stringify(info) },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: AbortSignal.any([signal, limit]),
  });
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  const ended = await new Promise<{ code: number | null } | { error: Error }>((settle) => {
    child.once('error', (error) => settle({ error }));
    child.once('close', (code) => settle({ code }));
  });
  signal.throwIfAborted();
  if (limit.aborted) throw failure(plugin, `has not answered within ${LONGEST / 1000} s`);
  if ('error' in ended) throw notStarted(plugin, ended.error);
  if (ended.code !== 0) throw failure(plugin, `failed with exit code ${ended.code}: ${lastLines(stderr())}`);
  return stdout();
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: string[] = [];
  let size = 0;
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    size += chunk.length;
    if (size <= LARGEST) chunks.push(chunk);
  });
  return () => chunks.join('');
}

/** What it says is said to people, and never its answer. */
function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' ').slice(0, 500) || 'it said nothing';
}

function notStarted(plugin: ExecPlugin, error: Error): RemoteError {
  const absent = 'code' in error && error.code === 'ENOENT';
  const what = absent ? 'is not installed' : `cannot be started: ${error.message}`;
  const hint = plugin.installHint ?? `Install ${plugin.command} on the runner, in a step before this one.`;
  return new RemoteError(`exec plugin ${plugin.command} of the kubeconfig ${what}`, { hint, cause: error });
}

function failure(plugin: ExecPlugin, what: string): RemoteError {
  return new RemoteError(`exec plugin ${plugin.command} ${what}`, hintOf(plugin));
}

function hintOf({ command, args }: ExecPlugin): { hint: string } {
  return {
    hint: `Run \`${[command, ...args.slice(0, 2)].join(' ')}${args.length > 2 ? ' …' : ''}\` as the job does, to see why.`,
  };
}

function parseAnswer(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}

function answerProblem(answer: unknown, apiVersion: string): string | undefined {
  if (answer === undefined) return 'answered with something that is not JSON';
  const { kind, apiVersion: answered, status } = fields(answer);
  if (kind !== 'ExecCredential') return `answered with kind ${JSON.stringify(kind)} instead of ExecCredential`;
  if (answered !== apiVersion) return `answered with apiVersion ${JSON.stringify(answered)} instead of ${apiVersion}`;
  const { token, clientCertificateData: certificate, clientKeyData: key } = fields(status);
  if (textOf(token) === undefined && textOf(certificate) === undefined)
    return 'answered with neither token nor certificate';
  if ((textOf(certificate) === undefined) !== (textOf(key) === undefined)) {
    return 'answered with a certificate without its key, or a key without its certificate';
  }
  return undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
