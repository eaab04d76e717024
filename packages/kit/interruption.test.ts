import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { Interrupted, interruptible } from './interruption.ts';

const forever = () => new Promise<never>(() => {});

test('a run that nobody interrupts gives its value and leaves no listener behind', async () => {
  const source = new EventEmitter();
  await expect(interruptible(source, async (signal) => signal.aborted)).resolves.toBe(false);
  expect(source.eventNames()).toEqual([]);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
])('%s aborts the signal, and the run ends as interrupted', async (name, exitCode) => {
  const source = new EventEmitter();
  const seen: unknown[] = [];
  const run = interruptible(source, (signal) => {
    const { promise, reject } = Promise.withResolvers<never>();
    signal.addEventListener('abort', () => {
      seen.push(signal.reason);
      reject(new Error('stopped half-way'));
    });
    return promise;
  });
  source.emit(name);
  const error = await run.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Interrupted);
  expect(error).toMatchObject({ message: `interrupted by ${name}`, exitCode });
  expect(seen).toEqual([error]);
});

test('a run that does not listen is given up after the grace period', async () => {
  const source = new EventEmitter();
  const run = interruptible(source, forever, 1);
  source.emit('SIGTERM');
  await expect(run).rejects.toThrow('interrupted by SIGTERM');
});

test('a second signal does not wait for the grace period', async () => {
  const source = new EventEmitter();
  const run = interruptible(source, forever, 60_000);
  source.emit('SIGINT');
  source.emit('SIGTERM');
  await expect(run).rejects.toThrow('interrupted by SIGINT');
});

test('an exception that nobody caught ends the run', async () => {
  const source = new EventEmitter();
  const run = interruptible(source, forever);
  source.emit('uncaughtException', new TypeError('lost'));
  await expect(run).rejects.toThrow(new TypeError('lost'));
});

test('a run that waits for nothing ends too', async () => {
  const source = new EventEmitter();
  const run = interruptible(source, forever);
  source.emit('beforeExit', 0);
  await expect(run).rejects.toThrow('the run waits for something that will never happen');
});
