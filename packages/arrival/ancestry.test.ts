import { describe, expect, test } from 'vitest';
import { RemoteError } from '#errors';
import { testJob } from '#testing';
import { openAncestry } from './ancestry.ts';

const ONE = 'a'.repeat(40);
const TWO = 'b'.repeat(40);
const access = { repository: 'acme/config', token: undefined };

/** A history that answers with what `ask` gives, and counts how often it was opened and closed. */
function history(ask: () => boolean | Error) {
  const counts = { opened: 0, closed: 0 };
  const open = async () => {
    counts.opened++;
    return {
      isAncestor: async () => {
        const answer = ask();
        if (answer instanceof Error) throw answer;
        return answer;
      },
      [Symbol.asyncDispose]: async () => {
        counts.closed++;
      },
    };
  };
  return { counts, open };
}

describe('whether one commit contains another', () => {
  test('is asked of a repository that is opened with the first question, and closed', async () => {
    await using job = await testJob();
    const { counts, open } = history(() => true);
    {
      await using ancestry = openAncestry(access, job, open);
      expect(counts.opened).toBe(0);
      expect(await ancestry.isDescendant(ONE, TWO)).toBe('yes');
      expect(await ancestry.isDescendant(TWO, ONE)).toBe('yes');
    }
    expect(counts).toEqual({ opened: 1, closed: 1 });
  });

  test('needs no question of a commit and itself', async () => {
    await using job = await testJob();
    const { counts, open } = history(() => false);
    await using ancestry = openAncestry(access, job, open);
    expect(await ancestry.isDescendant(ONE, ONE)).toBe('yes');
    expect(counts.opened).toBe(0);
  });

  test('may be no', async () => {
    await using job = await testJob();
    await using ancestry = openAncestry(access, job, history(() => false).open);
    expect(await ancestry.isDescendant(ONE, TWO)).toBe('no');
  });

  test('is unknown where the history cannot be read, and the log says why, once', async () => {
    await using job = await testJob();
    const refused = new RemoteError('cannot read acme/config: not found', { status: 404 });
    await using ancestry = openAncestry(access, job, history(() => refused).open);
    expect(await ancestry.isDescendant(ONE, TWO)).toBe('unknown');
    expect(await ancestry.isDescendant(ONE, TWO)).toBe('unknown');
    expect(job.lines).toEqual([
      'warning: whether bbbbbbb contains aaaaaaa cannot be told: cannot read acme/config: not found',
    ]);
  });

  test('is asked of a repository that is opened anew when it could not be', async () => {
    await using job = await testJob();
    const { open } = history(() => true);
    let tries = 0;
    await using ancestry = openAncestry(access, job, async () => {
      tries++;
      if (tries === 1) throw new RemoteError('connection reset', { retryable: true });
      return open();
    });
    await expect(ancestry.isDescendant(ONE, TWO)).rejects.toThrow('connection reset');
    expect(await ancestry.isDescendant(ONE, TWO)).toBe('yes');
  });

  test('does not hold the end of the wait while git does not answer', async () => {
    await using job = await testJob();
    const forEver = (signal: AbortSignal) =>
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const ancestry = openAncestry(access, job, forEver);
    const asked = ancestry.isDescendant(ONE, TWO);
    asked.catch(() => {});
    await ancestry[Symbol.asyncDispose]();
    await expect(asked).rejects.toThrow('aborted');
  });

  test('is asked again later when git does not answer', async () => {
    await using job = await testJob();
    const silent = new RemoteError('connection reset', { retryable: true });
    await using ancestry = openAncestry(access, job, history(() => silent).open);
    await expect(ancestry.isDescendant(ONE, TWO)).rejects.toBe(silent);
  });
});
