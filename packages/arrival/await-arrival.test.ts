import { describe, expect, test } from 'vitest';
import type { Assessment, Trouble, Watched } from '#delivery';
import { testJob } from '#testing';
import { arrivalError, awaitArrival } from './await-arrival.ts';

const inputs = { timeout: 30_000, stableFor: 0, gracePeriod: 4_000, failFast: true };

const pod: Trouble = {
  resource: 'Pod shop/web-1',
  container: 'web',
  reason: 'CrashLoopBackOff: back-off 10s restarting failed container',
  events: ['Warning BackOff: Back-off restarting failed container'],
  log: ['listening on :8080', 'panic: no database'],
};

function application(name: string, script: readonly [Assessment, string][]): Watched<number> {
  let look = 0;
  return {
    name,
    look: async () => look++,
    assess: (seen) => {
      const [assessment, health] = script[Math.min(seen, script.length - 1)] ?? [];
      if (assessment === undefined || health === undefined) throw new Error('an empty script');
      return { assessment, facets: { Sync: 'Synced', Health: health, Operation: '' } };
    },
    explain: async () => [pod],
  };
}

const starting: [Assessment, string] = [{ state: 'progressing', reason: 'waiting for 1 of 3 pods' }, 'Progressing'];
const running: [Assessment, string] = [{ state: 'ready', reason: 'runs abc1234' }, 'Healthy'];
const degraded: [Assessment, string] = [
  { state: 'failed', reason: 'Deployment web is Degraded', patience: 'grace' },
  'Degraded',
];
const manual: [Assessment, string] = [
  { state: 'blocked', reason: 'auto-sync is off', hint: 'Run sync-argocd, or press Sync.', patience: 'none' },
  'Healthy',
];

test('a line when something changes, and a timeline on the page', async () => {
  await using job = await testJob();
  const result = await awaitArrival([application('Application shop', [starting, running])], inputs, job);
  expect(arrivalError(result)).toBeUndefined();
  expect(job.lines).toEqual([
    'info: [0s] Application shop: Synced, Progressing: waiting for 1 of 3 pods',
    'info: [2s] ✅ Application shop: Synced, Healthy: runs abc1234',
  ]);
  expect(job.page).toMatchInlineSnapshot(`
    "### Ready after 2s

    |  | What | State | Why |
    | --- | --- | --- | --- |
    | ✅ | \`Application shop\` | Sync: \`Synced\`<br>Health: \`Healthy\` | \`runs abc1234\` |

    <details><summary>Timeline</summary>

    \`\`\`mermaid
    gantt
      dateFormat x
      axisFormat %H:%M:%S
      section Application shop Sync
      Synced :done, 1767225600000, 1767225602000
      section Application shop Health
      Progressing :active, 1767225600000, 1767225602000
      Healthy :done, 1767225602000, 1767225602001
    \`\`\`

    </details>"
  `);
});

describe('a wait that ends badly says why', () => {
  test('with the root cause when it failed', async () => {
    await using job = await testJob();
    const result = await awaitArrival([application('Application shop', [starting, degraded])], inputs, job);
    expect(arrivalError(result)).toMatchObject({
      name: 'UnhealthyError',
      message: [
        'Application shop: Deployment web is Degraded (Synced, Degraded)',
        '  Pod shop/web-1, container web: CrashLoopBackOff: back-off 10s restarting failed container; last event: Warning BackOff: Back-off restarting failed container',
      ].join('\n'),
    });
    expect(job.lines.at(-1)).toBe('info: Last lines of Pod shop/web-1:\n  listening on :8080\n  panic: no database');
    expect(job.page).toContain('panic: no database');
  });

  test('with what to do when it is blocked', async () => {
    await using job = await testJob();
    const result = await awaitArrival([application('Application shop', [manual])], inputs, job);
    expect(arrivalError(result)).toMatchObject({
      name: 'BlockedError',
      message: expect.stringContaining('Application shop: auto-sync is off (Synced, Healthy)'),
      hint: 'Run sync-argocd, or press Sync.',
    });
  });

  test('with what it still waits for when time is up', async () => {
    await using job = await testJob();
    const watched = [application('Application shop', [starting]), application('Application cart', [running])];
    const result = await awaitArrival(watched, inputs, job);
    expect(arrivalError(result)).toMatchObject({
      name: 'TimeoutError',
      message: expect.stringMatching(
        /^not ready after 30s: Application shop: waiting for 1 of 3 pods \(Synced, Progressing\)\n {2}Pod shop\/web-1/,
      ),
    });
  });
});
