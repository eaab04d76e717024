import { expect, test } from 'vitest';
import { timeline } from './timeline.ts';
import type { Change } from './wait.ts';

const change = (at: number, facets: Record<string, string>, name = 'shop'): Change => ({
  name,
  at,
  facets,
  readiness: { state: 'progressing', reason: '' },
});

test('each facet keeps its value until it changes; equal values run together', () => {
  const changes = [
    change(0, { Sync: 'Synced', Health: 'Healthy' }),
    change(5, { Sync: 'OutOfSync', Health: 'Healthy' }),
    change(9, { Sync: 'Synced', Health: 'Healthy' }),
  ];
  expect(timeline(changes, 12)).toEqual([
    { name: 'shop', facet: 'Sync', value: 'Synced', from: 0, to: 5 },
    { name: 'shop', facet: 'Sync', value: 'OutOfSync', from: 5, to: 9 },
    { name: 'shop', facet: 'Sync', value: 'Synced', from: 9, to: 12 },
    { name: 'shop', facet: 'Health', value: 'Healthy', from: 0, to: 12 },
  ]);
});

test('a facet that is empty for a while leaves a gap', () => {
  expect(timeline([change(0, { Operation: 'Running' }), change(4, { Operation: '' })], 9)).toEqual([
    { name: 'shop', facet: 'Operation', value: 'Running', from: 0, to: 4 },
  ]);
});

test('things do not mix', () => {
  const changes = [
    change(0, { Sync: 'Synced' }),
    change(1, { Sync: 'Synced' }, 'cart'),
    change(2, { Sync: 'OutOfSync' }),
  ];
  expect(timeline(changes, 3).map(({ name, value, from, to }) => [name, value, from, to])).toEqual([
    ['shop', 'Synced', 0, 2],
    ['shop', 'OutOfSync', 2, 3],
    ['cart', 'Synced', 1, 3],
  ]);
});
