import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

let parent: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'temporary-folder-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

/** Runs a process that opens a folder in `parent` and then does as `ending` says; gives what ended it. */
async function processThat(ending: string): Promise<{ code: number | null; signal: string | null }> {
  const script = `
    import { writeFileSync } from 'node:fs';
    const { temporaryFolder } = await import(${JSON.stringify(new URL('./temporary-folder.ts', import.meta.url).href)});
    const { path } = temporaryFolder(${JSON.stringify(parent)}, 'x-');
    writeFileSync(path + '/file', 'x');
    ${ending}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'ignore' });
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })));
}

describe('a temporary folder', () => {
  it('is for this user only, and gone once disposed of', async () => {
    {
      await using folder = temporaryFolder(join(parent, 'deep/er'), 'x-');
      expect((await stat(folder.path)).mode & 0o777).toBe(0o700);
    }
    expect(await readdir(join(parent, 'deep/er'))).toEqual([]);
    expect(process.listenerCount('SIGHUP')).toBe(0);
  });

  it.each([
    ['process.exit(3);', { code: 3, signal: null }],
    ["process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 10_000);", { code: null, signal: 'SIGTERM' }],
    [
      "process.on('SIGINT', () => process.exit(130)); process.kill(process.pid, 'SIGINT'); setTimeout(() => {}, 10_000);",
      { code: 130, signal: null },
    ],
  ])('goes with the process: %s', async (ending, ended) => {
    expect(await processThat(ending)).toEqual(ended);
    expect(await readdir(parent)).toEqual([]);
  });
});
