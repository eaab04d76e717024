export {
  type KubernetesDouble,
  type KubernetesFault,
  type KubernetesRequest,
  startKubernetesDouble,
} from './double.ts';
export { mergePatch } from './store.ts';
export * from './workloads.ts';
