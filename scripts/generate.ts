/**
 * Writes what follows from the declarations in actions/<name>/spec.ts: action.yml files, README
 * tables, the JSON Schema of gitops.yaml. With `--check` writes nothing and fails when one is stale.
 */
import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gitopsJsonSchema } from '#promotion';
import type { ActionSpec } from '../packages/kit/spec.ts';
import { generateFiles } from './generate-files.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const { files, problems } = await generateFiles({ specs: await readSpecs(), schema: gitopsJsonSchema(), read });
const stale = await stalePaths();
if (!values.check) await write(stale);

for (const problem of problems) process.stderr.write(`${problem}\n`);
for (const path of stale) process.stdout.write(values.check ? `stale: ${path}\n` : `wrote ${path}\n`);
if (values.check && stale.length > 0) process.stderr.write('Run npm run generate and commit the result.\n');
process.exitCode = problems.length > 0 || (values.check && stale.length > 0) ? 1 : 0;

async function readSpecs(): Promise<ActionSpec[]> {
  const paths = globSync('actions/*/spec.ts', { cwd: root }).sort();
  return Promise.all(
    paths.map(async (path) => {
      const { spec }: { spec: ActionSpec } = await import(join(root, path));
      return spec;
    }),
  );
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(join(root, path), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function stalePaths(): Promise<string[]> {
  const found: string[] = [];
  for (const [path, content] of files) {
    if ((await read(path)) !== content) found.push(path);
  }
  return found;
}

async function write(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), files.get(path) ?? '');
  }
}
