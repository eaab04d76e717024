/** What we are measured against: fetched when first needed, never part of `npm install`. */
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { attempt, run } from './program.ts';

export const peersFolder = join(import.meta.dirname, 'peers');

export interface JsYaml {
  version: string;
  load(text: string): unknown;
  dump(value: unknown): string;
}

export async function jsYaml(): Promise<JsYaml> {
  const installed = join(peersFolder, 'node_modules', 'js-yaml');
  await access(installed).catch(() => run('npm', ['ci', '--prefix', peersFolder, '--no-progress']));
  const require = createRequire(import.meta.url);
  const { load, dump }: Omit<JsYaml, 'version'> = require(installed);
  const { version }: { version: string } = require(join(installed, 'package.json'));
  return { version, load, dump };
}

/** @throws Error that says how to get it */
export async function ruamelPython(): Promise<string> {
  for (const python of [join(peersFolder, 'venv', 'bin', 'python'), 'python3']) {
    const found = await attempt(python, ['-c', 'import ruamel.yaml']).catch(() => undefined);
    if (found?.code === 0) return python;
  }
  throw new Error(
    'python’s ruamel.yaml is not there; get it with `python3 -m venv bench/peers/venv && bench/peers/venv/bin/pip install -r bench/peers/requirements.txt`',
  );
}
