import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { instant } from './shape.ts';

function read(text: string): string {
  const problems: string[] = [];
  const { contents } = parseDocument(text);
  const time = instant({ description: '' }).read(contents, 'until', {
    problem: (_, message) => problems.push(message),
  });
  return time === undefined ? problems.join('; ') : new Date(time).toISOString();
}

it.each([
  ['2026-11-20', '2026-11-20T00:00:00.000Z'],
  ['2026-11-20T18:00:00Z', '2026-11-20T18:00:00.000Z'],
  ['2026-11-20 18:00+08:00', '2026-11-20T10:00:00.000Z'],
  ['2028-02-29T23:30:00-01:00', '2028-03-01T00:30:00.000Z'],
])('%s is the instant %s', (text, time) => {
  expect(read(text)).toBe(time);
});

it.each(['2026-02-31', '2026-02-29T10:00:00Z', '2026-04-31', '2026-13-01', '2026-11-20T25:00Z', '2026-11-20T18:00'])(
  '%s is none',
  (text) => {
    expect(read(text)).toBe(`until must be a time such as 2026-11-20T18:00:00Z, not "${text}"`);
  },
);
