import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytes } from '#markdown';
import { age, commentMarker, type PreviewStatus, previewComment } from './comment.ts';

const NOON = Date.parse('2026-01-01T12:00:00Z');
const HOUR = 3_600_000;
const common = {
  namespace: 'shop-pr-7',
  headSha: 'a'.repeat(40),
  runUrl: 'https://github.com/acme/shop/actions/runs/1',
  now: NOON,
};
const lifetime = { createdAt: NOON - 3 * HOUR, expiresAt: NOON + HOUR };

test('a preview that is ready', () => {
  const url = 'https://shop-pr-7.example/';
  const images = ['ghcr.io/acme/shop:v2', 'ghcr.io/acme/cart@sha256:1'];
  expect(
    previewComment({ ...common, ...lifetime, state: 'ready', url, images }),
  ).toBe(`<!-- gitops-actions:preview shop-pr-7 -->

### ✅ Preview is ready

**[https://shop-pr-7.example/](https://shop-pr-7.example/)**

|  |  |
| --- | --- |
| Commit | \`aaaaaaa\` |
| Namespace | \`shop-pr-7\` |
| Images | \`ghcr.io/acme/shop:v2\`<br>\`ghcr.io/acme/cart@sha256:1\` |
| Age | 3h (since 2026-01-01 09:00 UTC) |
| Removed at | 2026-01-01 13:00 UTC, or when this pull request is closed |
| Updated | 2026-01-01 12:00 UTC |

[The run](https://github.com/acme/shop/actions/runs/1)`);
});

const failed = (reason: string, log: readonly string[]): PreviewStatus => ({
  ...{ ...common, ...lifetime, state: 'failed', reason },
  troubles: [
    { where: 'Pod shop-pr-7/web-1, container app', reason: 'CrashLoopBackOff', events: ['Warning BackOff: x'], log },
  ],
});

test('a preview that failed, with the log of it', () => {
  expect(previewComment(failed('web: 0 of 1 pods available', ['panic: no database']))).toContain(`### ❌ Preview failed

\`web: 0 of 1 pods available\``);
  expect(previewComment(failed('x', ['panic: no database']))).toContain(`<details><summary>What went wrong</summary>

\`Pod shop-pr-7/web-1, container app\`: \`CrashLoopBackOff\`
- \`Warning BackOff: x\`

\`\`\`
panic: no database
\`\`\`

</details>`);
});

describe('what nobody vetted', () => {
  test('stays inside its code, whatever it holds', () => {
    const attack = 'x\n```\n</details>\n# Owned @everyone <img src=x>\n````';
    const markdown = previewComment(failed(attack, attack.split('\n')));
    const outside = markdown.replaceAll(/^(`{3,})\n[\s\S]*?^\1$/gm, '').replaceAll(/(`+)[^`]+\1/g, '');
    expect(outside).not.toContain('Owned');
    expect(outside).not.toContain('<img');
  });

  test('never makes the comment too long for the forge, or loses its marker', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 6 }), fc.integer({ min: 1, max: 300 }), (reason, log, times) => {
        const markdown = previewComment(
          failed(
            reason.repeat(times),
            log.map((line) => line.repeat(times)),
          ),
        );
        expect(bytes(markdown)).toBeLessThanOrEqual(65_000);
        expect(markdown.startsWith(commentMarker('shop-pr-7'))).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});

test.each([
  [{ ...common, ...lifetime, state: 'deploying' }, '### ⏳ Preview is being deployed'],
  [{ ...common, state: 'blocked', reason: 'r', hint: 'do <that> @you' }, '`r`\n\ndo &lt;that&gt; &#64;you'],
  [
    { ...common, state: 'removed', reason: 'pull request #7 is closed' },
    '### 🗑️ Preview was removed\n\n`pull request #7 is closed`',
  ],
] as [PreviewStatus, string][])('%j', (status, part) => {
  expect(previewComment(status)).toContain(part);
});

test.each([
  [0, 'just now'],
  [5 * 60_000, '5m'],
  [HOUR, '1h'],
  [HOUR + 60_000, '1h 1m'],
  [24 * HOUR, '1d'],
  [76 * HOUR, '3d 4h'],
])('an age of %i ms is %s', (milliseconds, text) => {
  expect(age(milliseconds)).toBe(text);
});
