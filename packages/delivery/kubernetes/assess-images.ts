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
import {
  conditionOf,
  isCronJob,
  isPod,
  isRollout,
  isStatefulSet,
  type Pod,
  type PodSpec,
  runsPods,
} from './objects.ts';
import type { SeenWorkload, Versions } from './versions.ts';

/** Of several workloads, each has to do with those images alone whose repository it runs. */
export interface ExpectedImages {
  images: readonly ImageReference[];
  /** `all`: the workload must run every one of them. `known`: those it has a container of. */
  scope: 'all' | 'known';
  /**
   * `awaited`: git has only just begun to ask for them, and what applies it looks every few minutes. Otherwise a
   * spec that does not ask for them is waited for no longer than a grace period.
   */
  unapplied?: 'awaited';
}

/** Whether the spec is still the one from before: what its pods are up to says nothing then. */
export function awaitsSpec(workload: KubernetesObject | undefined, expected: ExpectedImages): boolean {
  const isAwaited = expected.unapplied === 'awaited';
  return isAwaited && workload !== undefined && assessSpecImages(workload, expected) !== undefined;
}

/** Undefined when the spec asks for what is expected, or says nothing itself: a Rollout may borrow its template. */
export function assessSpecImages(workload: KubernetesObject, expected: ExpectedImages): Assessment | undefined {
  const spec = podSpecOf(workload);
  return spec === undefined && isRollout(workload) ? undefined : assessAsked(spec, expected);
}

/** Every container of an expected repository counts: a migration of the old version is no new version. */
function assessAsked(spec: PodSpec | undefined, { images, scope, unapplied }: ExpectedImages): Assessment | undefined {
  const asked = askedImages(spec);
  for (const expected of images) {
    const same = asked.filter(({ name }) => isSameImageName(name, expected.name));
    const others = same.filter((image) => !images.some((one) => matchImage(one, image) !== 'other'));
    const isAsked = same.some((image) => matchImage(expected, image) !== 'other');
    if (others.length === 0 && (isAsked || scope === 'known')) continue;
    const found = others.length > 0 ? others : same;
    const written = found.length > 0 ? found.map(formatImageReference) : writtenImages(spec);
    const shown = [...new Set(written)].join(', ');
    const reason = `its spec asks for ${shown || 'no image at all'}, and not for ${formatImageReference(expected)}`;
    if (unapplied === 'awaited') return { state: 'progressing', reason: `${reason}: nothing has applied it here yet` };
    return {
      state: 'blocked',
      reason,
      hint: `The change has not been applied here: look at what applies it, or whether the image and the workload are the right ones.${isAsked ? ' Where several versions of one image are meant to run, name each.' : ''}`,
      patience: 'grace',
    };
  }
  return undefined;
}

/** Once the workload itself is ready: undefined when every pod that serves, or ran to its end, has what is expected. */
export function assessRunningImages(
  workload: KubernetesObject,
  expected: ExpectedImages,
  { pods }: SeenWorkload,
  { current, old }: Versions,
): Assessment | undefined {
  if (pods === undefined || !(isPod(workload) || runsPods(workload))) return undefined;
  const borrowed = podSpecOf(workload) === undefined ? current[0]?.spec : undefined;
  const spec = podSpecOf(workload) ?? borrowed;
  const wanted = expected.images.filter((one) => askedImages(spec).some((image) => matchImage(one, image) !== 'other'));
  const unasked = borrowed === undefined ? undefined : assessAsked(borrowed, expected);
  if (unasked !== undefined || wanted.length === 0) return unasked;
  const isEnding = isPod(workload) || workload.kind === 'Job';
  const counts = (pod: Pod): boolean => isServing(pod) || (isEnding && pod.status?.phase === 'Succeeded');
  const others = {
    old: old.filter((pod) => counts(pod) && !podRuns(pod, wanted, undefined)),
    current: current.filter((pod) => counts(pod) && !podRuns(pod, wanted, spec)),
  };
  if (others.old.length > 0) return stillServing(workload, wanted, others.old);
  if (others.current.length > 0) return runsAnother(wanted, others.current);
  return [...current, ...old].some(counts) ? undefined : nothingRuns(workload, wanted, spec);
}

function nothingRuns(
  workload: KubernetesObject,
  wanted: readonly ImageReference[],
  spec: PodSpec | undefined,
): Assessment | undefined {
  const shown = wanted.map(formatImageReference).join(', ');
  if (workload.kind !== 'Job') {
    const reason = `no pod runs ${shown}: it has none that is ready`;
    return { state: 'blocked', reason, hint: 'Is it scaled to zero?', patience: 'grace' };
  }
  const isTold = wanted.every((one) => askedImages(spec).some((image) => matchImage(one, image) === 'same'));
  if (isTold) return undefined;
  const reason = `no pod is left to tell whether it ran ${shown}`;
  return { state: 'blocked', reason, hint: 'Let the Job itself ask for the digest.', patience: 'grace' };
}

function stillServing(
  workload: KubernetesObject,
  wanted: readonly ImageReference[],
  others: readonly Pod[],
): Assessment {
  const verb = others.length === 1 ? 'serves' : 'serve';
  const { has, instead } = differenceOf(others, wanted);
  const reason = `${count(others.length, 'pod')} of the old version still ${verb}, with ${has} instead of ${instead}`;
  const strategy = isStatefulSet(workload) ? workload.spec?.updateStrategy : undefined;
  const partition = strategy?.rollingUpdate?.partition ?? 0;
  if (partition === 0) return { state: 'progressing', reason };
  const hint = 'Lower spec.updateStrategy.rollingUpdate.partition to go on.';
  return { state: 'blocked', reason: `${reason}: its partition is ${partition}`, hint, patience: 'grace' };
}

/** They are of the newest version, so that nobody is going to replace them. */
function runsAnother(wanted: readonly ImageReference[], others: readonly Pod[]): Assessment {
  const { has, instead, pulled } = differenceOf(others, wanted);
  const [first] = others;
  const more = others.length === 1 ? '' : ` (and ${count(others.length - 1, 'more pod')})`;
  const what = pulled === '' ? has : `${has}, pulled as ${pulled},`;
  return {
    state: 'blocked',
    reason: `Pod ${first?.metadata.name} runs ${what} instead of ${instead}${more}`,
    hint: 'What a tag meant when the node pulled it counts. Deploy the digest itself, or restart the pods with imagePullPolicy: Always.',
    patience: 'grace',
  };
}

/** What the first of them has, and what it should have. */
function differenceOf(pods: readonly Pod[], wanted: readonly ImageReference[]) {
  const runs = pods.flatMap((pod) =>
    containersOf(pod.spec).flatMap(({ name, image: written }) => {
      const image = asImageReference(written);
      const expected = image && wanted.find((one) => isSameImageName(one.name, image.name));
      if (image === undefined || expected === undefined || runsImage(expected, image, imageIdOf(pod, name))) return [];
      return [{ image, expected, imageId: imageIdOf(pod, name) }];
    }),
  );
  const [first] = runs;
  return {
    has: first === undefined ? 'another image' : formatImageReference(first.image),
    instead: formatImageReference(first?.expected ?? wanted[0] ?? { name: '' }),
    pulled: /sha256:[0-9a-f]+$/.exec(first?.imageId ?? '')?.[0] ?? '',
  };
}

function isServing({ status }: Pod): boolean {
  return conditionOf(status, 'Ready')?.status === 'True';
}

/**
 * Every container of a wanted repository runs a wanted image, and each of these is run.
 * @param template of pods of the newest version; an admission webhook may have them pulled from a mirror, by another name
 */
function podRuns(pod: Pod, wanted: readonly ImageReference[], template: PodSpec | undefined): boolean {
  const isWanted = ({ name }: ImageReference): boolean => wanted.some((one) => isSameImageName(one.name, name));
  const running = containersOf(pod.spec).flatMap(({ name, image }) => {
    const own = asImageReference(image);
    const given = own !== undefined && isWanted(own) ? own : imageOf(template, name);
    return given === undefined || !isWanted(given) ? [] : [{ image: given, imageId: imageIdOf(pod, name) }];
  });
  return (
    running.every(({ image, imageId }) => wanted.some((one) => runsImage(one, image, imageId))) &&
    wanted.every((one) => running.some(({ image, imageId }) => runsImage(one, image, imageId)))
  );
}

function imageOf(spec: PodSpec | undefined, container: string): ImageReference | undefined {
  const found = containersOf(spec).find(({ name }) => name === container);
  return found === undefined ? undefined : asImageReference(found.image);
}

function imageIdOf({ status = {} }: Pod, container: string): string {
  const statuses = [...(status.containerStatuses ?? []), ...(status.initContainerStatuses ?? [])];
  return statuses.find(({ name }) => name === container)?.imageID ?? '';
}

/** Those among `images` that none of the workloads asks for. */
export function unknownImages(
  images: readonly ImageReference[],
  workloads: readonly KubernetesObject[],
): ImageReference[] {
  const asked = workloads.flatMap((workload) => askedImages(podSpecOf(workload)));
  return images.filter((one) => !asked.some((image) => matchImage(one, image) !== 'other'));
}

/** As written in the spec of a workload, each once. */
export function imagesOf(workload: KubernetesObject): string[] {
  return [...new Set(writtenImages(podSpecOf(workload)))];
}

function podSpecOf(object: KubernetesObject): PodSpec | undefined {
  if (isPod(object)) return object.spec;
  if (isCronJob(object)) return object.spec?.jobTemplate?.spec?.template?.spec;
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
