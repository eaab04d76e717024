import { expect, test } from 'vitest';
import type { Assessment, Watched } from '#delivery';
import { watchSomewhere } from './somewhere.ts';

const ready: Assessment = { state: 'ready', reason: 'runs it' };
const progressing: Assessment = { state: 'progressing', reason: 'is coming up' };
const blocked: Assessment = { state: 'blocked', reason: 'does not run it', patience: 'none' };

const says = (name: string, assessment: Assessment): Watched<unknown> => ({
  name,
  look: async () => name,
  assess: (seen) => ({ assessment: seen === name ? assessment : blocked, facets: {} }),
});

test.each<[Assessment, Assessment, Assessment]>([
  [blocked, ready, { state: 'ready', reason: 'cart runs it' }],
  [blocked, progressing, { state: 'progressing', reason: 'shop: does not run it; cart: is coming up' }],
  [blocked, blocked, { state: 'blocked', reason: 'shop: does not run it; cart: does not run it', patience: 'grace' }],
])('%j, %j', async (one, other, expected) => {
  const watched = watchSomewhere('Image web:v2', [says('shop', one), says('cart', other)]);
  const { signal } = new AbortController();
  const look = await watched.assess(await watched.look(signal), 0, signal);
  expect(look.assessment).toEqual(expected);
});
