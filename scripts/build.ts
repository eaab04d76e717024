/**
 * Builds dist/: compiles, bundles everything once with ncc, and adds a stub per action. With
 * `--check` changes nothing and fails when the committed dist is not what the sources give.
 */
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { type MinifyOptions, minify } from 'rolldown/utils';
import {
  barrel,
  buildPackage,
  commandLineChunk,
  compilerConfig,
  differences,
  distFiles,
  editions,
  inAscii,
} from './build-files.ts';
import { licensesText, readLicense } from './build-licenses.ts';
import { type BundledModule, bundledPackages, foreignChunks } from './build-modules.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const build = join(root, 'build');
const bundle = join(build, 'bundle');
const stats = join(build, 'stats.json');
const dist = join(root, 'dist');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const { version, imports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const actions = globSync('actions/*/index.ts', { cwd: root })
  .map((path) => dirname(path).replace(/^actions[\\/]/, ''))
  .sort();

/**
 * Without comments and with less indentation, a tenth less to download at every `uses:`; every name and line of
 * ours stays, so that what runs can be reviewed.
 */
const READABLE: MinifyOptions = { compress: false, mangle: false, codegen: { removeWhitespace: false } };

/**
 * What others wrote is reviewed where they publish it, in the version that licenses.txt names; so it is what loads
 * soonest, at half its size. Functions and classes keep their names, which stand in stack traces.
 */
const SHORT: MinifyOptions = {
  compress: { keepNames: { function: true, class: true } },
  mangle: { keepNames: true },
  codegen: { removeWhitespace: true },
};

await compile();
for (const [name, edition] of editions) await reedit(name, edition);
await bundleWithNcc();
const wanted = await readBundle();
const found = differences(wanted, await readFolder(dist));
for (const { kind, path } of found) process.stdout.write(`${kind}: dist/${path}\n`);
if (values.check) reportCheck();
else await update();

async function compile(): Promise<void> {
  await rm(build, { recursive: true, force: true });
  await mkdir(join(build, 'actions'), { recursive: true });
  await writeFile(join(build, 'tsconfig.json'), compilerConfig());
  await runTool('typescript/bin/tsc', ['-p', join(build, 'tsconfig.json')]);
  await writeFile(join(build, 'package.json'), buildPackage(imports));
  await writeFile(join(build, 'actions', 'all.js'), barrel(actions, version));
  await writeFile(join(build, 'actions', 'command-line.js'), commandLineChunk);
}

/** Puts a copy of a package where the bundler finds it first, offered in another way. */
async function reedit(name: string, edition: (packageJson: string) => string): Promise<void> {
  const copy = join(build, 'node_modules', name);
  await cp(join(root, 'node_modules', name), copy, { recursive: true });
  const path = join(copy, 'package.json');
  await writeFile(path, edition(await readFile(path, 'utf8')));
}

async function bundleWithNcc(): Promise<void> {
  const entry = join(build, 'actions', 'all.js');
  // Minified by `printed`, if at all.
  const options = ['--out', bundle, '--stats-out', stats, '--target', 'es2022', '--no-cache', '--quiet'];
  await runTool('@vercel/ncc/dist/ncc/cli.js', ['build', entry, ...options]);
}

async function runTool(script: string, args: readonly string[]): Promise<void> {
  try {
    await run(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && 'stderr' in error) {
      process.stderr.write(`${String(error.stdout)}${String(error.stderr)}`);
    }
    throw error;
  }
}

/** What dist should hold. The bundle must not know where it was built: it runs anywhere, and everywhere the same. */
async function readBundle(): Promise<Map<string, Uint8Array>> {
  const files = await readFolder(bundle);
  const { modules }: { modules: readonly BundledModule[] } = JSON.parse(await readFile(stats, 'utf8'));
  const foreign = new Set([...foreignChunks(modules)].map((chunk) => `${chunk}.index.js`));
  for (const [path, content] of files) {
    if (Buffer.from(content).includes(root)) throw new Error(`${path} in the bundle holds the path ${root}`);
    if (path.endsWith('.js'))
      files.set(path, Buffer.from(await printed(path, content, foreign.has(path) ? SHORT : READABLE)));
  }
  files.set('licenses.txt', Buffer.from(licensesText(await Promise.all(bundledPackages(modules).map(readLicense)))));
  for (const [path, text] of distFiles(actions, version)) files.set(path, Buffer.from(text));
  return files;
}

async function printed(path: string, content: Uint8Array, options: MinifyOptions): Promise<string> {
  const { code, errors } = await minify(path, Buffer.from(content).toString('utf8'), { module: false, ...options });
  if (errors.length > 0) throw new Error(`${path} in the bundle cannot be printed: ${errors[0]?.message}`);
  return inAscii(code);
}

async function readFolder(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path))] as const)));
}

async function update(): Promise<void> {
  for (const { kind, path } of found) {
    const target = join(dist, path);
    await mkdir(dirname(target), { recursive: true });
    await (kind === 'stale' ? rm(target) : writeFile(target, wanted.get(path) ?? ''));
  }
  await chmod(join(dist, 'cli.js'), 0o755);
}

function reportCheck(): void {
  if (found.length === 0) return;
  process.stderr.write('dist is not what the sources give: run npm run build and commit the result.\n');
  process.exitCode = 1;
}
