import { chmod, cp, readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { CacheEntry } from './cache.ts';
import type { GoProgram, ModuleFiles } from './components.ts';
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

/** Builds a program into `folder`, leaving the machine's other work the first call on the processors. */
export async function buildGoProgram(program: GoProgram, folder: string): Promise<void> {
  const variables = Object.entries(program.variables).map(([name, value]) => `-X ${name}=${value}`);
  const flags = ['-s', '-w', ...variables].join(' ');
  const target = join(folder, program.name);
  const args = ['build', '-p', '2', '-mod=readonly', '-trimpath', `-ldflags=${flags}`, '-o', target, program.package];
  await run('nice', ['-n', '15', 'go', ...args], { cwd: join(families, program.family), env: environment });
}

/** Copies text files out of a module, which the Go module cache holds unpacked. */
export async function copyModuleFiles(files: ModuleFiles, folder: string): Promise<void> {
  const listed = await run('go', ['mod', 'download', '-json', `${files.module}@${files.version}`], {
    cwd: join(families, files.family),
    env: environment,
  });
  const { Dir } = JSON.parse(listed) as { Dir: string };
  for (const path of files.paths) await cp(join(Dir, path), join(folder, basename(path)), { recursive: true });
  // The module cache is read-only, and so is what is copied from it: nobody could remove it again.
  for (const path of await readdir(folder, { recursive: true })) await chmod(join(folder, path), 0o755);
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
