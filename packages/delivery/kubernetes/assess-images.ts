/** Whether the images that were asked for really run, and not only stand in the spec. Pure. */
import {
  asImageReference,
  formatImageReference,
  type ImageReference,
  isSameImageName,
  matchImage,
  runsImage,
} from '#images';
import type { Assessment } from '../readiness.ts';
import type { KubernetesObject } from './api.ts';
import { count } from './assess-workload.ts';
import { conditionOf, isPod, isStatefulSet, type Pod, type PodSpec, runsPods } from './objects.ts';
import type { SeenWorkload, Versions } from './versions.ts';

/** Of several workloads, each has to do with those images alone whose repository it runs. */
export interface ExpectedImages {
  images: readonly ImageReference[];
  /** `all`: the workload must run every one of them. `known`: those it has a container of. */
  scope: 'all' | 'known';
}

/** Undefined when the spec asks for what is expected. */
export function assessSpecImages(
  workload: KubernetesObject,
  { images, scope }: ExpectedImages,
): Assessment | undefined {
  const spec = podSpecOf(workload);
  for (const expected of images) {
    const same = askedImages(spec).filter(({ name }) => isSameImageName(name, expected.name));
    if (same.length === 0 && scope === 'known') continue;
    if (same.some((image) => matchImage(expected, image) !== 'other')) continue;
    const found =
      (same.length > 0 ? same.map(formatImageReference) : writtenImages(spec)).join(', ') || 'no image at all';
    return {
      state: 'blocked',
      reason: `its spec asks for ${found}, and not for ${formatImageReference(expected)}`,
      hint: 'The change has not been applied here: look at what applies it, or whether the image and the workload are the right ones.',
      patience: 'grace',
    };
  }
  return undefined;
}

/** Once the workload itself is ready: undefined when every pod that serves runs what is expected. */
export function assessRunningImages(
  workload: KubernetesObject,
  { images }: ExpectedImages,
  { pods }: SeenWorkload,
  { current, old }: Versions,
): Assessment | undefined {
  const asked = askedImages(podSpecOf(workload));
  const concerned = images.filter(({ name }) => asked.some((image) => isSameImageName(image.name, name)));
  if (concerned.length === 0 || workload.kind === 'Job' || pods === undefined) return undefined;
  const serving = [...current, ...old].filter(isServing);
  for (const expected of concerned) {
    const others = serving.filter((pod) => !podRuns(pod, expected));
    if (others.length > 0) return stillServing(workload, expected, others);
    if (serving.length === 0) {
      const reason = `no pod runs ${formatImageReference(expected)}: it has none that is ready`;
      return { state: 'blocked', reason, hint: 'Is it scaled to zero?', patience: 'grace' };
    }
  }
  return undefined;
}

function stillServing(workload: KubernetesObject, expected: ImageReference, others: readonly Pod[]): Assessment {
  const [first] = others.flatMap((pod) =>
    askedImages(pod.spec).filter(({ name }) => isSameImageName(name, expected.name)),
  );
  const version = first === undefined ? 'another image' : formatImageReference(first);
  const verb = others.length === 1 ? 'serves' : 'serve';
  const reason = `${count(others.length, 'pod')} of the old version still ${verb}, with ${version} instead of ${formatImageReference(expected)}`;
  const strategy = isStatefulSet(workload) ? workload.spec?.updateStrategy : undefined;
  const partition = strategy?.rollingUpdate?.partition ?? 0;
  if (partition === 0) return { state: 'progressing', reason };
  const hint = 'Lower spec.updateStrategy.rollingUpdate.partition to go on.';
  return { state: 'blocked', reason: `${reason}: its partition is ${partition}`, hint, patience: 'grace' };
}

function isServing({ status }: Pod): boolean {
  return conditionOf(status, 'Ready')?.status === 'True';
}

function podRuns({ spec, status = {} }: Pod, expected: ImageReference): boolean {
  const statuses = [...(status.containerStatuses ?? []), ...(status.initContainerStatuses ?? [])];
  return containersOf(spec).some(({ name, image: written }) => {
    const image = asImageReference(written);
    const imageID = statuses.find((one) => one.name === name)?.imageID ?? '';
    return image !== undefined && runsImage(expected, image, imageID);
  });
}

/** The repositories among `images` that none of the workloads has a container of. */
export function unknownImages(
  images: readonly ImageReference[],
  workloads: readonly KubernetesObject[],
): ImageReference[] {
  const asked = workloads.flatMap((workload) => askedImages(podSpecOf(workload)));
  return images.filter(({ name }) => !asked.some((image) => isSameImageName(image.name, name)));
}

/** As written in the spec of a workload, each once. */
export function imagesOf(workload: KubernetesObject): string[] {
  return [...new Set(writtenImages(podSpecOf(workload)))];
}

function podSpecOf(object: KubernetesObject): PodSpec | undefined {
  if (isPod(object)) return object.spec;
  return runsPods(object) ? object.spec?.template?.spec : undefined;
}

function askedImages(spec: PodSpec | undefined): ImageReference[] {
  return writtenImages(spec)
    .map(asImageReference)
    .filter((image) => image !== undefined);
}

/** Also what is no image reference, and never starts. */
function writtenImages(spec: PodSpec | undefined): string[] {
  return containersOf(spec)
    .map(({ image }) => image)
    .filter((image) => image !== '');
}

function containersOf({ containers = [], initContainers = [] }: PodSpec = {}): { name: string; image: string }[] {
  return [...containers, ...initContainers].map(({ name, image = '' }) => ({ name, image }));
}
