import { startKubernetesDouble } from '#testing';
import { kubernetesContract } from './contract.ts';

kubernetesContract('the double', async () => {
  const double = await startKubernetesDouble();
  const namespace = 'contract';
  double.put({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
  return {
    api: await double.connect(),
    stranger: await double.connect({ token: 'nobody' }),
    namespace,
    put: async (object) => void double.put(object),
    remove: async (ref) => double.remove(ref),
    [Symbol.asyncDispose]: () => double[Symbol.asyncDispose](),
  };
});
