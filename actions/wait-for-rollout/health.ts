/** The health check that follows the rollout: as the inputs say it, and as people are told of it. */
import { checkHealth, type HealthCheck, type HealthResult, readStatusRange } from '#delivery';
import { InputError, type InputProblem } from '#errors';
import { formatDuration, type InputsOf, type Job } from '#kit';
import { code, table } from '#markdown';
import type { spec } from './spec.ts';

type Inputs = InputsOf<typeof spec>;

/**
 * Undefined when no address is given.
 * @param ca PEM
 * @throws InputError naming everything that is wrong
 */
export function readHealthCheck(inputs: Inputs, ca: string | undefined): HealthCheck | undefined {
  const problems: InputProblem[] = [];
  const read = <T>(input: string, value: T | undefined, problem: string): T | undefined => {
    if (value === undefined) problems.push({ input, problem });
    return value;
  };
  const { url: address, bodyMatch: pattern } = inputs;
  const url =
    address === undefined
      ? undefined
      : read('url', readUrl(address), `${quote(withoutSecrets(address))} is no http or https address`);
  const expected = inputs.expectedStatus.map((text) =>
    read('expected-status', readStatusRange(text), `${quote(text)} is no status; write 200, 200-299 or 2xx`),
  );
  const bodyMatch =
    pattern === undefined
      ? undefined
      : read('body-match', readPattern(pattern), `${quote(pattern)} is no regular expression`);
  const retries = read('retries', readCount(inputs.retries), `${quote(inputs.retries)} is no number; write 0, 1, 2 …`);
  const headers = readHeaders(inputs.headers);
  if (headers === undefined) {
    problems.push({
      input: 'headers',
      problem: 'every line must be Name: value, in characters that a header may have',
    });
  }
  if (expected.length === 0) problems.push({ input: 'expected-status', problem: 'names no status' });
  if (problems.length > 0) throw new InputError(problems);
  if (url === undefined) return undefined;
  return {
    url,
    expected: expected.filter((range) => range !== undefined),
    bodyMatch,
    retries: retries ?? 0,
    retryInterval: inputs.retryInterval,
    requestTimeout: inputs.requestTimeout,
    headers: headers ?? {},
    redirects: inputs.followRedirects ? 'follow' : 'report',
    tls: { ca, verify: inputs.insecure ? 'skip' : 'check' },
  };
}

function quote(text: string): string {
  return JSON.stringify(text);
}

/** What stands before an @, or behind a ?, may be a password, though the rest is no address. */
function withoutSecrets(address: string): string {
  return address.replace(/^.*@/s, '…@').replace(/\?.*$/s, '?…');
}

function readUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  return url !== null && ['http:', 'https:'].includes(url.protocol) ? url : undefined;
}

function readPattern(text: string): RegExp | undefined {
  try {
    return new RegExp(text);
  } catch {
    return undefined;
  }
}

function readCount(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

function readHeaders(text: string | undefined): Record<string, string> | undefined {
  const lines = (text ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  const parsed = lines.map(
    (line) => /^\s*(?<name>[\w!#$%&'*+.^`|~-]+)\s*:\s*(?<value>[\t\x20-\x7e\x80-\xff]*?)\s*$/.exec(line)?.groups,
  );
  if (parsed.includes(undefined)) return undefined;
  return Object.fromEntries(parsed.map((groups) => [groups?.['name'] ?? '', groups?.['value'] ?? '']));
}

/** Asks, and tells the log and the run's page about it. */
export async function runHealthCheck(check: HealthCheck, { log, summary, clock, signal }: Job): Promise<HealthResult> {
  const startedAt = clock.now();
  const shown = showUrl(check.url);
  const result = await checkHealth(check, {
    clock,
    signal,
    onTry: ({ number, problem, status }) => {
      const what = problem ?? `answered ${status}`;
      const left = problem === undefined || number > check.retries ? '' : `; ${check.retries - number + 1} more tries`;
      log.info(`[${formatDuration(clock.now() - startedAt)}] ${shown}: ${what}${left}`);
    },
  });
  const sign = result.state === 'healthy' ? '✅' : '❌';
  const row = [sign, code(shown), String(result.tries), code(result.reason)];
  summary.add(['### Health check', table(['', 'Address', 'Tries', 'Answer'], [row])].join('\n\n'));
  return result;
}

/** Without what may be a credential. */
export function showUrl({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}
