import { chmod, cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { CacheEntry } from './cache.ts';
import type { CopiedGoProgram, GoProgram, ModuleFiles } from './components.ts';
import { run } from './run.ts';

const families = join(import.meta.dirname, 'families');
/** Nothing of the developer's own settings may change what is built; the proxy and caches stay theirs. */
const environment = { ...process.env, CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '-buildvcs=false' };

/** The installed Go's version (`go1.26.8`); undefined when there is no Go. */
export async function goVersion(): Promise<string | undefined> {
  const printed = await run('go', ['env', 'GOVERSION'], { env: environment }).catch(() => undefined);
  return printed?.trim();
}

/** What a program depends on: its family's files, the pin, and the toolchain. */
export async function goEntry(program: GoProgram, go: string): Promise<CacheEntry> {
  const files = await familyFiles(program.family);
  checkPin(program, files['go.mod'] ?? '');
  return { name: program.name, key: [go, program.package, JSON.stringify(program.variables), JSON.stringify(files)] };
}

/** Builds a program into `folder`. */
export async function buildGoProgram(program: GoProgram, folder: string): Promise<void> {
  await compile(program, program.package, folder, join(families, program.family));
}

/** Builds a program in a copy of its module. */
export async function buildCopiedGoProgram(program: CopiedGoProgram, folder: string): Promise<void> {
  const copy = join(folder, '.source');
  await copyWritable(await moduleFolder(program, folder), copy);
  for (const [path, text] of Object.entries(program.adds)) {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await writeFile(join(copy, path), text);
  }
  for (const [module, version] of Object.entries(program.replaces ?? {})) {
    await run('go', ['mod', 'edit', `-replace=${module}=${module}@${version}`], { cwd: copy, env: environment });
    await run('go', ['mod', 'download', module], { cwd: copy, env: environment });
  }
  await compile(program, program.path, folder, copy);
  await rm(copy, { recursive: true });
}

/** Leaves the machine's other work the first call on the processors. */
async function compile(
  { name, variables }: Pick<GoProgram, 'name' | 'variables'>,
  mainPackage: string,
  folder: string,
  cwd: string,
): Promise<void> {
  const settings = Object.entries(variables).map(([variable, value]) => `-X ${variable}=${value}`);
  const flags = ['-s', '-w', ...settings].join(' ');
  const target = join(folder, name);
  const args = ['build', '-p', '2', '-mod=readonly', '-trimpath', `-ldflags=${flags}`, '-o', target, mainPackage];
  await run('nice', ['-n', '15', 'go', ...args], { cwd, env: environment });
}

/** Copies text files out of a module. */
export async function copyModuleFiles(files: ModuleFiles, folder: string): Promise<void> {
  const source = await moduleFolder(files, folder);
  for (const path of files.paths) await copyWritable(join(source, path), join(folder, basename(path)));
}

/** Where the Go module cache holds a module unpacked. */
async function moduleFolder({ module, version }: { module: string; version: string }, cwd: string): Promise<string> {
  const listed = await run('go', ['mod', 'download', '-json', `${module}@${version}`], { cwd, env: environment });
  const { Dir }: { Dir: string } = JSON.parse(listed);
  return Dir;
}

/** The module cache is read-only, and so is what is copied from it: nobody could remove it again. */
async function copyWritable(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true });
  await chmod(to, 0o755);
  if (!(await stat(to)).isDirectory()) return;
  for (const path of await readdir(to, { recursive: true })) await chmod(join(to, path), 0o755);
}

/** Two places name a version: versions.json, which people read, and go.mod, which Go reads. */
function checkPin({ module, version, family }: GoProgram, goMod: string): void {
  if (
    goMod.split('\n').some((line) =>
      line
        .replace(/^require/, '')
        .trim()
        .startsWith(`${module} ${version}`),
    )
  )
    return;
  throw new Error(
    `test/e2e/versions.json wants ${module} ${version}, toolchain/families/${family}/go.mod another version. ` +
      `Run \`go get ${module}@${version}\` in that folder, or correct versions.json.`,
  );
}

async function familyFiles(family: string): Promise<Record<string, string>> {
  const folder = join(families, family);
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const wanted = found.filter((entry) => entry.isFile() && /\.(go|mod|sum)$/.test(entry.name));
  const paths = wanted.map((entry) => join(entry.parentPath, entry.name)).sort();
  const texts = await Promise.all(paths.map(async (path) => [relative(folder, path), await readFile(path, 'utf8')]));
  return Object.fromEntries(texts);
}
