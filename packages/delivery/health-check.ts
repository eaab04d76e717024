/** Does it answer as it should? A request over HTTP, again and again until it does or the tries are used up. */
import { matchBriefly } from './bounded-match.ts';
import { conceal } from './conceal.ts';
import { type HealthRequest, type Response, requestHealth } from './health-check-request.ts';
import type { WaitClock } from './wait.ts';

export interface HealthCheck extends HealthRequest {
  /** At least one; a status within any of them is as it should be. */
  expected: readonly StatusRange[];
  /** Must be found in the body. */
  bodyMatch: RegExp | undefined;
  /** Tries after the first one. */
  retries: number;
  /** Milliseconds between two tries. */
  retryInterval: number;
}

/** Both ends belong to it. */
export interface StatusRange {
  from: number;
  to: number;
}

/** One answer, or that there was none. */
export interface HealthTry {
  /** Counts from 1. */
  number: number;
  /** Undefined when there was no answer. */
  status: number | undefined;
  /** What is not as it should be; undefined when all is. */
  problem: string | undefined;
}

export interface HealthResult {
  state: 'healthy' | 'unhealthy';
  status: number | undefined;
  tries: number;
  /** A phrase that goes on from the address: `answered 200`. */
  reason: string;
}

export interface HealthPorts {
  clock: WaitClock;
  signal: AbortSignal;
  onTry(one: HealthTry): void;
}

/** Rejects only when aborted: no answer is an answer, too. */
export async function checkHealth(check: HealthCheck, ports: HealthPorts): Promise<HealthResult> {
  for (let number = 1; ; number += 1) {
    const response = await requestHealth(check, ports.signal);
    const problem = problemOf(response, check);
    const status = response.kind === 'answer' ? response.status : undefined;
    ports.onTry({ number, status, problem });
    if (problem === undefined) return { state: 'healthy', status, tries: number, reason: `answered ${status}` };
    if (number > check.retries) return { state: 'unhealthy', status, tries: number, reason: problem };
    await ports.clock.sleep(check.retryInterval, ports.signal);
  }
}

/** What is not as it should be, as a phrase that goes on from the address; undefined when all is. */
export function problemOf(response: Response, check: Judgement): string | undefined {
  if (response.kind === 'none') return response.reason;
  const { expected, bodyMatch } = check;
  const { status, location, body } = response;
  if (!expected.some(({ from, to }) => from <= status && status <= to)) {
    const elsewhere =
      location === undefined ? '' : ` (to ${conceal(withoutSecrets(location), check)}; follow-redirects is false)`;
    return `answered ${status}${elsewhere} instead of ${expected.map(formatRange).join(', ')}${excerpt(body, check)}`;
  }
  const matched = bodyMatch === undefined ? 'found' : matchBriefly(bodyMatch, body);
  if (matched === 'found') return undefined;
  const what = matched === 'too-long' ? 'takes too long to match' : 'does not match';
  return `answered ${status}, but its body ${what} ${bodyMatch}${excerpt(body, check)}`;
}

/** What was asked for, and with which secrets: an answer may repeat them. */
type Judgement = Pick<HealthCheck, 'expected' | 'bodyMatch' | 'url' | 'headers'>;

function withoutSecrets(location: string): string {
  return location.replace(/[?#].*$/s, '').replace(/\/\/[^/@]*@/, '//');
}

/** Secrets are taken out before it is cut: half of one is too much, too. */
function excerpt(body: string, check: Judgement): string {
  const text = conceal(body.slice(0, 10_000), check).replace(/\s+/g, ' ').trim().slice(0, 120);
  return text === '' ? '' : `: ${JSON.stringify(text)}`;
}

function formatRange({ from, to }: StatusRange): string {
  return from === to ? String(from) : `${from}-${to}`;
}

/** `200`, `200-299`, `2xx`; undefined for what is none of these. */
export function readStatusRange(text: string): StatusRange | undefined {
  const { first, last, hundreds } =
    /^(?:(?<first>[1-5]\d\d)(?:-(?<last>[1-5]\d\d))?|(?<hundreds>[1-5])xx)$/i.exec(text)?.groups ?? {};
  if (hundreds !== undefined) return { from: Number(hundreds) * 100, to: Number(hundreds) * 100 + 99 };
  if (first === undefined) return undefined;
  const range = { from: Number(first), to: Number(last ?? first) };
  return range.from <= range.to ? range : undefined;
}
