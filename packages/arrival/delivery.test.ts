import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Assessment, Watched } from '#delivery';
import { RemoteError } from '#errors';
import { testJob } from '#testing';
import { assertDelivered, prepareWait } from './ask.ts';
import { awaitDelivery, type ExpectedDelivery, sourceHealth, type WatchDelivery } from './delivery.ts';

afterEach(() => vi.unstubAllEnvs());

const staging = { name: 'staging', delivery: { argocd: undefined, flux: undefined, kubernetes: undefined } };

/** An engine that says the same for ever, and remembers what it was asked about. */
function engine(assessment: Assessment | RemoteError): { watch: WatchDelivery; asked: ExpectedDelivery[] } {
  const asked: ExpectedDelivery[] = [];
  const one: Watched<unknown> = {
    name: 'Application shop-staging',
    look: async () => {
      if (assessment instanceof RemoteError) throw assessment;
      return assessment;
    },
    assess: () => ({ assessment: assessment as Assessment, facets: { Health: 'as told' } }),
  };
  return {
    asked,
    watch: async (_, expected) => {
      asked.push(expected);
      return [one];
    },
  };
}

describe('the source of a promotion', () => {
  test.each<[string, Assessment, 'healthy' | 'unhealthy', string]>([
    ['is healthy', { state: 'ready', reason: 'runs v2' }, 'healthy', 'runs v2'],
    [
      'fails, if only for a moment',
      { state: 'failed', reason: 'Deployment web is Degraded', patience: 'grace' },
      'unhealthy',
      'Deployment web is Degraded',
    ],
    [
      'is on its way',
      { state: 'progressing', reason: 'runs v1, waiting for v2' },
      'unhealthy',
      'runs v1, waiting for v2',
    ],
  ])('%s', async (_, assessment, kind, reason) => {
    await using job = await testJob();
    const { watch, asked } = engine(assessment);
    expect(await sourceHealth(staging, { commit: undefined, images: ['shop:v2'] }, watch, job)).toEqual({
      kind,
      evidence: [`Application shop-staging: ${reason} (as told)`],
    });
    expect(asked).toEqual([{ revision: undefined, images: ['shop:v2'], rule: 'each-runs' }]);
    expect(job.page).toBe('');
  });

  test('cannot be asked: that is no yes', async () => {
    await using job = await testJob();
    const refused = new RemoteError('Argo CD at https://argo answered 403: permission denied', { status: 403 });
    expect(await sourceHealth(staging, { commit: undefined, images: [] }, engine(refused).watch, job)).toEqual({
      kind: 'unhealthy',
      evidence: ['Argo CD at https://argo answered 403: permission denied'],
    });
  });
});

describe('after a commit', () => {
  const inputs = { timeout: 60_000, stableFor: 0, gracePeriod: 0, failFast: true };

  test('waits for that very commit', async () => {
    await using job = await testJob();
    const { watch, asked } = engine({ state: 'ready', reason: 'runs it' });
    const { outcome } = await awaitDelivery(
      staging,
      { commit: 'abc1234', images: ['shop:v2'] },
      { watch, inputs, job },
    );
    expect(outcome).toBe('ready');
    expect(asked).toEqual([{ revision: 'abc1234', images: ['shop:v2'], rule: 'where-used' }]);
  });

  const access = {
    ...inputs,
    argocdServer: undefined,
    argocdAuthToken: undefined,
    argocdServerCa: undefined,
    kubeconfig: '/nowhere/kubeconfig',
    context: undefined,
    repository: 'acme/config',
    token: undefined,
  };
  const argocd = { application: ['shop'], selector: undefined, project: undefined, 'app-namespace': undefined };

  test('one that nobody delivers, or that could never be met, is refused', () => {
    expect(() => assertDelivered({ name: 'dev', delivery: undefined }, inputs)).toThrow(
      'input wait: environment dev has no `delivery` in gitops.yaml',
    );
    expect(() => assertDelivered(staging, { ...inputs, stableFor: 61_000 })).toThrow(
      'input stable-for: 1m1s is longer than the timeout of 1m',
    );
  });

  test.each([
    [
      { ...staging.delivery, kubernetes: { workload: ['deploy/web'], namespace: undefined } },
      'input kubeconfig: there is no file /nowhere/kubeconfig',
    ],
    [
      { ...staging.delivery, argocd: { ...argocd, mode: 'server' as const } },
      'input argocd-server: is required with `mode: server`',
    ],
    [{ ...staging.delivery, argocd: { ...argocd, mode: 'core' as const } }, 'input kubeconfig: there is no file'],
  ])('%j cannot be waited for, which is found out before', async (delivery, message) => {
    await using job = await testJob();
    await expect(prepareWait({ name: 'staging', delivery }, access, job)).rejects.toThrow(message);
  });

  test('a forgotten address of Argo CD is asked for, and not a kubeconfig alone', async () => {
    vi.stubEnv('KUBECONFIG', '');
    vi.stubEnv('HOME', '/nowhere');
    await using job = await testJob();
    const waiting = prepareWait(
      { name: 'staging', delivery: { ...staging.delivery, argocd: { ...argocd, mode: undefined } } },
      { ...access, argocdServer: undefined, kubeconfig: undefined, context: undefined },
      job,
    );
    await expect(waiting).rejects.toMatchObject({
      message:
        'input argocd-server: is not given, so the Application resources are read from the cluster (core mode), and kubeconfig is needed: KUBECONFIG is not set, there is no /nowhere/.kube/config, and this is no pod with a service account',
      hint: expect.stringMatching(/^Give the address of the Argo CD server\.\nLog in to the cluster/),
    });
  });
});
