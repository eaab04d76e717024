/** The workloads that people mean: by `kind/name` as kubectl writes it, or by labels. */
import { InputError, type InputProblem, RemoteError } from '#errors';
import type { ObjectRef } from './api.ts';
import type { FoundKind, KubernetesCluster } from './client.ts';

export interface NamedWorkloads {
  /** `deployment/web`, `sts/db`, `Certificate.cert-manager.io/web` */
  workload: readonly string[];
  /** Those that have these labels, in addition. */
  selector?: string | undefined;
  /** Kinds that `selector` looks for, as kubectl names them. */
  kinds?: readonly string[];
  /** Default: that of the context. */
  namespace?: string | undefined;
}

/** What a selector finds when nobody says otherwise. */
export const USUAL_KINDS = ['deployments', 'statefulsets', 'daemonsets'];

/**
 * Each once. Whether those that are named exist is not asked here.
 * @throws InputError for what is no `kind/name`; RemoteError for a kind nobody knows, and for labels nothing has
 */
export async function findWorkloads(
  cluster: KubernetesCluster,
  { workload, selector, kinds = USUAL_KINDS, namespace = cluster.namespace }: NamedWorkloads,
  signal: AbortSignal,
): Promise<ObjectRef[]> {
  const named = workload.map(readName);
  const problems = [...named.flatMap((one) => ('problem' in one ? [one] : [])), ...namespaceProblems(namespace)];
  if (problems.length > 0) throw new InputError(problems);
  const refs = named
    .flatMap((one) => ('problem' in one ? [] : [one]))
    .map(async ({ word, name }) => {
      return refOf(await cluster.findKind(word, signal), name, namespace);
    });
  const selected = selector === undefined ? [] : await select(cluster, selector, kinds, namespace, signal);
  const all = [...(await Promise.all(refs)), ...selected];
  return [...new Map(all.map((ref) => [JSON.stringify([ref.apiVersion, ref.kind, ref.name]), ref])).values()];
}

/** One that would step out of its place in a path would be answered for other namespaces. */
function namespaceProblems(namespace: string): InputProblem[] {
  if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(namespace)) return [];
  const problem = `${JSON.stringify(namespace)} is no name of a namespace: lower-case letters, digits and dashes, up to 63`;
  return [{ input: 'namespace', problem }];
}

function readName(text: string): { word: string; name: string } | InputProblem {
  const { word, name } = /^(?<word>[A-Za-z][\w.-]*)\/(?<name>[a-z0-9][a-z0-9.:-]*)$/.exec(text)?.groups ?? {};
  if (word === undefined || name === undefined) {
    const problem = `${JSON.stringify(text)} is no workload; write kind/name, such as deployment/web or Certificate.cert-manager.io/web`;
    return { input: 'workload', problem };
  }
  return { word, name };
}

function refOf({ apiVersion, kind, scope }: FoundKind, name: string, namespace: string): ObjectRef {
  return { apiVersion, kind, name, ...(scope === 'namespace' ? { namespace } : {}) };
}

async function select(
  cluster: KubernetesCluster,
  labelSelector: string,
  words: readonly string[],
  namespace: string,
  signal: AbortSignal,
): Promise<ObjectRef[]> {
  const kinds = await Promise.all(words.map((word) => cluster.findKind(word, signal)));
  const lists = await Promise.all(
    kinds.map(async (kind) => {
      const { apiVersion, kind: name } = kind;
      const { items } = await cluster.list({ apiVersion, kind: name, namespace, labelSelector }, signal);
      return items.map(({ metadata }) => refOf(kind, metadata.name, namespace));
    }),
  );
  const refs = lists.flat();
  if (refs.length > 0) return refs;
  const what = kinds.map(({ kind }) => kind).join(', ');
  throw new RemoteError(`nothing in namespace ${namespace} has the labels ${labelSelector}: no ${what}`, {
    status: 404,
    hint: 'Check the selector, the kinds, the namespace and the context: labels of the workload itself count, and not those of its pods.',
  });
}
