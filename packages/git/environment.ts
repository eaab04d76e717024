import { InputError } from '#errors';
import type { Location } from './location.ts';
import { basicCredentials } from './redact.ts';

export type Setting = readonly [key: string, value: string];

/** How the machine reaches servers is its owner's business; everything else named GIT_* could redirect or log what we do. */
const keptVariables =
  /^GIT_(?:SSH|SSH_COMMAND|SSH_VARIANT|SSL_\w+|PROXY_\w+|EXEC_PATH|CONFIG_GLOBAL|CONFIG_SYSTEM|CONFIG_NOSYSTEM)$/;
/** What git has no use for: secrets of the runner, and programs that would ask a person. */
const withheldVariables = /^(?:INPUT_.*|ACTIONS_(?:RUNTIME|ID_TOKEN|RESULTS|CACHE)_.*|SSH_ASKPASS\w*)$/i;

const settings: readonly Setting[] = [
  ['protocol.version', '2'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  // The repository is thrown away: waiting for the disk protects nothing.
  ['core.fsync', 'none'],
  ['core.askPass', ''],
  ['commit.gpgSign', 'false'],
  ['push.gpgSign', 'false'],
  ['push.followTags', 'false'],
  ['push.recurseSubmodules', 'no'],
  ['fetch.recurseSubmodules', 'no'],
  ['fetch.prune', 'false'],
  ['fetch.writeCommitGraph', 'false'],
  ['i18n.logOutputEncoding', 'UTF-8'],
  // A server that stops answering ends the command instead of holding the job.
  ['http.lowSpeedLimit', '1'],
  ['http.lowSpeedTime', '60'],
];

/** git's environment: the parent's, less what could change or record what we do, and our settings. */
export function gitEnvironment(
  parent: Readonly<Record<string, string | undefined>>,
  extra: readonly Setting[] = [],
): Record<string, string> {
  const kept = Object.entries(parent).filter(([name]) => isKept(name));
  const all = [...settings, ...extra];
  return {
    ...Object.fromEntries(kept.map(([name, value]) => [name, value ?? ''])),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    // Empty, not unset: then git asks nobody, whatever else is configured.
    GIT_ASKPASS: '',
    GIT_ALLOW_PROTOCOL: 'http:https:ssh:file:git',
    GIT_CONFIG_COUNT: String(all.length),
    ...Object.fromEntries(
      all.flatMap(([key, value], n) => [
        [`GIT_CONFIG_KEY_${n}`, key],
        [`GIT_CONFIG_VALUE_${n}`, value],
      ]),
    ),
  };
}

function isKept(name: string): boolean {
  if (withheldVariables.test(name)) return false;
  return !name.toUpperCase().startsWith('GIT_') || keptVariables.test(name);
}

/**
 * The settings that send `token`, to the location's own origin only. Settings come from the environment,
 * so the token stands in no argument, URL or file.
 */
export function tokenSettings(location: Location, token: string | undefined): Setting[] {
  if (token === undefined || location.kind !== 'http') return [];
  if (/[\p{Cc}\s]/u.test(token)) {
    throw new InputError([{ input: 'token', problem: 'holds a space, line break or control character' }]);
  }
  const key = `http.${location.origin}/.extraHeader`;
  return [
    // An empty value first drops headers set elsewhere: with two of them GitHub answers 400.
    [key, ''],
    [key, `Authorization: basic ${basicCredentials(token)}`],
    ['credential.helper', ''],
    // The longest match wins: no rewriting of URLs on this machine takes the token's place or leads it elsewhere.
    [`url.${location.url}.insteadOf`, location.url],
    [`url.${location.url}.pushInsteadOf`, location.url],
  ];
}
