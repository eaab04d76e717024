import { RemoteError } from '#errors';
import { isTransient, remoteFailure, remoteLines } from './failure.ts';
import type { GitResult } from './git-process.ts';
import { displayLocation } from './location.ts';
import { pause, type Remote } from './remote.ts';

export interface RefUpdate {
  ref: { kind: 'branch' | 'tag'; name: string };
  /** What to point at: a commit, or a tag's object; undefined deletes the ref. */
  object: string | undefined;
  /** What the ref must still point at; `absent` when it must not exist. */
  expected: string | 'absent';
  /**
   * How git finds out what the server has already. `expected`: the object builds on nothing but the
   * expected one. `negotiated`: the server is asked first; without that, git would send all that lies
   * below the object whenever no branch of the server ends in one that is here.
   */
  basis: 'expected' | 'negotiated';
}

export type PushOutcome =
  | { kind: 'pushed' }
  /** The ref pointed elsewhere before anything of ours was sent. */
  | { kind: 'lost-race' }
  /**
   * The ref points elsewhere now, but an earlier try got no (or a doubtful) answer: our commit may be
   * below what others put on top.
   */
  | { kind: 'moved-meanwhile' };

/** One try, as told by `git push --porcelain`. Pure. */
export type PushReport =
  | { kind: 'done' }
  /** The server advertised another commit than expected; nothing was sent. */
  | { kind: 'stale' }
  /** The server found the ref locked or moved while we pushed: another try will tell. */
  | { kind: 'raced' }
  | { kind: 'refused'; reason: string }
  /** No verdict: the connection or the server failed. */
  | { kind: 'no-answer' };

const attempts = 4;
/** What servers say when the ref changed between their advertisement and our push, or when they stumbled. */
const raceReasons =
  /internal server error|cannot lock ref|failed to (?:lock|update)|incorrect old value|reference already exists|is at [0-9a-f]+ but expected|fetch first/i;
/** The same words for what no retry changes: `a` exists where `a/b` is wanted. */
const nameClash = /exists; cannot create|there are still refs under|there is a non-empty directory/;

export function readPushReport({ code, stdout, stderr }: GitResult): PushReport {
  const status = stdout
    .toString('utf8')
    .split('\n')
    .find((line) => /^[ +\-*=!]\t/.test(line));
  if (status === undefined) return code === 0 ? { kind: 'done' } : { kind: 'no-answer' };
  if (!status.startsWith('!')) return { kind: 'done' };
  const summary = status.split('\t').at(-1) ?? '';
  const reason = /\((.*)\)$/.exec(summary)?.[1] ?? summary;
  if (reason === 'stale info') return { kind: 'stale' };
  // git says this when the server hung up before it told what became of the branch.
  if (/remote failed to report status/.test(reason)) return { kind: 'no-answer' };
  if (raceReasons.test(reason) && !nameClash.test(reason + stderr)) return { kind: 'raced' };
  return { kind: 'refused', reason };
}

/**
 * Points a branch or tag at an object, provided that it still points where it is expected to. After a lost answer
 * the same push is asked again: git then reports "up to date" if it had arrived, so it never counts twice.
 */
export async function pushRef(remote: Remote, update: RefUpdate): Promise<PushOutcome> {
  const { object = '', expected } = update;
  const { kind, name } = update.ref;
  const ref = `refs/${kind === 'branch' ? 'heads' : 'tags'}/${name}`;
  const lease = `--force-with-lease=${ref}:${expected === 'absent' ? '' : expected}`;
  // Otherwise git would fetch the old content of every file, only to send the new one as a difference to it.
  const git = update.basis === 'expected' ? remote.localGit : remote.git;
  const args = [
    '-c',
    `push.negotiate=${update.basis === 'negotiated'}`,
    'push',
    '--porcelain',
    '--no-verify',
    lease,
    'origin',
    `${object}:${ref}`,
  ];
  const doing = taskOf(update);
  for (let attempt = 1; ; attempt += 1) {
    const result = await git.attempt(args);
    const report = readPushReport(result);
    if (report.kind === 'done') return { kind: 'pushed' };
    if (report.kind === 'stale') return { kind: attempt === 1 ? 'lost-race' : 'moved-meanwhile' };
    if (report.kind === 'refused') throw refusedPush(remote, doing, update.ref, report.reason, result.stderr);
    const final = report.kind === 'no-answer' && !isTransient(result.stderr);
    if (final || attempt >= attempts) throw remoteFailure(remote, doing, result.stderr);
    await pause(remote, attempt);
  }
}

function taskOf({ ref: { kind, name }, object }: RefUpdate): string {
  if (object === undefined) return `delete ${kind} ${name}`;
  return kind === 'branch' ? `push to branch ${name}` : `push tag ${name}`;
}

function refusedPush(
  remote: Remote,
  doing: string,
  { kind, name }: RefUpdate['ref'],
  reason: string,
  stderr: string,
): RemoteError {
  const where = displayLocation(remote.location);
  if (/working (?:directory|tree)|up-to-date check failed/i.test(reason)) {
    return new RemoteError(
      `cannot ${doing}: it is checked out in ${where}, where files have changes that are not committed`,
      {
        hint: 'Commit or stash them there, then run again; nothing was changed.',
      },
    );
  }
  const lines = remoteLines(stderr).map((line) => `\n  ${line}`);
  const message = `cannot ${doing} of ${where}: ${reason}${lines.join('')}`;
  if (/GH006|GH013|protected branch|pre-receive hook declined|rule violations/i.test(message)) {
    return new RemoteError(message, {
      status: 403,
      hint:
        kind === 'branch'
          ? `Rules protect ${name}: promote by pull request, or let the token's owner bypass them.`
          : `Rules protect tags such as ${name}: let the token's owner bypass them, or use the token of somebody who may.`,
    });
  }
  return new RemoteError(message, {
    hint: 'The server took the push and turned it down; the reason above is its own.',
  });
}
