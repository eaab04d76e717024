import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KUSTOMIZATION, openTheatre, type Stage, type Theatre, TOKEN } from './tests/stage.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

const arrange = (files: Record<string, string>): Promise<Stage> => theatre.arrange(files);

describe('bad input of bump-image-tag', () => {
  const files = {
    'dev/kustomization.yaml': KUSTOMIZATION,
    'dev/broken.yaml': 'image: ghcr.io/acme/shop:v1\na: [\n',
    'ok/kustomization.yaml': KUSTOMIZATION,
    'jobs/a.yaml': 'image: one/job:v1\n',
    'jobs/b.yaml': 'image: two/job:v1\n',
  };
  /** One for all: nothing is ever changed in it. */
  let shared: ReturnType<typeof arrange> | undefined;
  const arranged = () => {
    shared ??= arrange(files);
    return shared;
  };
  afterAll(async () => (await shared)?.job[Symbol.asyncDispose]());

  it.each<[Record<string, string>, string | RegExp]>([
    [
      {},
      'input images: is empty, and so are `key` and `updates`: say what to change, for example images: ghcr.io/acme/shop:v1.2.3',
    ],
    [
      { images: 'shop' },
      'input path: is empty: say where to change it, as files, folders or globs, or name an `environment`\ninput images: "shop" has neither tag nor digest; write shop:<tag>, or give `tag`',
    ],
    [
      { images: 'shop:v2', path: 'ok', 'lift-hold': 'true' },
      'input lift-hold: needs an `environment`: a `path` is never on hold',
    ],
    [{ images: 'shop:v2', path: '../x' }, 'input path: "../x" leaves the repository'],
    [
      { images: 'shop:v2', path: '/etc/passwd' },
      'input path: "/etc/passwd" is absolute; write it relative to the repository’s root',
    ],
    [
      { images: 'shop:v2', path: 'ok/kustomisation.yaml' },
      'input path: "ok/kustomisation.yaml" does not exist in the repository; did you mean ok/kustomization.yaml?',
    ],
    [{ images: 'shop:v2', path: 'nope/**' }, 'input path: "nope/**" matches no file'],
    [
      { images: 'other:v2', path: 'ok' },
      'input images: other is nowhere in 1 file; found there: ghcr.io/acme/shop, ghcr.io/acme/metrics',
    ],
    [
      { images: 'job:v2', path: 'jobs' },
      'input images: the image "job" has 2 meanings:\n  one/job at jobs/a.yaml:1\n  two/job at jobs/b.yaml:1',
    ],
    [
      { images: 'shop:v2\nghcr.io/acme/shop:v3', path: 'ok' },
      'input images: sets ghcr.io/acme/shop (ok/kustomization.yaml:4:13) twice',
    ],
    [{ images: 'shop:v2', path: 'dev' }, /^dev\/broken.yaml:\d:\d: /],
    [{ images: 'shop:v2', path: 'ok', branch: 'nope' }, /nope/],
    [{ images: 'shop:v2', path: 'ok', branch: '--upload-pack=touch /tmp/owned' }, /--upload-pack/],
    [
      { images: 'shop:v2', path: 'ok', environment: 'dev' },
      'input path: is given together with `environment`; give one of them',
    ],
    [{ images: 'shop:v2', environment: 'dev' }, 'input config: gitops.yaml does not exist on branch main'],
    [
      { images: 'shop:v2', path: 'ok', 'commit-message': '{tags}' },
      'input commit-message: knows no {tags}; available are {what}, {images}, {environment}, {tag}, {files}',
    ],
    [
      { updates: '- { path: ok/kustomization.yaml, key: a, value: 1.10 }' },
      "input updates: entry 1 has the value 1.10, which is the number 1.1 to YAML; write '1.10' in quotes to keep it as it is",
    ],
    [
      { updates: '- { path: ok/kustomization.yaml, kye: a }' },
      'input updates: entry 1 has the unknown key kye; known are path, key, value',
    ],
    [{ updates: 'a: 1' }, 'input updates: must be a YAML list of {path, key, value}'],
    [{ updates: '['.repeat(5_000) }, 'input updates: is nested too deep for a list of {path, key, value}'],
    [
      { updates: '- { path: ok/kustomization.yaml, key: a..b, value: 1 }' },
      'input updates: entry 1 has a key that cannot be read: "a..b" is not a key path: a key between two dots is empty',
    ],
    [
      { updates: '- { path: ok, key: a, value: a }\n- { path: okk, key: a, value: b }' },
      'input updates: entry 2: "okk" does not exist in the repository; did you mean ok?',
    ],
    [
      {
        updates:
          '- { path: ok, key: "images[0].newTag", value: a }\n- { path: ok/kustomization.yaml, key: "images[0].newTag", value: b }',
      },
      'input updates: entry 2 sets images[0].newTag of ok/kustomization.yaml, which entry 1 sets too',
    ],
    [{ key: 'a.b\n.a.b', value: 'x', path: 'ok' }, 'input key: ".a.b" is given twice'],
    [
      { key: 'a', value: 'x', path: 'ok/kustomisation.yaml' },
      'input path: "ok/kustomisation.yaml" does not exist in the repository; did you mean ok/kustomization.yaml?',
    ],
    [{ key: 'a', value: 'x', path: 'ok\n!**/*.yaml' }, 'input path: ok, !**/*.yaml holds no manifest to set a in'],
    [{ key: 'nope', value: 'x', path: 'ok/kustomization.yaml' }, /^ok\/kustomization.yaml:.*nope/],
    [{ images: 'shop:v2', path: 'ok', create: 'ture' }, 'input create: "ture" is not a boolean; write true or false'],
    [
      { images: 'shop:v2', path: 'ok', repository: 'nonsense' },
      'input repository: "nonsense" is no repository; write owner/name, a URL (https://…, ssh://…), or a path that starts with ./ or /',
    ],
    [{ images: 'shop:v2', path: 'ok', token: 'read-only' }, /denied|403|permission/i],
    [{ images: 'shop:v2', path: 'ok', token: 'wrong-token' }, /token|authentication|credentials/i],
  ])('refuses %j and changes nothing', async (inputs, message) => {
    const { repository, job, bump, bumpRemote } = await arranged();
    const before = await repository.tip('main');
    const failure = await (inputs['token'] === undefined ? bump : bumpRemote)(inputs).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(Error);
    const text = String((failure as Error).message);
    if (typeof message === 'string') expect(text).toBe(message);
    else expect(text).toMatch(message);
    for (const secret of [TOKEN, 'wrong-token', Buffer.from(`x-access-token:${TOKEN}`).toString('base64')]) {
      expect([text, ...job.lines, job.page].join('\n')).not.toContain(secret);
    }
    expect(await repository.tip('main')).toBe(before);
  });

  it('names a symbolic link and a binary file', async () => {
    const { repository, job, bump } = await arrange(files);
    await using _ = job;
    await repository.commit('main', {
      link: { content: 'ok/kustomization.yaml', mode: '120000' },
      'bin/a.yaml': new Uint8Array([97, 58, 0]),
    });
    await expect(bump({ images: 'shop:v2', path: 'link' })).rejects.toThrow(
      'input path: "link" is a symbolic link; name the file it points to',
    );
    await expect(bump({ images: 'shop:v2', path: 'bin' })).rejects.toThrow(
      'bin/a.yaml: is a binary file (it holds a NUL byte), not a manifest',
    );
  });
});
