import { describe, expect, test } from 'vitest';
import { application } from './test-application.ts';
import { obstacleOf, type SyncWindow, windowState, windowsFor } from './windows.ts';

const at = (text: string): number => Date.parse(text);
/** Friday evening to Sunday evening, as in workflow W5. */
const weekend: SyncWindow = { kind: 'deny', schedule: '0 22 * * 5', duration: '48h', applications: ['*'] };
const nights: SyncWindow = { kind: 'allow', schedule: '0 1 * * *', duration: '2h30m', applications: ['*'] };

function state(windows: SyncWindow[], time: string, kind: 'automatic' | 'manual' = 'automatic'): string {
  const window = windowState(windows, kind, at(time));
  if (window.state === 'open') return 'open';
  return `closed until ${window.opensAt === undefined ? 'nobody knows' : new Date(window.opensAt).toISOString()}`;
}

describe('when', () => {
  test.each<[string, SyncWindow[], string, string]>([
    ['before a deny window', [weekend], '2026-11-20T21:59:59Z', 'open'],
    ['in one', [weekend], '2026-11-21T12:00:00Z', 'closed until 2026-11-22T22:00:00.000Z'],
    ['after one', [weekend], '2026-11-22T22:00:00Z', 'open'],
    ['before an allow window', [nights], '2026-11-20T12:00:00Z', 'closed until 2026-11-21T01:00:00.000Z'],
    ['in one', [nights], '2026-11-21T03:29:00Z', 'open'],
    ['after one', [nights], '2026-11-21T03:30:00Z', 'closed until 2026-11-22T01:00:00.000Z'],
    [
      'an allow window within a deny window does not help',
      [weekend, nights],
      '2026-11-21T02:00:00Z',
      'closed until 2026-11-23T01:00:00.000Z',
    ],
    ['none', [], '2026-11-21T02:00:00Z', 'open'],
    [
      'in Taipei it is Friday earlier',
      [{ ...weekend, timeZone: 'Asia/Taipei' }],
      '2026-11-20T14:30:00Z',
      'closed until 2026-11-22T14:00:00.000Z',
    ],
    [
      'a zone that is none is UTC',
      [{ ...weekend, timeZone: 'Mars/Olympus' }],
      '2026-11-20T22:30:00Z',
      'closed until 2026-11-22T22:00:00.000Z',
    ],
    ['a schedule that is none closes nothing', [{ ...weekend, schedule: 'friday' }], '2026-11-21T12:00:00Z', 'open'],
    [
      'day of month or day of week, as cron has it',
      [{ ...weekend, schedule: '0 0 13 * 5', duration: '24h' }],
      '2026-11-13T12:00:00Z',
      'closed until 2026-11-14T00:00:00.000Z',
    ],
  ])('%s', (_, windows, time, said) => {
    expect(state(windows, time)).toBe(said);
  });

  test('by hand it may happen where all windows in the way say so', () => {
    const manual = { ...weekend, manualSync: true };
    expect(state([manual], '2026-11-21T12:00:00Z', 'manual')).toBe('open');
    expect(state([manual, weekend], '2026-11-21T12:00:00Z', 'manual')).toMatch(/^closed/);
    expect(state([manual], '2026-11-21T12:00:00Z')).toMatch(/^closed/);
    expect(state([{ ...nights, manualSync: true }], '2026-11-20T12:00:00Z', 'manual')).toBe('open');
  });

  test('a server that tells no time zones tells what is active', () => {
    expect(obstacleOf([nights], [], 'automatic')).toBe('no sync window allows it (allow "0 1 * * *" for 2h30m)');
    expect(obstacleOf([nights, weekend], [nights], 'automatic')).toBeUndefined();
  });
});

describe('for which applications', () => {
  const one = application({
    spec: { destination: { server: 'https://10.0.0.1:6443', name: 'prod', namespace: 'shop-eu' } },
  });
  const matches = (window: SyncWindow): boolean => windowsFor([window], one).length === 1;
  test.each<[string, SyncWindow, boolean]>([
    ['its name', { applications: ['shop'] }, true],
    ['a pattern of it', { applications: ['sh?p'] }, true],
    ['alternatives', { applications: ['{cart,shop}'] }, true],
    ['a class', { applications: ['[a-s]hop'] }, true],
    ['not a class', { applications: ['[!a-s]hop'] }, false],
    ['another name', { applications: ['sho'] }, false],
    ['dots are dots', { clusters: ['https://10x0.0.1:6443'] }, false],
    ['its cluster, by address', { clusters: ['https://10.0.*'] }, true],
    ['its cluster, by name', { clusters: ['prod'] }, true],
    ['its namespace', { namespaces: ['shop-*'] }, true],
    ['any of them', { applications: ['cart'], namespaces: ['shop-*'] }, true],
    ['all of them', { applications: ['cart'], namespaces: ['shop-*'], andOperator: true }, false],
    ['nothing is named', {}, false],
  ])('%s', (_, window, matched) => {
    expect(matches(window)).toBe(matched);
  });
});
