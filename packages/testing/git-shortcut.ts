import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Lets git read and write the repositories of a server straight from its folder, which takes a third
 * of the time: for tests of what an action does, not of how it gets there.
 */
export async function gitShortcut(serverUrl: string, root: string): Promise<AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'shortcut-'));
  const before = process.env['GIT_CONFIG_GLOBAL'];
  await writeFile(join(folder, 'gitconfig'), `[url "${root}/"]\n\tinsteadOf = ${serverUrl}/\n`);
  process.env['GIT_CONFIG_GLOBAL'] = join(folder, 'gitconfig');
  return {
    [Symbol.asyncDispose]: async () => {
      if (before === undefined) delete process.env['GIT_CONFIG_GLOBAL'];
      else process.env['GIT_CONFIG_GLOBAL'] = before;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
