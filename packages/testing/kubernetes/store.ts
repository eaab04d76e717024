/** The double's memory: objects, and every change of one in the order it happened. */
import type { KubernetesObject, ObjectRef } from '../../delivery/kubernetes/api.ts';

export interface Change {
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  resourceVersion: number;
  object: KubernetesObject;
  /** What it was before; undefined when it is new. */
  before: KubernetesObject | undefined;
}

export interface Store {
  readonly changes: readonly Change[];
  readonly resourceVersion: number;
  all(): readonly KubernetesObject[];
  get(ref: ObjectRef): KubernetesObject | undefined;
  /** Creates or replaces it. A uid and a creation time are given once; the generation counts changes of `spec`. */
  put(object: KubernetesObject): KubernetesObject;
  /** As a JSON merge patch (RFC 7386) does; undefined when there is no such object. */
  merge(ref: ObjectRef, patch: unknown): KubernetesObject | undefined;
  remove(ref: ObjectRef): KubernetesObject | undefined;
  /** Calls `listener` after every change until the returned function is called. */
  onChange(listener: (change: Change) => void): () => void;
}

export function createStore(now: () => number): Store {
  const objects = new Map<string, KubernetesObject>();
  const changes: Change[] = [];
  const listeners = new Set<(change: Change) => void>();
  let version = 1000;
  let made = 0;

  const record = (change: Omit<Change, 'resourceVersion'>): KubernetesObject => {
    version += 1;
    const { object } = change;
    const stored = { ...object, metadata: { ...object.metadata, resourceVersion: String(version) } };
    const recorded = { ...change, object: stored, resourceVersion: version };
    const key = keyOf({ ...object, ...object.metadata });
    if (change.type === 'DELETED') objects.delete(key);
    else objects.set(key, stored);
    changes.push(recorded);
    for (const listener of listeners) listener(recorded);
    return structuredClone(stored);
  };

  const put = (given: KubernetesObject): KubernetesObject => {
    const before = objects.get(keyOf({ ...given, ...given.metadata }));
    if (before === undefined) made += 1;
    const counted = before === undefined ? 1 : (before.metadata.generation ?? 1) + (sameSpec(before, given) ? 0 : 1);
    const object = structuredClone(given);
    object.metadata = {
      uid: before?.metadata.uid ?? `uid-${made}`,
      creationTimestamp: before?.metadata.creationTimestamp ?? new Date(now()).toISOString().replace(/\.\d+Z$/, 'Z'),
      generation: counted,
      ...object.metadata,
    };
    return record({ type: before === undefined ? 'ADDED' : 'MODIFIED', object, before });
  };

  return {
    changes,
    get resourceVersion() {
      return version;
    },
    all: () => [...objects.values()],
    get: (ref) => objects.get(keyOf(ref)),
    put,
    merge: (ref, patch) => {
      const before = objects.get(keyOf(ref));
      if (before === undefined) return undefined;
      const patched = mergePatch(before, patch);
      if (!isKubernetesObject(patched)) throw new Error(`the patch leaves no object: ${JSON.stringify(patch)}`);
      const { generation: _, ...metadata } = patched.metadata;
      return put({ ...patched, metadata });
    },
    remove: (ref) => {
      const before = objects.get(keyOf(ref));
      return before === undefined ? undefined : record({ type: 'DELETED', object: before, before });
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function keyOf({ apiVersion, kind, namespace = '', name }: ObjectRef): string {
  return [apiVersion, kind, namespace, name].join('|');
}

function sameSpec(one: KubernetesObject, other: KubernetesObject): boolean {
  return JSON.stringify(one.spec) === JSON.stringify(other.spec);
}

/** RFC 7386. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isPlain(patch)) return patch;
  const merged: Record<string, unknown> = isPlain(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = mergePatch(merged[name], value);
  }
  return merged;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isKubernetesObject(value: unknown): value is KubernetesObject {
  return isPlain(value) && typeof value['kind'] === 'string' && isPlain(value['metadata']);
}
