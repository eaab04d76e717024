import { expect, it } from 'vitest';
import type { Snapshot, TreeEntry } from '#git';
import { parseConfig } from '#promotion';
import { readEnvironment } from './environments.ts';

it('is read once at a commit, however it is promoted to', async () => {
  const path = 'staging/kustomization.yaml';
  const text = 'images:\n  - name: ghcr.io/acme/shop\n    newTag: v1.0.0\n';
  const entries: TreeEntry[] = [{ path, mode: '100644', oid: 'a'.repeat(40) }];
  const snapshotOf = (commit: string): Snapshot => ({
    commit,
    list: async () => entries,
    read: async () => new Map([[path, new TextEncoder().encode(text)]]),
  });
  const declaration = 'environments:\n  staging: { path: staging }\n';
  const { environments } = parseConfig({ file: 'gitops.yaml', text: declaration }, 'main');
  const staging = environments.get('staging');
  if (staging === undefined) throw new Error('staging was not declared');
  const snapshot = snapshotOf('a'.repeat(40));
  const read = await readEnvironment(snapshot, staging, 'gitops.yaml');
  expect(read.images).toMatchObject([{ repository: 'ghcr.io/acme/shop', tag: 'v1.0.0' }]);
  const again = { ...staging, strategy: 'copy' } as const;
  expect(await readEnvironment(snapshot, again, 'gitops.yaml')).toBe(read);
  expect(await readEnvironment(snapshotOf('b'.repeat(40)), again, 'gitops.yaml')).not.toBe(read);
});
