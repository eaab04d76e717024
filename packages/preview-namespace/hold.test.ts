import { expect, test } from 'vitest';
import type { KubernetesCluster } from '#delivery';
import { ownershipLabels, readPreview } from '#preview';
import { fakeHelm, startKubernetesDouble, testJob } from '#testing';
import { whileHeld } from './hold.ts';

const neverAnswered = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

test('a run that is cancelled in the middle of a sign of life ends by that, and lets go', async () => {
  const cancelled = new AbortController();
  await using tested = await testJob();
  const job = { ...tested, signal: cancelled.signal };
  await using double = await startKubernetesDouble({ now: job.clock.now });
  const real = await double.connect();
  const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>();
  const cluster: KubernetesCluster = {
    ...real,
    patch: (ref, patch, signal) => {
      if (signal !== cancelled.signal) return real.patch(ref, patch, signal);
      isAsked();
      return neverAnswered(signal);
    },
  };
  const owner = { repository: 'https://github.com/acme/shop', pullRequest: 7 };
  const annotations = {
    'gitops-actions/repository': owner.repository,
    'gitops-actions/held-by': 'run-1',
    'gitops-actions/held-until': '2030-01-01T00:00:00.000Z',
  };
  const ref = { apiVersion: 'v1', kind: 'Namespace', name: 'shop-pr-7' };
  double.put({ ...ref, metadata: { name: ref.name, uid: 'u', labels: ownershipLabels(owner), annotations } });
  const preview = readPreview(double.get(ref) ?? { metadata: { name: '' } });
  if (preview === undefined) throw new Error('the double keeps labels');
  let beat = async (): Promise<void> => {};
  const held = whileHeld(
    preview,
    'run-1',
    (_, given) => {
      beat = given;
      return { [Symbol.dispose]: () => {} };
    },
    { job, cluster, helm: fakeHelm(cluster, () => []) },
    async ({ job: { signal } }) => {
      const lastBeat = beat();
      await asked;
      cancelled.abort(new Error('interrupted by SIGTERM'));
      await expect(lastBeat).resolves.toBeUndefined();
      signal.throwIfAborted();
    },
  );
  await expect(held).rejects.toThrow(/^interrupted by SIGTERM$/);
  expect(double.get(ref)?.metadata.annotations).not.toHaveProperty('gitops-actions/held-by');
});
