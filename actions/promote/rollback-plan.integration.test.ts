import { execFile } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '#kit';
import { fakeClock, type GitServer, runAction, startGitServer, testJob } from '#testing';
import rollback from '../rollback/index.ts';
import promote from './index.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
let server: GitServer;

beforeAll(async () => {
  server = await startGitServer();
});
afterAll(() => server[Symbol.asyncDispose]());

/** The arguments of every command in the page's shell block, as a shell splits them. */
async function printedCommands(page: string): Promise<string[][]> {
  const block = /^```sh\n([\s\S]+?)^```$/m.exec(page)?.[1];
  if (block === undefined) throw new Error(`no shell block in:\n${page}`);
  const recorder = `npx() { printf '%s\\0' "$@"; printf '\\n\\0'; }\n`;
  const { stdout } = await promisify(execFile)('sh', ['-c', recorder + block]);
  return stdout
    .split('\n\0')
    .slice(0, -1)
    .map((command) => command.split('\0').slice(0, -1));
}

async function runPrinted([node, program, name, ...argv]: string[]): Promise<void> {
  expect([node, program, name]).toEqual([
    '--package=node@24',
    '--package=https://github.com/org/gitops-actions/archive/v1.tar.gz',
    'gitops-actions',
  ]);
  const said: string[] = [];
  const stream = { write: (text: string) => said.push(text) };
  const code = await runCli(
    { rollback },
    // Nobody is to be asked for these images.
    [...argv, '--check-images', 'off'],
    {},
    { stdout: stream, stderr: stream },
    { version: '0', cwd: '/', clock: fakeClock(), signals: new EventEmitter() },
  );
  expect(said.join('')).toContain('operation: committed');
  expect(code).toBe(0);
}

it('prints a command that brings back the very bytes, also after other commits', async () => {
  const before = {
    'production/kustomization.yaml':
      '# ours\nimages:\n  - name: shop\n    newName: ghcr.io/acme/shop\n    newTag: v1   # keep\n  - name: ghcr.io/acme/metrics\n    newTag: "0.9"\n',
    "production/canary's/kustomization.yaml": 'images:\n  - { name: shop, newName: ghcr.io/acme/shop, newTag: v0 }\n',
    'production/values.yaml': `image:\n  repository: ghcr.io/acme/web\n  tag: v7\n  digest: "${DIGEST}"\n`,
  };
  const repository = await server.createRepository('acme/rollback', {
    'gitops.yaml':
      'environments:\n  staging: { path: staging }\n  production: { path: production, from: staging, promote: commit }\n',
    'staging/kustomization.yaml': `images:\n  - name: shop\n    newName: ghcr.io/acme/shop\n    newTag: v2\n    digest: ${DIGEST}\n  - name: ghcr.io/acme/metrics\n    newTag: "1.10"\n  - name: ghcr.io/acme/web\n    newTag: v8\n`,
    ...before,
  });
  await using job = await testJob();
  const outputs = await runAction(promote, { repository: repository.path, to: 'production' }, job);
  expect(outputs).toMatchObject({ operation: 'committed', images: [{}, {}, {}, {}] });
  await repository.commit('main', { 'README.md': 'somebody went on' });

  const commands = await printedCommands(job.page);
  expect(commands).toHaveLength(1);
  for (const command of commands) await runPrinted(command);
  for (const [path, text] of Object.entries(before)) expect(await repository.read('main', path)).toBe(text);
});
