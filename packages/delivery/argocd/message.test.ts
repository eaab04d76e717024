import { expect, test } from 'vitest';
import { brief } from './message.ts';

test('a message is told on one line, and a long one with its beginning and its end, where the cause is', () => {
  expect(brief('rpc error: code = Unknown desc = no\n  such path')).toBe('no such path');
  const wrapped = `Failed to hydrate: ${'failed to get repo objects: '.repeat(20)}nothing.yaml: no such file or directory`;
  expect(brief(wrapped)).toMatch(/^Failed to hydrate: .* … .*nothing\.yaml: no such file or directory$/);
  expect(brief(wrapped)).toHaveLength(300);
});
