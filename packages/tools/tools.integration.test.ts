import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type HelmOrigin, type HelmUpgrade, openHelm } from './helm.ts';
import { buildKustomization } from './kustomize.ts';
import type { ToolSurroundings } from './tool.ts';

/** Notes how it was called; answers, complains and exits as the files beside it say. */
const STUB = `#!/bin/sh
here=$(dirname "$0")
for word in "$@"; do
  case "$word" in list|history|upgrade|rollback|uninstall|get|kustomize|build) command=$word; break ;; esac
done
printf '%s\\n' "$(basename "$0")" "$@" '' >> "$here/calls"
[ -f "$here/$command.sleeps" ] && trap 'echo told > "$here/told"; exit 1' TERM
env > "$here/env"
case " $* " in *" --values - "*) cat > "$here/stdin" ;; esac
[ -f "$here/$command.sleeps" ] && { sleep 5 & wait; }
[ -f "$here/$command.err" ] && cat "$here/$command.err" >&2
[ -f "$here/$command.out" ] && cat "$here/$command.out"
[ -f "$here/$command.code" ] && exit "$(cat "$here/$command.code")"
exit 0
`;

const { signal } = new AbortController();
let folder: string;
let surroundings: ToolSurroundings;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tools-'));
  surroundings = {
    env: {
      PATH: `${folder}:/usr/bin:/bin`,
      INPUT_VALUES: 'secret',
      ACTIONS_RUNTIME_TOKEN: 'secret',
      AWS_PROFILE: 'ci',
    },
    workspace: folder,
    kubeconfig: undefined,
    context: undefined,
  };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function install(...commands: string[]): Promise<void> {
  for (const command of commands) {
    await writeFile(join(folder, command), STUB);
    await chmod(join(folder, command), 0o755);
  }
}

const says = (name: string, text: string) => writeFile(join(folder, name), text);
const read = (name: string) => readFile(join(folder, name), 'utf8');

/** Each call as one line, its arguments separated by spaces. */
async function calls(): Promise<string[]> {
  const text = await read('calls').catch(() => '');
  return text
    .split('\n\n')
    .filter((call) => call !== '')
    .map((call) => call.replaceAll('\n', ' '));
}

const request: HelmUpgrade = {
  release: 'shop',
  namespace: 'shop-pr-7',
  chart: '/job/chart',
  version: undefined,
  values: undefined,
  valueFiles: [],
  set: [],
  setString: [],
  timeout: 90_500,
};
const named = { release: 'shop', namespace: 'shop-pr-7' };
const listing = (status: string) =>
  says(
    'list.out',
    JSON.stringify([
      { name: 'shop', revision: '3', status },
      { name: 'other', revision: '1', status: 'failed' },
    ]),
  );
const history = (...statuses: string[]) =>
  says('history.out', JSON.stringify(statuses.map((status, index) => ({ revision: index + 1, status }))));

/** As an action does it; where it stood before. */
async function upgrade(more: Partial<HelmUpgrade> = {}, access = surroundings): Promise<HelmOrigin> {
  const helm = openHelm(access);
  const origin = await helm.recover(named, request.timeout, signal);
  await helm.upgrade({ ...request, ...more }, signal);
  return origin;
}

const LIST = 'helm list --namespace shop-pr-7 --deployed --failed --pending --uninstalling --output json';
const HISTORY = 'helm history --namespace shop-pr-7 --output json -- shop';
const UPGRADE =
  'helm upgrade --install --namespace shop-pr-7 --timeout 91s --history-max 5 --dependency-update -- shop /job/chart';

describe('helm', () => {
  test('installs what is not there yet', async () => {
    await install('helm');
    await says('list.out', 'null\n');
    expect(await upgrade()).toEqual({ kind: 'nothing' });
    expect(await calls()).toEqual([LIST, UPGRADE]);
  });

  test('upgrades what works, and says what to go back to', async () => {
    await install('helm');
    await listing('deployed');
    await history('superseded', 'failed', 'deployed');
    expect(await upgrade()).toEqual({ kind: 'revision', revision: 3 });
    expect(await calls()).toEqual([LIST, HISTORY, UPGRADE]);
  });

  test('brings back what a dead run left pending', async () => {
    await install('helm');
    await listing('pending-upgrade');
    await history('superseded', 'deployed', 'pending-upgrade');
    expect(await upgrade()).toEqual({ kind: 'revision', revision: 2 });
    const rollback = 'helm rollback --namespace shop-pr-7 --timeout 91s -- shop 2';
    expect(await calls()).toEqual([LIST, HISTORY, rollback, UPGRADE]);
  });

  test.each(['pending-install', 'uninstalling'])(
    'takes away what a dead run left %s and never worked',
    async (status) => {
      await install('helm');
      await listing(status);
      await history(status);
      expect(await upgrade()).toEqual({ kind: 'nothing' });
      const uninstall = 'helm uninstall --namespace shop-pr-7 --timeout 91s --no-hooks -- shop';
      expect(await calls()).toEqual([LIST, HISTORY, uninstall, UPGRADE]);
    },
  );

  test('gets values by its standard input, and no input or credential of the runner', async () => {
    await install('helm');
    const more = {
      chart: 'oci://ghcr.io/acme/charts/shop',
      version: '1.2.3',
      values: 'password: hunter2\n',
      valueFiles: ['values.yaml', 'values-preview.yaml'],
      set: ['image.tag=v2'],
      setString: ['pr=7'],
    };
    const access = { ...surroundings, kubeconfig: '/job/kubeconfig', context: 'staging' };
    await upgrade(more, access);
    expect((await calls()).at(-1)).toBe(
      'helm --kube-context staging upgrade --install --namespace shop-pr-7 --timeout 91s --history-max 5 --version 1.2.3 ' +
        '--values values.yaml --values values-preview.yaml --values - --set image.tag=v2 --set-string pr=7 ' +
        '-- shop oci://ghcr.io/acme/charts/shop',
    );
    expect(await read('stdin')).toBe(more.values);
    const env = await read('env');
    expect(env).toContain('KUBECONFIG=/job/kubeconfig\n');
    expect(env).toContain('AWS_PROFILE=ci\n');
    expect(env).not.toContain('secret');
  });

  test('fails with what it said, on the first line already', async () => {
    await install('helm');
    await says(
      'upgrade.err',
      'WARNING: Kubernetes configuration file is group-readable.\nError: UPGRADE FAILED: boom\nmore\n',
    );
    await says('upgrade.code', '1');
    await expect(openHelm(surroundings).upgrade(request, signal)).rejects.toThrow(
      'helm upgrade --install shop in namespace shop-pr-7 failed with exit code 1: UPGRADE FAILED: boom\nmore',
    );
  });

  test('is said to be too old where it does not know what it is asked for', async () => {
    await install('helm');
    await says('upgrade.err', 'Error: unknown flag: --dependency-update\n');
    await says('upgrade.code', '1');
    await expect(upgrade()).rejects.toMatchObject({
      message:
        'helm upgrade --install shop in namespace shop-pr-7 failed with exit code 1: unknown flag: --dependency-update',
      hint: 'This helm does not know what it was asked for: install a newer one in a step before this one.',
    });
  });

  test('takes a release that is gone for uninstalled', async () => {
    await install('helm');
    await says('uninstall.err', 'Error: uninstall: Release not loaded: shop: release: not found\n');
    await says('uninstall.code', '1');
    await openHelm(surroundings).uninstall(named, 'run', 5000, signal);
    expect(await calls()).toEqual(['helm uninstall --namespace shop-pr-7 --timeout 5s -- shop']);
  });

  test('prints what it has installed', async () => {
    await install('helm');
    await says('get.out', '---\nkind: Service\n');
    expect(await openHelm(surroundings).manifest(named, signal)).toBe('---\nkind: Service\n');
    expect(await calls()).toEqual(['helm get manifest --namespace shop-pr-7 -- shop']);
  });

  test('that prints something else is not believed', async () => {
    await install('helm');
    await says('list.out', 'v3 is deprecated');
    await expect(openHelm(surroundings).releases('x', signal)).rejects.toThrow(
      'helm list in namespace x printed something that is no list in JSON: "v3 is deprecated"',
    );
  });

  test('is told when the job is cancelled, and given the time to say so in the release', async () => {
    await install('helm');
    await says('get.sleeps', '');
    const controller = new AbortController();
    const running = openHelm(surroundings).manifest(named, controller.signal);
    await until(() => read('env'));
    const at = performance.now();
    controller.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
    expect(performance.now() - at).toBeLessThan(600);
    expect(await read('told')).toBe('told\n');
  });

  test('must be there', async () => {
    await expect(openHelm({ ...surroundings, env: { PATH: folder } }).releases('x', signal)).rejects.toMatchObject({
      message: 'helm list in namespace x: there is no helm on this machine',
      hint: expect.stringContaining('Install helm 3 or 4'),
    });
  });
});

async function until<T>(look: () => Promise<T>): Promise<T> {
  for (;;) {
    const found = await look().catch(() => undefined);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('kustomize', () => {
  const build = (path = 'overlay') =>
    buildKustomization({ path, namespace: 'shop-pr-7', temp: folder }, surroundings, signal);

  beforeEach(async () => {
    await mkdir(join(folder, 'overlay'));
    await says('overlay/kustomization.yaml', 'resources: [config.yaml]\n');
    await says('overlay/config.yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x, namespace: dev }\n');
  });

  test.each([
    ['kustomize', 'kustomize build'],
    ['kubectl', 'kubectl kustomize'],
  ])('is the one at hand: %s', async (command, called) => {
    await install(command);
    surroundings = { ...surroundings, env: { PATH: `${folder}:/bin` } };
    await says(command === 'kubectl' ? 'kustomize.out' : 'build.out', 'kind: X\n');
    expect(await build()).toBe('kind: X\n');
    expect((await calls())[0]).toMatch(new RegExp(`^${called} .*/kustomize-\\w+$`));
  });

  test('needs a folder', async () => {
    await expect(build('../nowhere')).rejects.toThrow(`input kustomize: there is no folder "../nowhere" in ${folder}`);
  });

  test('that nobody has installed is named', async () => {
    surroundings = { ...surroundings, env: { PATH: folder } };
    await expect(build()).rejects.toThrow('kustomize build overlay: there is neither a kustomize nor a kubectl');
  });

  // Looked for here, not by the code under test: should that miss a program which is there, this fails.
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const isHere = ['kustomize', 'kubectl'].some((name) => folders.some((each) => existsSync(join(each, name))));
  test.runIf(isHere)('puts everything into the namespace, with a real program where there is one', async () => {
    surroundings = { ...surroundings, env: { PATH: process.env['PATH'] } };
    const built = await build();
    expect(built).toBe('apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n  namespace: shop-pr-7\n');
  });
});
