import { expect, test } from 'vitest';
import { createRedactor, maskableLines } from './redact.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

test('a secret is replaced wherever it stands', () => {
  const redact = createRedactor(['ghp_s3cret']);
  expect(redact('https://x:ghp_s3cret@host/ and ghp_s3cret again')).toBe('https://x:***@host/ and *** again');
});

test.each([
  ['in a URL', encodeURIComponent('p@ss w"rd\\/')],
  ['in JSON', JSON.stringify('p@ss w"rd\\/').slice(1, -1)],
  ['in base64', base64('p@ss w"rd\\/')],
  ['in a basic authorisation header', base64('x-access-token:p@ss w"rd\\/')],
])('also %s', (_, encoded) => {
  expect(createRedactor(['p@ss w"rd\\/'])(`before ${encoded} after`)).toMatch(/^before \*\*\*=* after$/);
});

test('every line of a key is a secret of its own', () => {
  const key = '-----BEGIN KEY-----\nMIIEow\n\nIBAAK=\nab\n-----END KEY-----\n';
  expect(createRedactor([key])('saw IBAAK= and MIIEow')).toBe('saw *** and ***');
  expect(maskableLines([key])).toEqual(['-----BEGIN KEY-----', 'MIIEow', 'IBAAK=', '-----END KEY-----']);
});

test('a secret that contains another is replaced whole', () => {
  expect(createRedactor(['token', 'token-long'])('token-long token')).toBe('*** ***');
});

test('without secrets, and for pieces too short to be one, text stays as it is', () => {
  expect(createRedactor([])('a true story')).toBe('a true story');
  expect(createRedactor(['a', ''])('a true story')).toBe('a true story');
});
