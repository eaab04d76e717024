/** What the double's API server and its namespace controller do when something is created, applied or deleted. */
import type { KubernetesObject, ObjectRef } from '../../delivery/kubernetes/api.ts';
import { isKubernetesObject, mergePatch, type Store } from './store.ts';

/** A refusal as the API server words it. */
export interface Refused {
  status: number;
  reason: string;
  message: string;
}

export type Written = { object: KubernetesObject } | { refused: Refused };

/** Exist in every cluster. */
const BORN = new Set(['default', 'kube-system', 'kube-public', 'kube-node-lease']);

export interface Writes {
  create(object: KubernetesObject, resource: string): Written;
  apply(object: KubernetesObject, resource: string): Written;
  patch(ref: ObjectRef, patch: unknown, resource: string): Written;
  remove(ref: ObjectRef, preconditions: { uid?: string; resourceVersion?: string }, resource: string): Written;
  /** The namespace controller's turn: what a namespace that is being deleted holds goes, and then the namespace. */
  settleNamespaces(): void;
}

/**
 * @param controller `at-once`: a namespace is gone as soon as nothing holds it; `by-hand`: once `settleNamespaces` is called
 * @param now milliseconds since the epoch
 */
export function createWrites(store: Store, controller: 'at-once' | 'by-hand', now: () => number): Writes {
  /** What was applied last, by uid: fields that it had and the next one has not are taken back. */
  const applied = new Map<string, unknown>();

  const place = ({ kind, metadata: { name, namespace } }: KubernetesObject, resource: string): Refused | undefined => {
    if (namespace === undefined || kind === 'Namespace' || BORN.has(namespace)) return undefined;
    const found = store.get({ apiVersion: 'v1', kind: 'Namespace', name: namespace });
    if (found === undefined) return { status: 404, reason: 'NotFound', message: `namespaces "${namespace}" not found` };
    if (found.metadata.deletionTimestamp === undefined) return undefined;
    const message = `${resource} "${name}" is forbidden: unable to create new content in namespace ${namespace} because it is being terminated`;
    return { status: 403, reason: 'Forbidden', message };
  };
  const add = (object: KubernetesObject, resource: string): Written => {
    const refused = place(object, resource);
    return refused === undefined ? { object: store.put(born(object)) } : { refused };
  };
  /** The last finalizer is gone, and so is the object. */
  const freed = (object: KubernetesObject): KubernetesObject => {
    const { deletionTimestamp, finalizers = [] } = object.metadata;
    if (deletionTimestamp === undefined || object.kind === 'Namespace') return object;
    if (finalizers.length === 0) store.remove(refOf(object));
    if (controller === 'at-once') settleNamespaces();
    return object;
  };
  const begin = (object: KubernetesObject): KubernetesObject => {
    if (object.metadata.deletionTimestamp !== undefined) return object;
    const { finalizers = [] } = object.metadata;
    if (object.kind !== 'Namespace' && finalizers.length === 0) return store.remove(refOf(object)) ?? object;
    const metadata = { ...object.metadata, deletionTimestamp: timestamp(now()) };
    const status = object.kind === 'Namespace' ? { status: { phase: 'Terminating' } } : {};
    return store.put({ ...object, ...status, metadata });
  };
  const settleNamespaces = (): void => {
    for (const namespace of store.all()) {
      const { kind, metadata } = namespace;
      if (kind !== 'Namespace' || metadata.deletionTimestamp === undefined) continue;
      for (const object of within(store, metadata.name)) begin(object);
      const left = within(store, metadata.name);
      if (left.length === 0) store.remove(refOf(namespace));
      else store.put({ ...namespace, status: { phase: 'Terminating', conditions: conditionsOf(left) } });
    }
  };

  return {
    create: (object, resource) => {
      const exists = store.get(refOf(object)) !== undefined;
      return exists ? { refused: alreadyExists(object, resource) } : add(object, resource);
    },
    apply: (object, resource) => {
      const before = store.get(refOf(object));
      const written =
        before === undefined
          ? add(object, resource)
          : { object: freed(store.put(reapplied(before, applied.get(before.metadata.uid ?? ''), object))) };
      if ('object' in written) applied.set(written.object.metadata.uid ?? '', structuredClone(object));
      return written;
    },
    patch: (ref, patch, resource) => {
      const before = store.get(ref);
      if (before === undefined) return { refused: notFound(ref, resource) };
      const version = versionIn(patch);
      if (version !== undefined && version !== before.metadata.resourceVersion) {
        return {
          refused: conflict(
            ref,
            resource,
            'the object has been modified; please apply your changes to the latest version and try again',
          ),
        };
      }
      const merged = store.merge(ref, patch);
      return merged === undefined ? { refused: notFound(ref, resource) } : { object: freed(merged) };
    },
    remove: (ref, { uid, resourceVersion }, resource) => {
      const found = store.get(ref);
      if (found === undefined) return { refused: notFound(ref, resource) };
      const { metadata } = found;
      if (uid !== undefined && uid !== metadata.uid) {
        const said = `the UID in the precondition (${uid}) does not match the UID in record (${metadata.uid}). The object might have been deleted and then recreated`;
        return { refused: conflict(ref, resource, said) };
      }
      if (resourceVersion !== undefined && resourceVersion !== metadata.resourceVersion) {
        const said = `the ResourceVersion in the precondition (${resourceVersion}) does not match the ResourceVersion in record (${metadata.resourceVersion}). The object might have been modified`;
        return { refused: conflict(ref, resource, said) };
      }
      const object = begin(found);
      if (controller === 'at-once') settleNamespaces();
      return { object };
    },
    settleNamespaces,
  };
}

function within(store: Store, namespace: string): KubernetesObject[] {
  return store.all().filter(({ metadata }) => metadata.namespace === namespace);
}

function refOf({ apiVersion, kind, metadata: { name, namespace } }: KubernetesObject): ObjectRef {
  return { apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}

function born(object: KubernetesObject): KubernetesObject {
  if (object.kind !== 'Namespace') return object;
  const labels = { ...object.metadata.labels, 'kubernetes.io/metadata.name': object.metadata.name };
  return { ...object, metadata: { ...object.metadata, labels }, status: { phase: 'Active' } };
}

/** In the words of the namespace controller, which writes a resource of the core group with a trailing dot. */
function conditionsOf(left: readonly KubernetesObject[]): object[] {
  const kinds = counted(
    left.map(({ apiVersion, kind }) => `${kind.toLowerCase()}s.${apiVersion.split('/').at(-2) ?? ''}`),
  );
  const finalizers = counted(left.flatMap(({ metadata }) => metadata.finalizers ?? []));
  const has = kinds.map(([kind, count]) => `${kind} has ${count} resource instances`).join(', ');
  const remaining = finalizers.map(([name, count]) => `${name} in ${count} resource instances`).join(', ');
  return [
    { type: 'NamespaceContentRemaining', status: 'True', message: `Some resources are remaining: ${has}` },
    {
      type: 'NamespaceFinalizersRemaining',
      status: 'True',
      message: `Some content in the namespace has finalizers remaining: ${remaining}`,
    },
  ];
}

function counted(names: readonly string[]): [name: string, count: number][] {
  return [...new Set(names)].sort().map((name) => [name, names.filter((one) => one === name).length]);
}

function reapplied(before: KubernetesObject, last: unknown, next: KubernetesObject): KubernetesObject {
  const { resourceVersion: _, generation: _generation, ...metadata } = before.metadata;
  const merged = mergePatch(taken({ ...before, metadata }, last, next), next);
  if (!isKubernetesObject(merged)) throw new Error(`what is applied leaves no object: ${JSON.stringify(merged)}`);
  return merged;
}

/** Without what `last` had set and `next` does not. */
function taken(value: unknown, last: unknown, next: unknown): unknown {
  if (!isMap(value) || !isMap(last)) return value;
  const entries = Object.entries(value).flatMap(([name, part]) => {
    const said = isMap(next) ? next[name] : undefined;
    if (!Object.hasOwn(last, name)) return [[name, part]];
    if (said === undefined && !isMap(part)) return [];
    return [[name, taken(part, last[name], said)]];
  });
  return Object.fromEntries(entries);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function versionIn(patch: unknown): unknown {
  return isMap(patch) && isMap(patch['metadata']) ? patch['metadata']['resourceVersion'] : undefined;
}

function notFound({ name }: ObjectRef, resource: string): Refused {
  return { status: 404, reason: 'NotFound', message: `${resource} "${name}" not found` };
}

function alreadyExists({ metadata: { name } }: KubernetesObject, resource: string): Refused {
  return { status: 409, reason: 'AlreadyExists', message: `${resource} "${name}" already exists` };
}

function conflict({ name }: ObjectRef, resource: string, said: string): Refused {
  return {
    status: 409,
    reason: 'Conflict',
    message: `Operation cannot be fulfilled on ${resource} "${name}": ${said}`,
  };
}

function timestamp(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
