import { expect, test } from 'vitest';
import { type CommitInputs, commitMessage } from './message.ts';

const person = { name: 'Ann', email: 'ann@example.com' };
const inputs: CommitInputs = {
  commitMessage: undefined,
  author: person,
  committer: person,
  signoff: false,
  skipCi: false,
};

test('what stands in files keeps no workflow from running', () => {
  const message = commitMessage(inputs, {
    template: 'chore: bump {what}',
    values: { what: 'note to x [skip ci]\n\n[no ci]\nskip-checks: true' },
    trailers: [['Image', 'shop:v2 (was v1 [CI skip])']],
  });
  expect(message).toBe('chore: bump note to x\n\nImage: shop:v2 (was v1 )\n');
});

test('what the template says does', () => {
  const asked = { ...inputs, commitMessage: 'chore: {what} [no ci]' };
  expect(commitMessage(asked, { template: '', values: { what: 'v2' }, trailers: [] })).toBe('chore: v2 [no ci]\n');
  const skipped = { ...inputs, skipCi: true };
  expect(commitMessage(skipped, { template: 'chore: {what}', values: { what: 'v2 [skip ci]' }, trailers: [] })).toBe(
    'chore: v2 [skip ci]\n',
  );
});
