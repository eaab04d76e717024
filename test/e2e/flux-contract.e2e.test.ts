/** What the double of Flux must do as well: packages/delivery/flux/contract.ts. */
import { inject } from 'vitest';
import { openKubernetes } from '#delivery';
import { fluxContract } from '../../packages/delivery/flux/contract.ts';
import { systemClock } from '../../packages/kit/clock.ts';
import { appFiles, gitRepository, kustomization } from './manifests.ts';
import { at, condition, openSession } from './session.ts';

const session = openSession(inject('cluster'));

fluxContract('a real Flux', async () => {
  const api = await openKubernetes({ kubeconfig: session.kubernetes.kubeconfig, env: {}, home: '/nonexistent' });
  return {
    api,
    clock: systemClock,
    kustomization: async () => {
      const namespace = await session.namespace('contract');
      const { repository, url } = await session.repository(`contract/${namespace}`, appFiles());
      const shop = kustomization('shop', 'config', { targetNamespace: namespace, interval: '1h' });
      await session.apply(namespace, gitRepository('config', url), shop);
      const isReady = (one: unknown): boolean => condition(one, 'Ready') === 'True';
      await session.readUntil('kustomization', namespace, 'shop', isReady);
      const first = (await repository.tip('main')) ?? '';
      const images = new Map([[first, 'registry.example/shop:v1']]);
      return {
        ref: { apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization', namespace, name: 'shop' },
        source: { apiVersion: 'source.toolkit.fluxcd.io/v1', kind: 'GitRepository', namespace, name: 'config' },
        first,
        commit: async (kind) => {
          if (kind === 'unbuildable') {
            return repository.commit('main', { 'app/kustomization.yaml': 'resources: [nothing.yaml]\n' });
          }
          const image = `registry.example/shop:v${images.size + 1}`;
          const commit = await repository.commit('main', appFiles({ image }));
          images.set(commit, image);
          return commit;
        },
        runs: async (commit) => {
          const deployment = await session.read('deployment', namespace, 'shop');
          const asked = at(deployment, 'spec.template.spec.containers.0.image');
          return asked === images.get(commit) && at(deployment, 'status.updatedReplicas') === 2;
        },
      };
    },
    [Symbol.asyncDispose]: async () => {},
  };
});
