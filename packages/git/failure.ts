import { RemoteError } from '#errors';
import { displayLocation, type Location } from './location.ts';

export interface RemoteContext {
  location: Location;
  /** Whether a token was given, which decides what to advise. */
  hasToken: boolean;
}

const transientPatterns =
  /returned error: (?:408|429|5\d\d)|connection (?:reset|was reset|timed out|refused)|recv failure|send failure|empty reply|could not resolve host|couldn't connect|failed to connect|operation too slow|operation timed out|early eof|hung up unexpectedly|unexpected disconnect|rpc failed|ssl_read|tls connection was non-properly terminated|curl 18 |curl 56 /i;

/** Of a repository that is a partial clone, or damaged. */
const lacking = /from promisor remote|lazy fetching disabled|loose object [0-9a-f]+ .*is corrupt/;

/** Whether the same command may well succeed a moment later. Only for the text of a command that failed. */
export function isTransient(stderr: string): boolean {
  if (/returned error: 4(?!08|29)\d\d/.test(stderr)) return false;
  // The server hung up, as above, but will do so again: its repository lacks something.
  if (lacking.test(stderr)) return false;
  return transientPatterns.test(stderr);
}

interface Diagnosis {
  pattern: RegExp;
  status?: number;
  says(context: RemoteContext): { message: string; hint: string };
}

const diagnoses: readonly Diagnosis[] = [
  {
    pattern:
      /could not read (?:Username|Password)|Authentication failed|returned error: 401|Invalid username or (?:password|token)/,
    status: 401,
    says: ({ location, hasToken }) =>
      hasToken
        ? {
            message: `${displayLocation(location)} refused the token`,
            hint: 'Check that the token is whole, has not expired, and is meant for this server.',
          }
        : {
            message: `${displayLocation(location)} asks for credentials, and no token was given`,
            hint: 'Give a token that may read the repository as input `token`; a secret that is not set gives an empty one.',
          },
  },
  {
    pattern: /returned error: 403|Permission to .* denied|not allowed to push/,
    status: 403,
    says: ({ location }) => ({
      message: `the token has no right to do this in ${displayLocation(location)}`,
      hint: 'In a workflow, writing needs `permissions: contents: write`; any other token needs write access to the contents of this repository.',
    }),
  },
  {
    pattern: /returned error: 404|[Rr]epository .*not found/,
    status: 404,
    says: ({ location, hasToken }) => ({
      message: `there is no repository at ${displayLocation(location)}${hasToken ? ', or the token may not see it' : ''}`,
      hint: hasToken
        ? 'Check the name, and that the token has access to this very repository.'
        : 'Check the name; a private repository needs the input `token`.',
    }),
  },
  {
    pattern: /dubious ownership/,
    says: ({ location }) => ({
      message: `git does not trust ${displayLocation(location)}: it belongs to another user`,
      hint: 'Run as its owner, or add the folder to safe.directory in your git configuration.',
    }),
  },
  {
    pattern: /from promisor remote|lazy fetching disabled/,
    says: ({ location }) => ({
      message: `${displayLocation(location)} is a partial clone, and lacks some of what it should give`,
      hint: 'Give the URL of the repository it was cloned from, or complete the clone: `git fetch --refetch --no-filter`.',
    }),
  },
  {
    pattern: /does not appear to be a git repository|does not exist/,
    status: 404,
    says: ({ location }) => ({
      message: `${displayLocation(location)} is no git repository`,
      hint: 'Give the folder that holds .git, a bare repository, or a URL.',
    }),
  },
];

/** What to tell the user when a command that talks to the remote failed; `doing` completes "cannot …". */
export function remoteFailure(context: RemoteContext, doing: string, stderr: string): RemoteError {
  const said = remoteLines(stderr);
  const found = diagnoses.find(({ pattern }) => pattern.test(stderr));
  if (found !== undefined) {
    const { message, hint } = found.says(context);
    const status = found.status === undefined ? {} : { status: found.status };
    return new RemoteError(joined(`cannot ${doing}: ${message}`, said), { hint, ...status });
  }
  const retryable = isTransient(stderr);
  const status = /returned error: (\d{3})/.exec(stderr)?.[1];
  return new RemoteError(
    joined(`cannot ${doing} of ${displayLocation(context.location)}`, said.length > 0 ? said : fatalLines(stderr)),
    {
      retryable,
      ...(status === undefined ? {} : { status: Number(status) }),
      ...(retryable ? { hint: 'The server or the way to it failed, also when tried again; run again later.' } : {}),
    },
  );
}

function joined(message: string, lines: readonly string[]): string {
  return lines.length === 0 ? message : `${message}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

/** What the server said for people to read: git shows it behind `remote: `. */
export function remoteLines(stderr: string): string[] {
  const lines = stderr.split(/[\r\n]+/).filter((line) => line.startsWith('remote:'));
  return lines.map((line) => line.slice('remote:'.length).trim()).filter((line) => line !== '');
}

/** What to do about a repository that lacks what it should have, or has it in no readable form. */
export function damageHint(location: Location): string {
  return location.kind === 'local'
    ? 'The repository is damaged or incomplete. `git fsck` run there tells more; a fresh clone is whole.'
    : 'Run again. If it stays so, the repository on the server is damaged: `git fsck` run in a fresh clone tells more.';
}

export function fatalLines(stderr: string): string[] {
  const lines = stderr.split(/[\r\n]+/).filter((line) => line.trim() !== '' && !/^(?:To |hint:)/.test(line));
  const telling = lines.filter((line) => /^(?:fatal|error):/.test(line));
  return (telling.length > 0 ? telling : lines).map((line) => line.replace(/^(?:fatal|error): /, '').trim()).slice(-10);
}
