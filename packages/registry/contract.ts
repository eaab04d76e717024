/** What must be true of every registry: the double and the real one. */
import { describe, expect, test } from 'vitest';
import { parseImageReference } from '#images';
import type { Registry } from './registry.ts';

export interface RegistryStage extends AsyncDisposable {
  /** `127.0.0.1:5000` */
  host: string;
  /** Folder of repositories that are this test's own. */
  below: string;
  /** Logged in, where the registry wants it. */
  registry: Registry;
  /** Resolves to the digest. `platforms` makes an index, and labels each of its images with its `platform`. */
  push(
    repository: string,
    tag: string,
    image?: {
      labels?: Readonly<Record<string, string>>;
      annotations?: Readonly<Record<string, string>>;
      platforms?: readonly string[];
    },
  ): Promise<string>;
}

const NOWHERE = `sha256:${'0'.repeat(64)}`;

export function registryContract(name: string, openStage: () => Promise<RegistryStage>): void {
  describe(`${name}:`, () => {
    test('a tag exists and has a digest, and that digest exists', async () => {
      await using stage = await openStage();
      const { host, below, registry } = stage;
      const digest = await stage.push(`${below}/shop`, 'v1.2.3');
      for (const wanted of [`${below}/shop:v1.2.3`, `${below}/shop@${digest}`, `${below}/shop:other@${digest}`]) {
        const reference = parseImageReference(`${host}/${wanted}`);
        expect(await registry.imageExists(reference)).toEqual({ kind: 'exists', digest });
      }
    });

    test('what is not there is missing', async () => {
      await using stage = await openStage();
      const { host, below, registry } = stage;
      await stage.push(`${below}/shop`, 'v1.2.3');
      const asked = (reference: string) => registry.imageExists(parseImageReference(`${host}/${reference}`));
      expect(await asked(`${below}/shop:v9`)).toEqual({
        kind: 'missing',
        reason: `${host} has no v9 of ${below}/shop`,
      });
      expect(await asked(`${below}/shop`)).toEqual({
        kind: 'missing',
        reason: `${host} has no latest of ${below}/shop`,
      });
      const reason = `${host} has no ${NOWHERE} of ${below}/shop`;
      expect(await asked(`${below}/shop:v1.2.3@${NOWHERE}`)).toEqual({ kind: 'missing', reason });
      expect(await asked(`${below}/nothing:v1`)).toMatchObject({ kind: 'missing' });
    });

    test('labels say where an image comes from', async () => {
      await using stage = await openStage();
      const { host, below, registry } = stage;
      const labels = { 'org.opencontainers.image.revision': 'abc', 'org.opencontainers.image.source': 'https://x/y' };
      const digest = await stage.push(`${below}/shop`, 'v1', { labels, annotations: { a: 'b' } });
      expect(await registry.inspectImage(parseImageReference(`${host}/${below}/shop:v1`))).toEqual({
        kind: 'found',
        image: { digest, labels: new Map(Object.entries({ ...labels, a: 'b' })), platforms: [] },
      });
    });

    test('an image of many platforms is described by the one that most run', async () => {
      await using stage = await openStage();
      const { host, below, registry } = stage;
      const platforms = ['linux/arm64', 'linux/amd64', 'unknown/unknown'];
      const digest = await stage.push(`${below}/shop`, 'v1', { platforms, labels: { version: '1' } });
      const reference = parseImageReference(`${host}/${below}/shop:v1`);
      expect(await registry.imageExists(reference)).toEqual({ kind: 'exists', digest });
      const labels = new Map(Object.entries({ version: '1', platform: 'linux/amd64' }));
      expect(await registry.inspectImage(reference)).toEqual({
        kind: 'found',
        image: { digest, labels, platforms: ['linux/arm64', 'linux/amd64'] },
      });
    });
  });
}
