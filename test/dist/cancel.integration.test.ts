import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestRecord } from '#testing';
import { openWorkshop, threeEnvironments, type Workshop } from './setup.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop[Symbol.asyncDispose]());

/** Answers no such request until released; `reached` resolves when one is waiting. */
function holdRequests(matches: (request: RequestRecord) => boolean) {
  const reached = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  workshop.github.onRequest(async (request) => {
    if (!matches(request)) return undefined;
    reached.resolve();
    await released.promise;
    return { kind: 'reset', when: 'before' };
  });
  return { reached: reached.promise, release: released.resolve };
}

describe('a cancelled job', { timeout: 30_000 }, () => {
  it.each([
    { signal: 'SIGINT', code: 130, during: 'a push', path: /git-receive-pack$/, to: 'staging' },
    { signal: 'SIGTERM', code: 143, during: 'a call of the API', path: /\/pulls$/, to: 'production' },
  ] as const)('ends within a second of $signal during $during, and leaves nothing', async (given) => {
    const { start, repository } = await workshop.createStage(threeEnvironments({ staging: 'v2', dev: 'v3' }));
    const { reached, release } = holdRequests(
      ({ method, path }) => method === 'POST' && path.includes(repository.name) && given.path.test(path),
    );
    const step = await start('promote', { to: given.to });
    await reached;
    const from = performance.now();
    step.process.kill(given.signal);
    const result = await step.finished;
    expect(performance.now() - from).toBeLessThan(1000);
    release();
    expect(result).toMatchObject({ exitCode: given.code, stderr: '', leftovers: [] });
    expect(result.annotations.at(-1)).toMatchObject({ level: 'error', message: `interrupted by ${given.signal}` });
    expect(repository.pulls).toHaveLength(0);
  });
});
