/** What the double of Argo CD must do as well: packages/delivery/argocd/contract.ts. */
import { inject } from 'vitest';
import { openArgoCd, openArgoCdCore, openKubernetes } from '#delivery';
import { type ArgoContractSubject, argoContract } from '../../packages/delivery/argocd/contract.ts';
import { systemClock } from '../../packages/kit/clock.ts';
import { appFiles, application } from './manifests.ts';
import { at, openSession } from './session.ts';

const session = openSession(inject('cluster'));

function subject(argo: ArgoContractSubject['argo']): ArgoContractSubject {
  return {
    argo,
    clock: systemClock,
    application: async ({ sync, labels }) => {
      const name = await session.namespace('contract');
      const { repository, url } = await session.repository(`contract/${name}`, appFiles());
      const mode = sync === 'manual' ? 'manual' : 'automated';
      await session.apply('argocd', application({ name, url, namespace: name, sync: mode, labels: { ...labels } }));
      if (mode === 'automated') {
        const arrived = (object: unknown): boolean =>
          at(object, 'status.sync.status') === 'Synced' && at(object, 'status.health.status') === 'Healthy';
        await session.readUntil('applications.argoproj.io', 'argocd', name, arrived);
      }
      let version = 1;
      const image = (): string => `registry.example/shop:v${version}`;
      return {
        ref: { name },
        first: (await repository.tip('main')) ?? '',
        commit: () => {
          version += 1;
          return repository.commit('main', appFiles({ image: image() }));
        },
        runs: async () => {
          const deployment = await session.read('deployment', name, 'shop');
          const counts = ['updatedReplicas', 'availableReplicas', 'replicas'].map((field) =>
            at(deployment, `status.${field}`),
          );
          const asked = at(deployment, 'spec.template.spec.containers.0.image');
          return asked === image() && counts.every((count) => count === 2);
        },
      };
    },
    [Symbol.asyncDispose]: async () => {},
  };
}

const none = { project: undefined, now: Date.now };

argoContract('a real Argo CD', async () => {
  const { server, tokens } = session.argocd;
  const options = { server, authToken: tokens.ci, serverCa: undefined, insecure: false, headers: [] };
  return subject(openArgoCd({ ...options, appNamespace: undefined, ...none }));
});

argoContract('a real Argo CD in core mode', async () => {
  const kubernetes = await openKubernetes({ kubeconfig: session.kubernetes.kubeconfig, env: {}, home: '/nonexistent' });
  return subject(await openArgoCdCore({ kubernetes, appNamespace: 'argocd', ...none }));
});
