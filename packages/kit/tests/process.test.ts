import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kit-process-'));
});
afterAll(() => rm(folder, { recursive: true }));

const step = fileURLToPath(new URL('./step.ts', import.meta.url));
const command = fileURLToPath(new URL('./command.ts', import.meta.url));

function start(script: string, args: readonly string[], env: Record<string, string>) {
  return spawn(process.execPath, [script, ...args], { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Reads a file of outputs as the runner does: `name<<delimiter`, lines, `delimiter`. */
function parseOutputs(content: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = content.split('\n');
  while (lines.length > 1) {
    const [name = '', delimiter = ''] = (lines.shift() ?? '').split('<<');
    const end = lines.indexOf(delimiter);
    outputs[name] = lines.splice(0, end).join('\n');
    lines.shift();
  }
  return outputs;
}

test('outputs reach the runner whole, whatever they hold', async () => {
  const path = join(folder, 'output');
  await writeFile(path, '');
  const child = start(step, [], {
    GITHUB_OUTPUT: path,
    INPUT_FROM: 'staging',
    INPUT_REPOSITORY: 'acme/config',
    INPUT_IMAGES: 'ghadelimiter_x\nchanged<<EOF',
    INPUT_TAG: 'v1\nEOF\nchanged=false',
  });
  const [[code]] = await Promise.all([once(child, 'exit'), text(child.stdout)]);
  expect(code).toBe(0);
  expect(parseOutputs(await readFile(path, 'utf8'))).toEqual({
    changed: 'true',
    'commit-sha': '',
    count: '2',
    files: 'a.yaml\nb.yaml',
    images: JSON.stringify([
      { name: 'ghadelimiter_x', to: 'v1\nEOF\nchanged=false' },
      { name: 'changed<<EOF', to: 'v1\nEOF\nchanged=false' },
    ]),
  });
});

test('a command line that is terminated ends within a second', async () => {
  const child = start(command, ['demo-bump', '--from', 'dev', '--tag', 'hang'], {});
  const complaint = text(child.stderr.once('data', () => child.kill('SIGTERM')));
  const [code] = await once(child, 'exit');
  expect(code).toBe(143);
  expect(await complaint).toBe('from dev with undefined\nerror: interrupted by SIGTERM\n');
});

test('a step that waits for nothing says so instead of vanishing', async () => {
  const child = start(step, [], { INPUT_FROM: 'dev', INPUT_REPOSITORY: 'acme/config', INPUT_TAG: 'hang' });
  const [[code], log] = await Promise.all([once(child, 'exit'), text(child.stdout)]);
  expect(code).toBe(1);
  expect(log).toContain('::error title=Demo bump::Error: the run waits for something that will never happen%0A');
});
