import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseOutputs } from '../../test/dist/runner-files.ts';
import { outputFileEntry } from './output-file.ts';

test('an output is its name, a delimiter that it does not hold, and its text', () => {
  expect(outputFileEntry('diff', '')).toBe('diff<<ghadelimiter_\n\nghadelimiter_\n');
  expect(outputFileEntry('diff', 'a\nghadelimiter_\n_')).toBe(
    'diff<<ghadelimiter__\na\nghadelimiter_\n_\nghadelimiter__\n',
  );
});

test('no text ends its output early, whatever it is made of', () => {
  const words = fc.constantFrom(
    'a',
    '_',
    '__',
    '\n',
    'ghadelimiter',
    'plan<<ghadelimiter_',
    'changed=false',
    '\r',
    ' ',
  );
  const texts = fc.array(words, { maxLength: 20 }).map((chosen) => chosen.join(''));
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const file = outputFileEntry('one', one) + outputFileEntry('other', other);
      expect(parseOutputs(file)).toEqual({ one, other });
    }),
    { seed: 11, numRuns: 500 },
  );
});
