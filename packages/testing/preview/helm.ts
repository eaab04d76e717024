/** Helm in memory: its releases live in the namespace, as real ones do, and their objects in the cluster. */
import type { KubernetesObject } from '../../delivery/kubernetes/api.ts';
import type { KubernetesCluster } from '../../delivery/kubernetes/client.ts';
import { type Helm, type HelmUpgrade, ToolError } from '../../tools/index.ts';

export interface FakeHelm extends Helm {
  /** What was asked for, in this order: `upgrade shop`, `revert shop to 1`, `uninstall shop run`. */
  readonly calls: string[];
  readonly upgrades: readonly HelmUpgrade[];
  /** The next command of that name fails with these words. */
  failNext(command: 'upgrade' | 'revert' | 'uninstall', message: string): void;
}

interface ReleaseRecord extends KubernetesObject {
  stringData?: { revision: string; manifest: string };
}

/** @param render what a chart makes of the values; namespaced objects may leave their namespace out */
export function fakeHelm(
  cluster: KubernetesCluster,
  render: (request: HelmUpgrade) => readonly KubernetesObject[],
): FakeHelm {
  const { signal } = new AbortController();
  const calls: string[] = [];
  const upgrades: HelmUpgrade[] = [];
  const failing = new Map<string, string>();
  const failIfAsked = (command: string): void => {
    const message = failing.get(command);
    failing.delete(command);
    if (message !== undefined) throw new ToolError(message);
  };
  const recordRef = (namespace: string, release: string) => ({
    ...{ apiVersion: 'v1', kind: 'Secret', namespace, name: `sh.helm.release.v1.${release}` },
  });
  const readRecord = (namespace: string, release: string) =>
    cluster.read<ReleaseRecord>(recordRef(namespace, release), signal);
  const placed = ({ metadata, ...object }: KubernetesObject, namespace: string): KubernetesObject => ({
    ...object,
    metadata: { namespace, ...metadata },
  });
  return {
    calls,
    upgrades,
    failNext: (command, message) => void failing.set(command, message),
    releases: async (namespace) => {
      const selection = { apiVersion: 'v1', kind: 'Secret', namespace, labelSelector: 'owner=helm' };
      const { items } = await cluster.list<ReleaseRecord>(selection, signal);
      return items.map(({ metadata: { labels = {} }, stringData }) => {
        return { name: labels['name'] ?? '', revision: Number(stringData?.revision), status: 'deployed' };
      });
    },
    recover: async ({ namespace, release }) => {
      const revision = Number((await readRecord(namespace, release))?.stringData?.revision ?? 0);
      return revision === 0 ? { kind: 'nothing' } : { kind: 'revision', revision };
    },
    upgrade: async (request) => {
      const { namespace, release } = request;
      calls.push(`upgrade ${release}`);
      upgrades.push(request);
      failIfAsked('upgrade');
      const before = Number((await readRecord(namespace, release))?.stringData?.revision ?? 0);
      const objects = render(request).map((object) => placed(object, namespace));
      const { name, ...kind } = recordRef(namespace, release);
      const record: ReleaseRecord = {
        ...{ apiVersion: kind.apiVersion, kind: kind.kind },
        metadata: { name, namespace, labels: { owner: 'helm', name: release } },
        stringData: {
          revision: String(before + 1),
          manifest: objects.map((object) => JSON.stringify(object)).join('\n---\n'),
        },
      };
      await cluster.apply(record, signal);
      for (const object of objects) await cluster.apply(object, signal);
    },
    manifest: async ({ namespace, release }) => (await readRecord(namespace, release))?.stringData?.manifest ?? '',
    revert: async ({ release }, origin) => {
      calls.push(`revert ${release} to ${origin.kind === 'nothing' ? 'nothing' : origin.revision}`);
      failIfAsked('revert');
    },
    uninstall: async ({ namespace, release }, hooks) => {
      calls.push(`uninstall ${release} ${hooks}`);
      failIfAsked('uninstall');
      const record = await readRecord(namespace, release);
      const objects = (record?.stringData?.manifest ?? '').split('\n---\n').filter((text) => text !== '');
      for (const text of objects) {
        const { apiVersion, kind, metadata }: KubernetesObject = JSON.parse(text);
        await cluster.delete({ apiVersion, kind, ...metadata }, {}, signal);
      }
      await cluster.delete(recordRef(namespace, release), {}, signal);
    },
  };
}
