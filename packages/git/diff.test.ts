import { expect, it } from 'vitest';
import { diffsAhead } from './diff.ts';
import type { GitProcess } from './git-process.ts';

function gitThat(run: GitProcess['run']): GitProcess {
  const never = () => {
    throw new Error('is not used');
  };
  return { attempt: never, converse: never, run };
}

it('is not over before what it began is over, and nobody hears that it failed', async () => {
  const { promise, reject } = Promise.withResolvers<Buffer>();
  const diffs = diffsAhead({
    git: gitThat(() => promise),
    fetchingGit: gitThat(async () => Buffer.from('asked anew')),
  });
  diffs.begin('a', 'b');
  let isSettled = false;
  const settled = diffs.settled().then(() => {
    isSettled = true;
  });
  await new Promise(setImmediate);
  expect(isSettled).toBe(false);
  reject(new Error('a file is not here'));
  await settled;
  expect(await diffs.take('a', 'b')).toBe('asked anew');
});
