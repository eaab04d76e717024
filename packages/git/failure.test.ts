import { describe, expect, it } from 'vitest';
import { isTransient, remoteFailure } from './failure.ts';
import { readPushReport } from './push.ts';

const location = { kind: 'http', url: 'https://host/o/r', origin: 'https://host' } as const;

describe('failures of a remote', () => {
  it.each([
    ["fatal: unable to access 'https://host/o/r/': The requested URL returned error: 503", true],
    ["fatal: unable to access 'https://host/o/r/': The requested URL returned error: 429", true],
    ['error: RPC failed; curl 56 Recv failure: Connection reset by peer', true],
    ["fatal: unable to access 'x': Could not resolve host: host", true],
    ["fatal: unable to access 'https://host/o/r/': The requested URL returned error: 403", false],
    ['error: RPC failed; HTTP 403 curl 22 The requested URL returned error: 403', false],
    ["fatal: couldn't find remote ref refs/heads/x", false],
    ['fatal: could not fetch 1234 from promisor remote\nfatal: the remote end hung up unexpectedly', false],
    ['fatal: loose object 1234 (stored in x) is corrupt\nfatal: the remote end hung up unexpectedly', false],
  ])('%s: transient %s', (stderr, transient) => {
    expect(isTransient(stderr)).toBe(transient);
  });

  it('repeats the words of the server, and says what to do', () => {
    const stderr =
      "remote: Permission to o/r.git denied to bot.\nfatal: unable to access 'https://host/o/r/': The requested URL returned error: 403";
    const error = remoteFailure({ location, hasToken: true }, 'push to branch main', stderr);
    expect(error.message).toBe(
      'cannot push to branch main: the token has no right to do this in https://host/o/r\n  Permission to o/r.git denied to bot.',
    );
    expect(error).toMatchObject({
      status: 403,
      retryable: false,
      hint: expect.stringContaining('permissions: contents: write'),
    });
  });

  it('passes on what it does not know', () => {
    const error = remoteFailure({ location, hasToken: false }, 'fetch branch main', 'hint: x\nfatal: something new\n');
    expect(error.message).toBe('cannot fetch branch main of https://host/o/r\n  something new');
  });
});

describe('push reports', () => {
  const report = (line: string, code = 1, stderr = '') =>
    readPushReport({ code, stdout: Buffer.from(line === '' ? '' : `To https://host/o/r\n${line}\nDone\n`), stderr });
  it.each([
    [' \ta:refs/heads/main\t1..2', { kind: 'done' }],
    ['=\ta:refs/heads/main\t[up to date]', { kind: 'done' }],
    ['!\ta:refs/heads/main\t[rejected] (stale info)', { kind: 'stale' }],
    [
      "!\ta:refs/heads/main\t[remote rejected] (cannot lock ref 'refs/heads/main': is at 1 but expected 2)",
      { kind: 'raced' },
    ],
    ['!\ta:refs/heads/main\t[remote rejected] (failed to update ref)', { kind: 'raced' }],
    ['!\ta:refs/heads/main\t[remote rejected] (Internal Server Error)', { kind: 'raced' }],
    ['!\ta:refs/heads/main\t[remote rejected] (incorrect old value provided)', { kind: 'raced' }],
    [
      "!\ta:refs/heads/a/b\t[remote rejected] (cannot lock ref 'refs/heads/a/b': 'refs/heads/a' exists; cannot create 'refs/heads/a/b')",
      {
        kind: 'refused',
        reason: "cannot lock ref 'refs/heads/a/b': 'refs/heads/a' exists; cannot create 'refs/heads/a/b'",
      },
    ],
    [
      '!\ta:refs/heads/main\t[remote rejected] (protected branch hook declined)',
      { kind: 'refused', reason: 'protected branch hook declined' },
    ],
    ['!\ta:refs/heads/main\t[remote failure] (remote failed to report status)', { kind: 'no-answer' }],
    ['', { kind: 'no-answer' }],
  ])('%j', (line, outcome) => {
    expect(report(line)).toEqual(outcome);
  });
});
