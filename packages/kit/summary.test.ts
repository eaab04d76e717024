import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectSummary, cutMarkdown, SUMMARY_LIMIT_BYTES } from './summary.ts';

const NOTE = '\n\n> **Cut here:** the rest did not fit into a step summary.\n';

test('parts are separated by one blank line', () => {
  const summary = collectSummary();
  summary.add('\n## One\n\n');
  summary.add('  \n');
  summary.add('two\n');
  expect(summary.markdown()).toBe('## One\n\ntwo\n');
  expect(collectSummary().markdown()).toBe('');
});

test('what fits stays as it is', () => {
  const markdown = 'é'.repeat(SUMMARY_LIMIT_BYTES / 2);
  expect(cutMarkdown(markdown)).toBe(markdown);
});

test('the limit counts bytes, not characters', () => {
  const markdown = 'éééééééé\n'.repeat(SUMMARY_LIMIT_BYTES / 10);
  const cut = cutMarkdown(markdown);
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(SUMMARY_LIMIT_BYTES);
  expect(Buffer.byteLength(cut)).toBeGreaterThan(SUMMARY_LIMIT_BYTES - 40);
  expect(cut.endsWith(`éééééééé${NOTE}`)).toBe(true);
});

test('an open code block and open details are closed', () => {
  const markdown = `# Plan\n\n<details>\n\n~~~~diff\n~~~\n${'+ line\n'.repeat(100)}~~~~\n\n</details>\n`;
  const kept = `# Plan\n\n<details>\n\n~~~~diff\n~~~${'\n+ line'.repeat(4)}`;
  expect(cutMarkdown(markdown, 140)).toBe(`${kept}\n~~~~\n\n</details>${NOTE}`);
});

test('a closed block is not closed again', () => {
  const markdown = `\`\`\`\ncode <details>\n\`\`\`\n${'word\n'.repeat(100)}`;
  expect(cutMarkdown(markdown, 110)).toBe(`\`\`\`\ncode <details>\n\`\`\`${'\nword'.repeat(5)}${NOTE}`);
});

test('it never grows beyond the limit', () => {
  const markdown = fc
    .array(fc.constantFrom('```', '~~~~', '<details>', '</details>', 'é', 'text', ''), { maxLength: 60 })
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(markdown, fc.integer({ min: Buffer.byteLength(NOTE), max: 200 }), (text, limit) => {
      expect(Buffer.byteLength(cutMarkdown(text, limit))).toBeLessThanOrEqual(limit);
    }),
    { seed: 7, numRuns: 500 },
  );
});
