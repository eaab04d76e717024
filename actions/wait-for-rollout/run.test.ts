import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bindAction } from '#kit';
import {
  type KubernetesDouble,
  runAction,
  sketchDeployment,
  sketchPod,
  sketchReplicaSet,
  startKubernetesDouble,
  type TestJob,
  testJob,
} from '#testing';
import { run } from './run.ts';
import { spec } from './spec.ts';

let double: KubernetesDouble;
let job: TestJob;
let app: { url: string; paths: string[]; handle: RequestListener } & AsyncDisposable;

beforeEach(async () => {
  job = await testJob();
  double = await startKubernetesDouble({ now: job.clock.now });
  app = await serve();
  double.put(sketchReplicaSet(2));
});
afterEach(async () => {
  await Promise.all([double[Symbol.asyncDispose](), job[Symbol.asyncDispose](), app[Symbol.asyncDispose]()]);
});

/** What has rolled out; it answers 200 unless `handle` is replaced. */
async function serve(): Promise<typeof app> {
  const served = {
    url: '',
    paths: [] as string[],
    handle: ((_, response) => response.end('fine')) as RequestListener,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer((request, response) => {
    served.paths.push(request.url ?? '');
    served.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  served.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return served;
}

const wait = (inputs: Record<string, string>): Promise<Record<string, unknown>> =>
  runAction(
    bindAction(spec, run, () => ({
      job,
      connect: () => double.connect({ namespace: 'shop' }),
      readCa: async ({ ca }) => ca,
    })),
    inputs,
    job,
  );

function rolledOut(name = 'web', image = 'ghcr.io/acme/web:v2'): void {
  double.put(sketchReplicaSet(2, { name }));
  double.put(sketchDeployment({ name, image }));
  for (const suffix of ['a', 'b']) double.put(sketchPod(suffix, { deployment: name, image }));
}

describe('workloads', () => {
  test('that have rolled out', async () => {
    rolledOut();
    expect(await wait({ workload: 'deploy/web', image: 'ghcr.io/acme/web:v2' })).toEqual({
      status: 'ready',
      reason: '2 pods available, all of the new version',
      duration: '0s',
      workloads: [
        {
          kind: 'Deployment',
          namespace: 'shop',
          name: 'web',
          status: 'ready',
          reason: '2 pods available, all of the new version',
          pods: '2/2',
          images: ['ghcr.io/acme/web:v2'],
        },
      ],
    });
    expect(job.lines).toEqual(['info: [0s] ✅ Deployment shop/web: 2/2: 2 pods available, all of the new version']);
    expect(job.page).toContain('### Ready after 0s');
  });

  test('of another namespace', async () => {
    double.put(sketchDeployment({ namespace: 'other' }));
    expect(await wait({ workload: 'deployment/web', namespace: 'other' })).toMatchObject({ status: 'ready' });
  });

  test('by label', async () => {
    rolledOut();
    rolledOut('cart');
    const outputs = await wait({ selector: 'app in (web, cart)' });
    expect(outputs['workloads']).toMatchObject([{ name: 'web' }, { name: 'cart' }]);
  });

  test('by a label that none has', async () => {
    await expect(wait({ selector: 'app=nope' })).rejects.toThrow(
      'nothing in namespace shop has the labels app=nope: no Deployment, StatefulSet, DaemonSet',
    );
  });

  test('that are not named', async () => {
    await expect(wait({})).rejects.toThrow('input workload: is required (or `selector`)');
  });

  test('that are misnamed', async () => {
    await expect(wait({ workload: 'web\ndeploy/Web' })).rejects.toThrow(
      'input workload: "web" is no workload; write kind/name, such as deployment/web or Certificate.cert-manager.io/web\n' +
        'input workload: "deploy/Web" is no workload',
    );
  });

  test('that do not exist, in the grace period', async () => {
    rolledOut('cart');
    await expect(wait({ workload: 'deploy/web', 'grace-period': '30s' })).rejects.toMatchObject({
      message: 'Deployment shop/web: does not exist in namespace shop; there are: cart',
      outputs: { status: 'failed', duration: '30s', workloads: [{ name: 'web', status: 'failed', pods: '' }] },
    });
  });

  test('whose pods do not start', async () => {
    double.put(sketchDeployment({ updated: 1, total: 3, available: 2 }));
    const waiting = { reason: 'ImagePullBackOff', message: 'Back-off pulling image "ghcr.io/acme/web:v2"' };
    double.put(sketchPod('a', { status: { ready: false, state: { waiting } } }));
    await expect(wait({ workload: 'deploy/web' })).rejects.toMatchObject({
      message: [
        'Deployment shop/web: Pod web-2-a, container app: ImagePullBackOff: Back-off pulling image "ghcr.io/acme/web:v2" (0/2)',
        '  Pod shop/web-2-a, container app: ImagePullBackOff: Back-off pulling image "ghcr.io/acme/web:v2"',
      ].join('\n'),
      cause: { name: 'UnhealthyError' },
      outputs: { status: 'failed', duration: '2m' },
    });
  });

  test('that take too long', async () => {
    double.put(sketchDeployment({ updated: 1, total: 3, available: 2 }));
    await expect(wait({ workload: 'deploy/web', timeout: '3m' })).rejects.toMatchObject({
      cause: { name: 'TimeoutError' },
      outputs: { status: 'timeout', reason: '1 of 2 pods of the new version created' },
    });
  });
});

describe('images', () => {
  test('of several workloads concern those that run them', async () => {
    rolledOut();
    rolledOut('cart', 'ghcr.io/acme/cart:v5');
    const image = 'ghcr.io/acme/web:v2\nghcr.io/acme/cart:v5';
    expect(await wait({ workload: 'deploy/web\ndeploy/cart', image })).toMatchObject({ status: 'ready' });
  });

  test('that none of several workloads runs', async () => {
    rolledOut();
    rolledOut('cart');
    await expect(wait({ workload: 'deploy/web\ndeploy/cart', image: 'ghcr.io/acme/wep:v2' })).rejects.toMatchObject({
      message: 'none of these workloads has a container of ghcr.io/acme/wep:v2',
      outputs: { status: 'failed' },
    });
  });

  test('that the change has not brought yet', async () => {
    rolledOut();
    await expect(wait({ workload: 'deploy/web', image: 'ghcr.io/acme/web:v3' })).rejects.toMatchObject({
      cause: { name: 'BlockedError' },
      outputs: { status: 'blocked', reason: 'its spec asks for ghcr.io/acme/web:v2, and not for ghcr.io/acme/web:v3' },
    });
  });
});

describe('the health check', () => {
  beforeEach(() => rolledOut());
  const check = (inputs: Record<string, string> = {}) =>
    wait({ workload: 'deploy/web', url: `${app.url}/health?token=s3cret`, ...inputs });

  test('passes', async () => {
    expect(await check({ 'body-match': '^fi' })).toMatchObject({ status: 'ready', urlStatus: '200' });
    expect(app.paths).toEqual(['/health?token=s3cret']);
    expect(job.lines.at(-1)).toBe(`info: [0s] ${app.url}/health: answered 200`);
    expect(job.page).toContain(`| ✅ | \`${app.url}/health\` | 1 | \`answered 200\` |`);
  });

  test('passes at the third try', async () => {
    app.handle = (_, response) => response.writeHead(app.paths.length < 3 ? 503 : 200).end();
    expect(await check()).toMatchObject({ status: 'ready', duration: '10s', urlStatus: '200' });
    expect(job.lines.slice(-3)).toEqual([
      `info: [0s] ${app.url}/health: answered 503 instead of 200; 5 more tries`,
      `info: [5s] ${app.url}/health: answered 503 instead of 200; 4 more tries`,
      `info: [10s] ${app.url}/health: answered 200`,
    ]);
  });

  test('fails, with what was answered last', async () => {
    app.handle = (_, response) => response.writeHead(500).end('<h1>no\n database</h1>');
    await expect(check({ retries: '1' })).rejects.toMatchObject({
      message: `${app.url}/health answered 500 instead of 200: "<h1>no database</h1>" (asked 2 times)`,
      outputs: { status: 'failed', urlStatus: '500' },
    });
  });

  test('is not made when the rollout fails', async () => {
    await expect(check({ workload: 'deploy/nope' })).rejects.toThrow('does not exist');
    expect(app.paths).toEqual([]);
  });

  test('does not say what it was asked with', async () => {
    app.handle = ({ headers }, response) => response.writeHead(403).end(`bad token ${headers.authorization}`);
    const step = await check({ headers: 'Authorization: Bearer abc.def', retries: '0' }).catch(
      (error: unknown) => error,
    );
    expect(step).toMatchObject({
      message: `${app.url}/health answered 403 instead of 200: "bad token ***" (asked once)`,
    });
    expect(`${JSON.stringify(step)}${job.lines.join()}${job.page}`).not.toContain('abc.def');
  });

  test('that is no address is not quoted with its password', async () => {
    await expect(wait({ workload: 'deploy/web', url: 'htps://ada:pw@shop.example/x?key=k' })).rejects.toThrow(
      'input url: "…@shop.example/x?…" is no http or https address',
    );
  });

  test.each([
    ['X: ☃', 'headers'],
    ['X: a\u0000b', 'headers'],
    [',', 'expected-status'],
  ])('%j is refused', async (value, input) => {
    await expect(wait({ workload: 'deploy/web', url: 'http://x', [input]: value })).rejects.toThrow(`input ${input}: `);
  });

  test('that makes no sense is refused before anything is asked', async () => {
    const inputs = { url: 'ftp://x', 'expected-status': '200,ok', 'body-match': '(', retries: '-1', headers: 'nope' };
    await expect(wait({ workload: 'deploy/web', ...inputs })).rejects.toThrow(
      [
        'input url: "ftp://x" is no http or https address',
        'input expected-status: "ok" is no status; write 200, 200-299 or 2xx',
        'input body-match: "(" is no regular expression',
        'input retries: "-1" is no number; write 0, 1, 2 …',
        'input headers: every line must be Name: value, in characters that a header may have',
      ].join('\n'),
    );
    expect(double.requests).toEqual([]);
  });
});
