/** What everything here works with. */
import type { KubernetesCluster, KubernetesObject } from '#delivery';
import { RemoteError } from '#errors';
import type { Job } from '#kit';
import { ownershipSelector, type Preview, readPreview } from '#preview';
import type { Helm } from '#tools';

export interface PreviewSurroundings {
  job: Job;
  cluster: KubernetesCluster;
  helm: Helm;
}

export const NAMESPACE = { apiVersion: 'v1', kind: 'Namespace' };
/** Milliseconds between two looks at what somebody else must do first. */
export const PAUSE = 2000;

export type Namespace = KubernetesObject<
  unknown,
  { phase?: string; conditions?: readonly { type: string; status: string; message?: string }[] }
>;

export function readNamespace({ cluster, job }: PreviewSurroundings, name: string): Promise<Namespace | undefined> {
  return cluster.read<Namespace>({ ...NAMESPACE, name }, job.signal);
}

/** All previews of a repository, oldest first. */
export async function listPreviews({ cluster, job }: PreviewSurroundings, repository: string): Promise<Preview[]> {
  const { items } = await cluster.list({ ...NAMESPACE, labelSelector: ownershipSelector(repository) }, job.signal);
  const previews = items.map(readPreview).filter((preview) => preview !== undefined);
  return previews.sort((one, other) => one.createdAt - other.createdAt);
}

export function hasStatus(error: unknown, ...statuses: readonly number[]): boolean {
  return error instanceof RemoteError && error.status !== undefined && statuses.includes(error.status);
}

/** Undefined when the request is refused with one of `statuses`: somebody was faster. */
export async function unlessRefused<T>(request: Promise<T>, ...statuses: readonly number[]): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if (hasStatus(error, ...statuses)) return undefined;
    throw error;
  }
}
