import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseImageReference } from '#images';
import { startRegistry } from '#testing';
import { isAsSafe, repositoryAddress } from './address.ts';
import { readChallenges } from './challenge.ts';
import { registryContract } from './contract.ts';
import { dockerAuth, openDoubleStage, type StageOptions } from './tests/stage.ts';

const users = { robot: 's3cret:with-colon' };
const loggedIn = (host: string) => ({ auths: { [host]: dockerAuth('robot', 's3cret:with-colon') } });
const basic: StageOptions = { login: { kind: 'basic', users }, config: loggedIn };
const bearer: StageOptions = { login: { kind: 'bearer', users }, config: loggedIn };

registryContract('the double, open to all', openDoubleStage);
registryContract('the double, by password', () => openDoubleStage(basic));
registryContract('the double, by token', () => openDoubleStage(bearer));

/** Whether `acme/shop:v1` exists, where it does. */
async function lookUp(options: StageOptions) {
  await using stage = await openDoubleStage(options);
  const digest = await stage.push('acme/shop', 'v1');
  const found = await stage.registry.imageExists(parseImageReference(`${stage.host}/acme/shop:v1`));
  const text = JSON.stringify([found, stage.warnings]).replaceAll(stage.host, 'HOST');
  return { found, digest, text, warnings: stage.warnings, requests: stage.double.requests };
}

test.each([
  ['nginx', 'docker.io', 'https://registry-1.docker.io', 'library/nginx'],
  ['index.docker.io/acme/shop', 'docker.io', 'https://registry-1.docker.io', 'acme/shop'],
  ['ghcr.io/acme/shop', 'ghcr.io', 'https://ghcr.io', 'acme/shop'],
  ['GHCR.io:443/acme/shop', 'GHCR.io:443', 'https://ghcr.io', 'acme/shop'],
  ['harbor.local:8080/a/b/c', 'harbor.local:8080', 'https://harbor.local:8080', 'a/b/c'],
  ['localhost:5000/shop', 'localhost:5000', 'http://localhost:5000', 'shop'],
  ['[::1]:5000/shop', '[::1]:5000', 'http://[::1]:5000', 'shop'],
  ['127.evil.com/shop', '127.evil.com', 'https://127.evil.com', 'shop'],
])('%s is asked for at %s', (name, registry, origin, path) => {
  expect(repositoryAddress(name)).toEqual({ registry, origin, path });
});

test.each([
  ['https://auth.example/token', 'https://r.example', true],
  ['http://r.example/token', 'https://r.example', false],
  ['http://127.0.0.1/token', 'https://r.example', false],
  ['http://127.0.0.1:1/token', 'http://localhost:5000', true],
  ['ftp://127.0.0.1/token', 'http://localhost:5000', false],
])('a login may go to %s for %s: %s', (target, origin, expected) => {
  expect(isAsSafe(new URL(target), origin)).toBe(expected);
});

test.each([
  ['Basic realm="x, y"', [{ scheme: 'basic' }]],
  ['BEARER realm="https://a/t?x=\\"1\\"",service=s', [{ scheme: 'bearer', realm: 'https://a/t?x="1"', service: 's' }]],
  [
    'Basic realm="a", Bearer realm="https://a/t",scope="repository:x:pull,push"',
    [{ scheme: 'bearer', realm: 'https://a/t', service: undefined }, { scheme: 'basic' }],
  ],
  ['Negotiate, Basic realm=a', [{ scheme: 'basic' }]],
  ['Bearer service="no realm"', []],
  ['"nonsense', []],
  ['', []],
])('reads the challenge %j', (header, challenges) => {
  expect(readChallenges(header)).toEqual(challenges);
});

describe('who asks', () => {
  test('is nobody for what is public, and the token is fetched once', async () => {
    await using stage = await openDoubleStage({ login: { kind: 'bearer', users, public: ['acme/shop'] } });
    const digest = await stage.push('acme/shop', 'v1');
    const reference = parseImageReference(`${stage.host}/acme/shop:v1`);
    expect(await stage.registry.imageExists(reference)).toEqual({ kind: 'exists', digest });
    expect(await stage.registry.imageExists(reference)).toEqual({ kind: 'exists', digest });
    expect(stage.double.requests.map(({ path }) => path).filter((path) => path === '/token')).toHaveLength(1);
    stage.double.expireTokens();
    expect(await stage.registry.imageExists(reference)).toEqual({ kind: 'exists', digest });
  });

  test('what nobody may see is unknown, not missing', async () => {
    const { text } = await lookUp({ login: { kind: 'bearer', users } });
    expect(text).toContain(
      'HOST gives nobody in particular no token for acme/shop: answered 403 (DENIED: requested access to the resource is denied)',
    );
    expect((await lookUp({ login: { kind: 'basic', users } })).text).toContain(
      'HOST does not show acme/shop to anybody without a login: it answered 401',
    );
  });

  test('a repository that may be hidden is unknown to those who are not logged in', async () => {
    await using stage = await openDoubleStage({ login: { kind: 'bearer', users, public: ['acme/hidden'] } });
    const reference = parseImageReference(`${stage.host}/acme/hidden:v1`);
    expect(await stage.registry.imageExists(reference)).toEqual({
      kind: 'unknown',
      reason: `${stage.host} has no acme/hidden, or hides it from those who are not logged in`,
    });
  });

  test('a wrong password is said to be refused, and not said', async () => {
    const config = (host: string) => ({ auths: { [`https://${host}/v2/`]: dockerAuth('robot', 'wrong-secret') } });
    for (const login of [basic.login, bearer.login]) {
      const { found, text } = await lookUp({ ...(login && { login }), config });
      expect(found.kind).toBe('unknown');
      expect(text).toContain('this login');
      expect(text).not.toContain('wrong-secret');
    }
  });

  test('identity tokens are exchanged at the realm', async () => {
    const login = { kind: 'bearer', users: {}, identityTokens: ['refresh-me'] } as const;
    const config = (host: string) => ({ auths: { [host]: { auth: '', identitytoken: 'refresh-me' } } });
    expect((await lookUp({ login, config })).found.kind).toBe('exists');
  });

  test('a realm elsewhere, in clear text, gets no login', async () => {
    const { found, requests } = await lookUp({
      ...{ login: { kind: 'bearer', users, realm: 'http://auth.example/token' }, config: loggedIn },
    });
    expect(found).toMatchObject({ reason: expect.stringContaining('http://auth.example, where it would be sent in') });
    expect(requests).toHaveLength(1);
  });
});

describe('credential helpers', () => {
  /** A program on PATH that answers with `script`, whose `$host` is what it was asked for. */
  async function withHelper<T>(script: string, use: (path: string) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), 'helper-'));
    try {
      const file = join(folder, 'docker-credential-test');
      await writeFile(file, `#!/bin/sh\nread -r host\n${script}\n`);
      await chmod(file, 0o755);
      return await use(`${folder}:${process.env['PATH']}`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const answer = `printf '{"ServerURL":"%s","Username":"robot","Secret":"s3cret:with-colon"}' "$host"`;
  const failing = (config: (host: string) => object, script: string) =>
    withHelper(script, (PATH) => lookUp({ ...bearer, config, env: { PATH } }));

  test.each([
    ['of this registry', (host: string) => ({ credHelpers: { [host]: 'test' }, credsStore: 'absent' })],
    ['of all registries', () => ({ credsStore: 'test' })],
  ])('%s are asked', async (_, config) => {
    expect((await failing(config, answer)).found.kind).toBe('exists');
  });

  test('one that has no login is no trouble, and the file is asked instead of the store', async () => {
    const { found, warnings } = await failing(
      (host) => ({ ...loggedIn(host), credsStore: 'test' }),
      'echo "credentials not found in native keychain"; exit 1',
    );
    expect([found.kind, warnings]).toEqual(['exists', []]);
  });

  test.each([
    [
      'test',
      'echo s3cret >&2; exit 3',
      'docker-credential-test failed with exit code 3, so HOST is asked without a login',
    ],
    ['absent', '', 'docker-credential-absent cannot be started, so HOST is asked without a login'],
    ['../x', '', `the credential helper \\"../x\\" of Docker's configuration is no program's name`],
  ])('%s of no use is warned of: %s', async (name, script, warning) => {
    const { found, text } = await failing((host) => ({ credHelpers: { [host]: name } }), script);
    expect(found.kind).toBe('unknown');
    expect(text).toContain(warning);
    expect(text).not.toContain('s3cret');
  });

  test('a configuration that is not JSON is warned of', async () => {
    await using stage = await openDoubleStage(basic);
    await writeFile(join(stage.home, 'config.json'), '{');
    expect(await stage.registry.imageExists(parseImageReference(`${stage.host}/a:v1`))).toMatchObject({
      kind: 'unknown',
    });
    expect(stage.warnings[0]).toContain('config.json is not JSON, so registries are asked without a login');
  });
});

describe('a registry in trouble', () => {
  test('is asked again, and after three times not known', async () => {
    await using stage = await openDoubleStage();
    const digest = await stage.push('acme/shop', 'v1');
    const reference = parseImageReference(`${stage.host}/acme/shop:v1`);
    stage.double.fail(1, { kind: 'reset' });
    stage.double.fail(1, { kind: 'status', status: 429, headers: { 'retry-after': '3' } });
    expect(await stage.registry.imageExists(reference)).toEqual({ kind: 'exists', digest });
    stage.double.fail(3, { kind: 'status', status: 503 });
    expect(await stage.registry.imageExists(reference)).toEqual({
      kind: 'unknown',
      reason: `${stage.host} answered 503`,
    });
  });

  test('that never answers is given up', async () => {
    await using stage = await openDoubleStage({ patience: 50 });
    stage.double.fail(9, { kind: 'hang' });
    const found = await stage.registry.imageExists(parseImageReference(`${stage.host}/acme/shop:v1`));
    expect(found).toEqual({ kind: 'unknown', reason: `${stage.host} has not answered within 0.05 s` });
  });

  test('that is not there is not known', async () => {
    // Nobody listens on a reserved port; one that was just given back may be another test's by now.
    const host = '127.0.0.1:2';
    await using stage = await openDoubleStage();
    const found = await stage.registry.imageExists(parseImageReference(`${host}/acme/shop:v1`));
    expect(found).toMatchObject({ kind: 'unknown', reason: expect.stringContaining(`${host} cannot be reached: `) });
  });

  test('a 404 of something that is no registry means nothing', async () => {
    await using stage = await openDoubleStage();
    stage.double.fail(2, { kind: 'status', status: 404, body: '<html>' });
    const found = await stage.registry.imageExists(parseImageReference(`${stage.host}/acme/shop:v1`));
    expect(found).toEqual({ kind: 'unknown', reason: `${stage.host} answered 404, as no registry does` });
  });

  test('bytes that are not those of the digest are not believed', async () => {
    await using stage = await openDoubleStage();
    const digest = await stage.push('acme/shop', 'v1', { labels: { a: 'b' } });
    stage.double.corrupt(digest);
    const found = await stage.registry.inspectImage(parseImageReference(`${stage.host}/acme/shop:v1`));
    const reason = `${stage.host} answers ${digest} with other bytes than that digest names`;
    expect(found).toEqual({ kind: 'unknown', reason });
  });

  test('redirects are followed without the login, and not into clear text', async () => {
    await using other = await startRegistry();
    await using stage = await openDoubleStage(basic);
    const digest = await stage.push('acme/shop', 'v1');
    await other.push('acme/shop', 'v1');
    const blobs = ({ headers, path }: { headers: object; path: string }) =>
      'authorization' in headers && path.includes('/manifests/');
    stage.double.fail(1, { kind: 'redirect', location: `${other.url}/v2/acme/shop/manifests/v1` }, blobs);
    const reference = parseImageReference(`${stage.host}/acme/shop:v1`);
    expect(await stage.registry.imageExists(reference)).toEqual({ kind: 'exists', digest });
    expect(other.requests.map(({ headers }) => headers['authorization'])).toEqual([undefined]);

    stage.double.fail(1, { kind: 'redirect', location: 'http://cdn.example/blob' }, blobs);
    expect(await stage.registry.imageExists(reference)).toEqual({
      kind: 'unknown',
      reason: `${stage.host} redirects to http://cdn.example, in clear text`,
    });
  });

  test('stops at once when the job is cancelled', async () => {
    const controller = new AbortController();
    await using stage = await openDoubleStage({ signal: controller.signal });
    stage.double.fail(1, { kind: 'hang' });
    const asking = stage.registry.imageExists(parseImageReference(`${stage.host}/acme/shop:v1`));
    controller.abort(new Error('cancelled'));
    await expect(asking).rejects.toThrow('cancelled');
  });
});
