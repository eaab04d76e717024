/** What the event that started the run says of a pull request. What it says was true when it happened, and may not be any more. Pure. */
import { InputError } from '#errors';
import type { WebhookEvent } from '#kit';
import type { LabelEvent } from '#preview';

export interface EventPullRequest {
  number: number;
  action: string;
  headSha: string | undefined;
  baseSha: string | undefined;
  /** When the event is that of giving a label. */
  labelled: LabelEvent | undefined;
}

/** Undefined when it was no event of a pull request. */
export function eventPullRequest(event: WebhookEvent): EventPullRequest | undefined {
  const { pull_request: pull, action = '' } = event;
  if (pull === undefined) return undefined;
  const { head, base } = pull;
  const headSha = sha(head?.sha);
  const label: unknown = event['label']?.name;
  const labelled =
    action === 'labeled' && typeof label === 'string' && headSha !== undefined ? { label, headSha } : undefined;
  return { number: pull.number, action, headSha, baseSha: sha(base?.sha), labelled };
}

function sha(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value) ? value : undefined;
}

/** @throws InputError for what is no number from 1 */
export function readNumber(input: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new InputError([{ input, problem: `${JSON.stringify(text)} is no whole number from 1` }]);
}
