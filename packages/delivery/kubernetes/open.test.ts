import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type KubernetesDouble, startKubernetesDouble } from '#testing';
import { type OpenKubernetes, openKubernetes } from './open.ts';

let double: KubernetesDouble;
let folder: string;
const { signal } = new AbortController();

beforeEach(async () => {
  double = await startKubernetesDouble();
  folder = await mkdtemp(join(tmpdir(), 'kubeconfig-'));
});
afterEach(async () => {
  await double[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const web = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };

/** Opens with nothing around but what is given. */
async function open(options: Partial<OpenKubernetes> = {}) {
  return openKubernetes({ env: {}, home: folder, workspace: folder, serviceAccount: join(folder, 'none'), ...options });
}

async function put(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const withUser = (user: string): string => double.kubeconfig.replace('{ token: "double-token" }', user);
const seen = () => double.requests.map(({ headers }) => headers);

describe('the kubeconfig', () => {
  test('that is given counts before KUBECONFIG', async () => {
    await put('config', double.kubeconfig);
    const api = await open({ kubeconfig: 'config', env: { KUBECONFIG: '/nowhere' } });
    expect(await api.read(web, signal)).toBeUndefined();
    expect(api).toMatchObject({ name: `the Kubernetes API at ${double.url}`, namespace: 'default' });
  });

  test('may be several files, of which some are missing', async () => {
    const config = await put('config', double.kubeconfig.replace('current-context: double', ''));
    const current = await put('current', 'current-context: double\n');
    const api = await open({ env: { KUBECONFIG: `${current}:/nowhere:${config}` } });
    expect(await api.read(web, signal)).toBeUndefined();
  });

  test.each([
    [{ kubeconfig: 'nope' }, 'input kubeconfig: there is no file nope'],
    [
      { kubeconfig: 'apiVersion: v1\nclusters: []' },
      'input kubeconfig: is a path, and this looks like the content of a kubeconfig',
    ],
    [
      { context: 'prod' },
      /^input kubeconfig: is needed for context "prod": KUBECONFIG is not set, there is no .*\.kube\/config$/,
    ],
    [{}, /there is no .*\.kube\/config, and this is no pod with a service account$/],
  ])('%j', async (options, message) => {
    await expect(open(options)).rejects.toThrow(message);
  });

  test('in base64, as it is often kept, is not shown', async () => {
    const kubeconfig = Buffer.from(double.kubeconfig).toString('base64');
    await expect(open({ kubeconfig })).rejects.toMatchObject({
      message: 'input kubeconfig: is a path, and this looks like the content of a kubeconfig',
      hint: 'Write it to a file first (decoded, where it is base64), and give its path.',
    });
  });
});

describe('credentials', () => {
  const openAs = async (user: string) => open({ kubeconfig: await put('config', withUser(user)) });

  test('a token file is read every time', async () => {
    await put('token', 'old\n');
    double.accept('old', 'new');
    const api = await openAs('{ tokenFile: token }');
    await api.read(web, signal);
    await put('token', 'new\n');
    await api.read(web, signal);
    expect(seen().map((headers) => headers['authorization'])).toEqual(['Bearer old', 'Bearer new']);
  });

  test('a user and password', async () => {
    const api = await openAs('{ username: ada, password: "p:w" }');
    await expect(api.read(web, signal)).rejects.toThrow('answered 401');
    expect(seen()[0]?.['authorization']).toBe(`Basic ${Buffer.from('ada:p:w').toString('base64')}`);
  });

  test('impersonation, with every group', async () => {
    const api = await openAs(
      '{ token: double-token, as: bob, as-groups: [dev, ops], as-user-extra: { Why: [drill] } }',
    );
    await api.read(web, signal);
    expect(seen()[0]).toMatchObject({
      'impersonate-user': 'bob',
      'impersonate-group': 'dev, ops',
      'impersonate-extra-why': 'drill',
    });
  });

  test('a refusal names the user', async () => {
    const api = await openAs('{ token: wrong }');
    await expect(api.read(web, signal)).rejects.toMatchObject({
      hint: `The API does not accept user "double" of ${folder}/config: expired, or of another cluster.`,
    });
  });

  test('a certificate that is not there', async () => {
    await put('a.key', 'its key');
    await expect(openAs('{ client-certificate: a.crt, client-key: a.key }')).rejects.toThrow(
      `${folder}/config: names ${folder}/a.crt, which cannot be read`,
    );
  });

  test('a proxy of another kind', async () => {
    const kubeconfig = await put(
      'config',
      double.kubeconfig.replace('{ server:', '{ proxy-url: "socks5://p:1", server:'),
    );
    await expect(open({ kubeconfig })).rejects.toThrow('proxy-url of cluster "double" is no http or https address');
  });

  test('an HTTP proxy is asked instead of the server', async () => {
    const kubeconfig = await put(
      'config',
      double.kubeconfig.replace(
        `server: "${double.url}"`,
        `proxy-url: "${double.url}", server: "http://cluster.invalid"`,
      ),
    );
    const api = await open({ kubeconfig });
    expect(await api.read(web, signal)).toBeUndefined();
    expect(double.requests[0]).toMatchObject({
      path: '/apis/apps/v1/namespaces/default/deployments/web',
      headers: { host: 'cluster.invalid' },
    });
  });
});

describe('an exec plugin', () => {
  /** A plugin that writes down how it was called and runs `body`. */
  async function plugin(body: string): Promise<string> {
    const path = await put('plugin', `#!/bin/sh\necho "$1 $FLAVOUR $KUBERNETES_EXEC_INFO" >> "$CALLS"\n${body}\n`);
    await chmod(path, 0o755);
    return withUser(`
      exec:
        apiVersion: client.authentication.k8s.io/v1
        command: ./plugin
        args: [login]
        env: [{ name: FLAVOUR, value: sweet }]
        installHint: Install it by hand.`);
  }
  const credential = (status: object): string =>
    `echo '${JSON.stringify({ apiVersion: 'client.authentication.k8s.io/v1', kind: 'ExecCredential', status })}'`;
  const openWith = async (body: string, now = Date.now) => {
    const kubeconfig = await put('config', await plugin(body));
    return open({ kubeconfig, now, env: { PATH: process.env['PATH'], CALLS: join(folder, 'calls') } });
  };
  const calls = async (): Promise<string[]> => {
    return (await readFile(join(folder, 'calls'), 'utf8')).trim().split('\n');
  };

  test('is asked once, with its arguments and environment', async () => {
    const api = await openWith(credential({ token: 'double-token' }));
    await Promise.all([api.read(web, signal), api.list(web, signal)]);
    expect(await calls()).toEqual([
      'login sweet {"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","spec":{"interactive":false}}',
    ]);
  });

  test('is asked again when its answer expires', async () => {
    let now = Date.UTC(2026, 0, 1);
    const api = await openWith(
      credential({ token: 'double-token', expirationTimestamp: '2026-01-01T00:10:00Z' }),
      () => now,
    );
    await api.read(web, signal);
    await api.read(web, signal);
    now += 595_000;
    await api.read(web, signal);
    expect(await calls()).toHaveLength(2);
  });

  test('is asked again when a credential that was good is refused', async () => {
    const api = await openWith(credential({ token: 'double-token' }));
    await api.read(web, signal);
    double.fail(1, { kind: 'status', status: 401 });
    await api.read(web, signal);
    expect(await calls()).toHaveLength(2);
  });

  test.each([
    [
      'echo "no session; run x login" >&2; exit 3',
      'exec plugin ./plugin failed with exit code 3: no session; run x login',
    ],
    ['echo hello', 'exec plugin ./plugin answered with something that is not JSON'],
    ['echo \'{"kind":"Config"}\'', 'exec plugin ./plugin answered with kind "Config" instead of ExecCredential'],
    [credential({}), 'exec plugin ./plugin answered with neither token nor certificate'],
    [
      credential({ clientCertificateData: 'x' }),
      'exec plugin ./plugin answered with a certificate without its key, or a key without its certificate',
    ],
  ])('%s', async (body, message) => {
    const api = await openWith(body);
    await expect(api.read(web, signal)).rejects.toMatchObject({
      message,
      hint: 'Run `./plugin login` as the job does, to see why.',
      retryable: false,
    });
  });

  test('that is not installed', async () => {
    const kubeconfig = await put('config', (await plugin('')).replace('./plugin', 'no-such-plugin'));
    const api = await open({ kubeconfig, env: { PATH: folder } });
    await expect(api.read(web, signal)).rejects.toMatchObject({
      message: 'exec plugin no-such-plugin of the kubeconfig is not installed',
      hint: 'Install it by hand.',
    });
  });

  /** Resolves once the plugin has written down that it was called. */
  const called = async (): Promise<void> => {
    while ((await calls().catch(() => [])).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  test('ends with the job, and so does what it started', async () => {
    const api = await openWith('sh -c \'echo $$ > "$CALLS.child"; exec sleep 60\'; echo never');
    const controller = new AbortController();
    const reading = api.read(web, controller.signal);
    const child = async () => Number(await readFile(join(folder, 'calls.child'), 'utf8').catch(() => ''));
    while ((await child()) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort(new Error('cancelled'));
    await expect(reading).rejects.toThrow('cancelled');
    const pid = await child();
    const isAlive = async () => /^\d+ \(.*\) [^Z]/.test(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''));
    while (await isAlive()) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  test('answers everybody who waits for it, though the first gives up', async () => {
    const api = await openWith(`sleep 0.1; ${credential({ token: 'double-token' })}`);
    const impatient = new AbortController();
    const given = api.read(web, impatient.signal);
    const awaited = api.read(web, signal);
    await called();
    impatient.abort(new Error('no time'));
    await expect(given).rejects.toThrow('no time');
    expect(await awaited).toBeUndefined();
    expect(await calls()).toHaveLength(1);
  });

  test('that worked before, and fails now, may pass', async () => {
    let now = Date.UTC(2026, 0, 1);
    const answer = credential({ token: 'double-token', expirationTimestamp: '2026-01-01T00:10:00Z' });
    const api = await openWith(
      `test $(wc -l < "$CALLS") = 1 || { echo "503 from the cloud" >&2; exit 1; }\n${answer}`,
      () => now,
    );
    await api.read(web, signal);
    now += 600_000;
    await expect(api.read(web, signal)).rejects.toMatchObject({
      message: 'exec plugin ./plugin failed with exit code 1: 503 from the cloud',
      retryable: true,
    });
  });

  test('is not quoted where it speaks of credentials', async () => {
    const body = `echo "bearer s3cr3t of eyJhbGciOi.eyJzdWIi.c2ln and ${'k8s-aws-v1.'.padEnd(60, 'x')} refused" >&2; exit 1`;
    const kubeconfig = await put('config', (await plugin(body)).replace('[login]', '[-c, "curl -H token:s3cr3t"]'));
    const api = await open({ kubeconfig, env: { PATH: process.env['PATH'], CALLS: join(folder, 'calls') } });
    await expect(api.read(web, signal)).rejects.toMatchObject({
      message: 'exec plugin ./plugin failed with exit code 1: bearer *** of *** and *** refused',
      hint: 'Run `./plugin …` as the job does, to see why.',
    });
  });
});

describe('in a pod', () => {
  const env = { KUBERNETES_SERVICE_HOST: '10.0.0.1', KUBERNETES_SERVICE_PORT: '443' };

  test('the service account is used', async () => {
    await put('token', 't');
    await put('namespace', 'ci\n');
    expect(await open({ env, serviceAccount: folder })).toMatchObject({
      name: 'the Kubernetes API at https://10.0.0.1',
      namespace: 'ci',
    });
  });

  test('without one there is no cluster', async () => {
    await expect(open({ env })).rejects.toThrow('this is no pod with a service account');
  });
});
