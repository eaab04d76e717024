/** Exec plugins (`client.authentication.k8s.io`): a program that answers with a credential. */
import { dirname, isAbsolute, resolve } from 'node:path';
import { RemoteError } from '#errors';
import { lastWords, runProgram } from '#program';
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
  const ended = await runProgram(
    {
      command: program,
      args,
      env: { ...env, ...plugin.env, KUBERNETES_EXEC_INFO: JSON.stringify(info) },
      longest: LONGEST,
    },
    signal,
  );
  if (ended.kind === 'overdue') throw failure(plugin, `has not answered within ${LONGEST / 1000} s`);
  if (ended.kind === 'not-started') throw notStarted(plugin, ended);
  if (ended.code !== 0) throw failure(plugin, `failed with exit code ${ended.code}: ${lastWords(ended.stderr)}`);
  return ended.stdout;
}

function notStarted(plugin: ExecPlugin, { isInstalled, error }: { isInstalled: boolean; error: Error }): RemoteError {
  const what = isInstalled ? `cannot be started: ${error.message}` : 'is not installed';
  const hint = plugin.installHint ?? `Install ${plugin.command} on the runner, in a step before this one.`;
  return new RemoteError(`exec plugin ${plugin.command} of the kubeconfig ${what}`, { hint, cause: error });
}

function failure(plugin: ExecPlugin, what: string): RemoteError {
  return new RemoteError(`exec plugin ${plugin.command} ${what}`, hintOf(plugin));
}

/** Arguments may be credentials, and whole scripts: only the words that such programs call their commands by are shown. */
function hintOf({ command, args }: ExecPlugin): { hint: string } {
  const hidden = args.findIndex((arg) => !/^[a-z][a-z-]{0,30}$/.test(arg));
  const shown = args.slice(0, Math.min(2, hidden === -1 ? args.length : hidden));
  return {
    hint: `Run \`${[command, ...shown].join(' ')}${args.length > shown.length ? ' …' : ''}\` as the job does, to see why.`,
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
