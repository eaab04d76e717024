import { expect, test } from 'vitest';
import { lastWords, type Program, runProgram } from './index.ts';

const { signal } = new AbortController();

function shell(script: string, more: Partial<Program> = {}): Program {
  return { command: 'sh', args: ['-c', script], env: { PATH: process.env['PATH'] }, longest: 5000, ...more };
}

test('gets its input and says how it ended', async () => {
  const program = shell('read -r line; echo "got $line"; echo oops >&2; exit 3', { input: 'this\nand more\n' });
  expect(await runProgram(program, signal)).toMatchObject({
    kind: 'ended',
    code: 3,
    stdout: 'got this\n',
    stderr: 'oops\n',
  });
});

test('inherits nothing, and may leave its input unread', async () => {
  const program = shell('exec 0<&-; env', {
    env: { PATH: process.env['PATH'], ONLY: 'this' },
    input: 'x'.repeat(99_999),
  });
  const ended = await runProgram(program, signal);
  expect(ended).toMatchObject({ kind: 'ended', code: 0, stdout: expect.stringContaining('ONLY=this') });
  expect(JSON.stringify(ended)).not.toContain('HOME=');
});

test('is ended when it takes too long, with all that it started', async () => {
  // Its child holds the output open: the promise would not settle if that were left alive.
  expect(await runProgram(shell('sleep 60 & sleep 60', { longest: 50 }), signal)).toEqual({ kind: 'overdue' });
});

test('that is not installed is told from one that cannot be started', async () => {
  const absent = shell('', { command: 'no-such-program' });
  expect(await runProgram(absent, signal)).toMatchObject({ kind: 'not-started', isInstalled: false });
  expect(await runProgram(shell('', { command: '/etc/passwd' }), signal)).toMatchObject({ isInstalled: true });
});

test('ends with the job', async () => {
  const controller = new AbortController();
  const running = runProgram(shell('sleep 60'), controller.signal);
  controller.abort(new Error('cancelled'));
  await expect(running).rejects.toThrow('cancelled');
});

test('is quoted without what looks like a credential', () => {
  expect(lastWords(`a\nb\nc\nBearer abc and ${'x'.repeat(50)}\n`)).toBe('b c Bearer *** and ***');
  expect(lastWords(' \n')).toBe('it said nothing');
});
