/** Reads Flux objects in whichever version of the API the cluster serves. */
import { RemoteError } from '#errors';
import type { KubernetesApi, KubernetesObject, ObjectRef } from '../kubernetes/api.ts';
import { apiVersionsOf } from './objects.ts';

export interface Reader {
  /**
   * Undefined when there is no such object.
   * @throws RemoteError with status 404 when the cluster does not know the kind
   */
  read<Seen extends KubernetesObject>(ref: ObjectRef, signal: AbortSignal): Promise<Seen | undefined>;
  /** The same object under the version that is served; as it is when that is not known yet. */
  served(ref: ObjectRef): ObjectRef;
}

export function createReader(api: KubernetesApi): Reader {
  const known = new Map<string, string>();

  const served = (ref: ObjectRef): ObjectRef => ({ ...ref, apiVersion: known.get(familyOf(ref)) ?? ref.apiVersion });

  return {
    served,
    async read<Seen extends KubernetesObject>(ref: ObjectRef, signal: AbortSignal) {
      const candidates = known.has(familyOf(ref)) ? [served(ref).apiVersion] : versionsToTry(ref);
      let unknown: unknown;
      for (const apiVersion of candidates) {
        try {
          const object = await api.read<Seen>({ ...ref, apiVersion }, signal);
          known.set(familyOf(ref), apiVersion);
          return object;
        } catch (error) {
          if (!(error instanceof RemoteError) || error.status !== 404) throw error;
          unknown ??= error;
        }
      }
      throw unknown;
    },
  };
}

function versionsToTry({ apiVersion, kind }: ObjectRef): readonly string[] {
  const group = groupOf(apiVersion);
  const others = apiVersionsOf(kind).filter((version) => version !== apiVersion && groupOf(version) === group);
  return [apiVersion, ...others];
}

function familyOf({ apiVersion, kind }: ObjectRef): string {
  return `${groupOf(apiVersion)} ${kind}`;
}

function groupOf(apiVersion: string): string {
  return apiVersion.slice(0, apiVersion.lastIndexOf('/'));
}

/** `flux-system/shop` of a kind: whether two references mean the same object. */
export function refKey({ apiVersion, kind, namespace = '', name }: ObjectRef): string {
  return [groupOf(apiVersion), kind, namespace, name].join('|');
}
