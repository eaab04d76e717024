import { expect, test } from 'vitest';
import { describeEvent, newestEvents } from './events.ts';

test('warnings are told, newest last, and nothing else where there are any', () => {
  const events = [
    { type: 'Warning', reason: 'BackOff', lastTimestamp: '2026-01-01T00:00:09Z' },
    { type: 'Normal', reason: 'Pulled', lastTimestamp: '2026-01-01T00:00:08Z' },
    { type: 'Warning', reason: 'Failed', lastTimestamp: null, eventTime: '2026-01-01T00:00:07Z' },
  ];
  expect(newestEvents(events).map(({ reason }) => reason)).toEqual(['Failed', 'BackOff']);
  expect(newestEvents(events.slice(1, 2)).map(({ reason }) => reason)).toEqual(['Pulled']);
});

test('one that goes on is as new as it was seen last, and told how often', () => {
  const series = { count: 7, lastObservedTime: '2026-01-01T00:00:09Z' };
  const events = [
    { reason: 'Unhealthy', message: 'probe\n  failed', eventTime: '2026-01-01T00:00:01Z', series },
    { reason: 'Created', firstTimestamp: '2026-01-01T00:00:05Z' },
  ];
  expect(newestEvents(events).map(describeEvent)).toEqual(['Normal Created: ', 'Normal Unhealthy (7×): probe failed']);
});
