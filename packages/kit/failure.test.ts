import { describe, expect, test } from 'vitest';
import { BlockedError, ConflictError, FileError, InputError, RemoteError, TimeoutError, UnhealthyError } from '#errors';
import { ExitCode } from './exit-code.ts';
import { describeFailure, FailedStep } from './failure.ts';
import { Interrupted } from './interruption.ts';

const describeIt = (error: unknown) => describeFailure(error, (input) => `input ${input}`);

describe('exit codes', () => {
  test.each([
    [new InputError([]), ExitCode.usage],
    [new BlockedError('held', { gates: ['hold'] }), ExitCode.blocked],
    [new ConflictError('moved'), ExitCode.conflict],
    [new RemoteError('HTTP 502'), ExitCode.remote],
    [new TimeoutError('not ready after 10m'), ExitCode.timeout],
    [new UnhealthyError('crashes'), ExitCode.unhealthy],
    [new FileError({ file: 'a' }, 'bad'), ExitCode.failed],
    [new Interrupted('SIGINT'), ExitCode.interrupted],
    [new Interrupted('SIGTERM'), ExitCode.terminated],
    [new TypeError('bug'), ExitCode.failed],
    [new FailedStep({ outputs: {}, cause: new BlockedError('held', { gates: [] }) }), ExitCode.blocked],
    ['thrown text', ExitCode.failed],
  ])('%s exits with %i', (error, code) => {
    expect(describeIt(error).exitCode).toBe(code);
  });
});

test('input problems stay apart; the hint follows the last', () => {
  const error = new InputError(
    [
      { input: 'from', problem: 'is required' },
      { input: 'tag', problem: 'is malformed' },
    ],
    { hint: 'See the README.' },
  );
  expect(describeIt(error).problems).toEqual([
    { message: 'input from: is required' },
    { message: 'input tag: is malformed\nSee the README.' },
  ]);
});

test('a file error keeps its position out of the message', () => {
  const error = new FileError({ file: 'gitops.yaml', line: 3, column: 5 }, 'unknown key "form"', {
    hint: 'Write from.',
  });
  expect(describeIt(error).problems).toEqual([
    { message: 'unknown key "form"\nWrite from.', position: { file: 'gitops.yaml', line: 3, column: 5 } },
  ]);
});

test('a remote error names the request', () => {
  expect(describeIt(new RemoteError('HTTP 500', { requestId: 'AB:12' })).problems).toEqual([
    { message: 'HTTP 500 (request id AB:12)' },
  ]);
});

test('a full disk is not our bug', () => {
  const error = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write',
  });
  expect(describeIt(error).problems).toEqual([
    { message: 'The operating system refused: ENOSPC: no space left on device, write' },
  ]);
});

test('anything else is, and shows one line', () => {
  expect(describeIt(new TypeError('x is undefined\nmore')).problems).toEqual([
    {
      message:
        'TypeError: x is undefined\nThis is a bug in gitops-actions, please report it. The stack is in the log at debug level.',
    },
  ]);
});

test('the chain of causes is for debugging, and ends', () => {
  const root = new Error('connection reset');
  const top = new RemoteError('push failed', { cause: root });
  root.cause = top;
  const [first, second, ...rest] = describeIt(top).debug;
  expect(first).toMatch(/push failed\n\s+at /);
  expect(second).toMatch(/^caused by: Error: connection reset\n\s+at /);
  expect(rest).toEqual([]);
});
