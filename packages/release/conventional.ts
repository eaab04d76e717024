/** Conventional Commits (conventionalcommits.org, 1.0.0), read out of messages that nobody vetted. Pure. */
import type { ChangeLevel } from './version.ts';

export interface ConventionalMessage {
  /** Lower case; undefined for a message that follows no convention. */
  type: string | undefined;
  scope: string | undefined;
  /** The subject without type, scope and pull request. */
  description: string;
  /** What breaks, when the message says so; `true` when it only marks that something does. */
  breaking: string | boolean;
  /** Of a squashed pull request: GitHub puts ` (#12)` at the subject's end. */
  pullRequest: number | undefined;
}

const SUBJECT = /^(?<type>[a-z]+)(?:\((?<scope>[^()]*)\))?(?<bang>!)?: +(?<description>\S.*)$/i;
const BREAKING = /^BREAKING[ -]CHANGE: +(?<what>\S.*(?:\n(?![A-Za-z-]+: |\n).+)*)/m;

export function readConventional(message: string): ConventionalMessage {
  const line = (message.split('\n', 1)[0] ?? '').trimEnd();
  // Searched for from its own sign on: a pattern that begins with "anything" takes minutes for a line of spaces.
  const number = / \(#(\d{1,9})\)$/.exec(line)?.[1];
  const text = number === undefined ? line : line.slice(0, line.lastIndexOf(' (#'));
  const { type, scope, bang, description } = SUBJECT.exec(text)?.groups ?? {};
  const what = BREAKING.exec(message)?.groups?.['what']?.replace(/\s+/g, ' ').trim();
  return {
    type: type?.toLowerCase(),
    scope: scope?.trim() || undefined,
    description: (description ?? text).trim(),
    breaking: what ?? bang === '!',
    pullRequest: number === undefined ? undefined : Number(number),
  };
}

export function levelOf(messages: readonly ConventionalMessage[]): ChangeLevel {
  if (messages.some(({ breaking }) => breaking !== false)) return 'breaking';
  return messages.some(({ type }) => type === 'feat') ? 'feature' : 'fix';
}
