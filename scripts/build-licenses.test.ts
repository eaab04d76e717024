import { expect, test } from 'vitest';
import { licensesText } from './build-licenses.ts';

test('the text is the same whatever the order and line ends', () => {
  const b = { name: 'b', version: '2.0.0', license: 'ISC', texts: [] };
  const a = { name: 'a', version: '1.0.0', license: 'MIT', texts: ['Be\r\nnice.\n\n'] };
  const text = `a 1.0.0\n\nMIT\n\nBe\nnice.\n\n${'-'.repeat(80)}\n\nb 2.0.0\n\nISC\n`;
  expect(licensesText([b, a])).toBe(text);
  expect(licensesText([a, b])).toBe(text);
});
