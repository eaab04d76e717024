/** Finds the cluster that is meant, as kubectl does, and opens a client of it. */
import { readFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { InputError } from '#errors';
import type { Access } from './access.ts';
import { createClient, type KubernetesCluster } from './client.ts';
import { inClusterAccess } from './in-cluster.ts';
import type { KubeconfigFile } from './kubeconfig.ts';

export interface OpenKubernetes {
  /** Path of a kubeconfig, or several joined as in `KUBECONFIG`. Default: `KUBECONFIG`, `~/.kube/config`, the pod's service account. */
  kubeconfig?: string | undefined;
  /** Default: the current one. */
  context?: string | undefined;
  /** Of this process; exec plugins inherit it. */
  env: Readonly<Record<string, string | undefined>>;
  /** Holds `.kube/config`. */
  home: string;
  /** Folder that relative paths are resolved against. Default: the working directory. */
  workspace?: string;
  /** Folder of the pod's service account, for tests. */
  serviceAccount?: string;
  now?: () => number;
}

/**
 * Asks the cluster nothing yet.
 * @throws InputError when there is no kubeconfig or no such context; FileError at the place of a kubeconfig that is wrong
 */
export async function openKubernetes(options: OpenKubernetes): Promise<KubernetesCluster> {
  return createClient(await findAccess(options));
}

async function findAccess(options: OpenKubernetes): Promise<Access> {
  const { context, env, now = Date.now, serviceAccount } = options;
  const files = await findFiles(options);
  if (files.length === 0) {
    const inside = context === undefined ? await inClusterAccess(env, serviceAccount) : undefined;
    if (inside === undefined) throw nothingFound(options);
    return inside;
  }
  // Loaded here: in a pod there is no kubeconfig to parse.
  const [{ selectContext }, { kubeconfigAccess }] = await Promise.all([
    import('./kubeconfig.ts'),
    import('./kubeconfig-access.ts'),
  ]);
  return kubeconfigAccess(selectContext(files, context), { env, now });
}

async function findFiles({ kubeconfig, env, home, workspace = '.' }: OpenKubernetes): Promise<KubeconfigFile[]> {
  const given = kubeconfig ?? env['KUBECONFIG'] ?? '';
  if (given === '') return presentFiles([join(home, '.kube', 'config')]);
  if (isContent(given)) {
    throw wrong(
      'is a path, and this looks like the content of a kubeconfig',
      'Write it to a file first (decoded, where it is base64), and give its path.',
    );
  }
  const paths = given.split(delimiter).filter((path) => path !== '');
  // As kubectl: of several files some may be missing.
  const files = await presentFiles(paths.map((path) => resolve(workspace, expandHome(path, home))));
  if (files.length === 0) throw wrong(`there is no file ${paths.join(', ')}`);
  return files;
}

/** It holds credentials, and so no message may show it. In base64 it is what many keep as a secret. */
function isContent(given: string): boolean {
  return /[\n{]/.test(given) || Buffer.from(given, 'base64').toString('utf8').includes('clusters');
}

/** Shells expand it, and inputs never pass through one. */
function expandHome(path: string, home: string): string {
  return path.startsWith('~/') ? join(home, path.slice(2)) : path;
}

async function presentFiles(paths: readonly string[]): Promise<KubeconfigFile[]> {
  const files = await Promise.all(paths.map(readPresent));
  return files.filter((file) => file !== undefined);
}

async function readPresent(path: string): Promise<KubeconfigFile | undefined> {
  try {
    return { path, text: await readFile(path, 'utf8') };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw wrong(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

function nothingFound({ context, home }: OpenKubernetes): InputError {
  const asked = context === undefined ? '' : ` for context ${JSON.stringify(context)}`;
  const alone = context === undefined ? ', and this is no pod with a service account' : '';
  return wrong(
    `is needed${asked}: KUBECONFIG is not set, there is no ${join(home, '.kube', 'config')}${alone}`,
    'Log in to the cluster in a step before this one, or give the path of a kubeconfig.',
  );
}

function wrong(problem: string, hint?: string): InputError {
  return new InputError([{ input: 'kubeconfig', problem }], hint === undefined ? {} : { hint });
}
