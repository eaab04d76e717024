import { execFileSync, spawn } from 'node:child_process';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';

/** More than any pipe holds. */
const LINES = 40_000;
const said = 'zeile ü\n'.repeat(LINES);
const script = `
  const { writeOut } = await import(${JSON.stringify(new URL('./standard-output.ts', import.meta.url).href)});
  writeOut('zeile ü\\n'.repeat(${LINES}));
  process.exit(3);`;
const args = ['--input-type=module', '--eval', script];

it('writes everything before the process is ended', async () => {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  expect((await child.stdout.setEncoding('utf8').toArray()).join('')).toBe(said);
  expect(await ended).toBe(3);
});

it('goes on when nobody reads any more', async () => {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.stdout.destroy();
  expect(await ended).toBe(3);
});

it('waits for the reader of a pipe that does not block', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'standard-output-'));
  try {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const ends = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    const child = spawn(process.execPath, args, { stdio: ['ignore', ends, 'inherit'] });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    const heard: Buffer[] = [];
    const expected = Buffer.byteLength(said);
    for (let length = 0; length < expected; await setImmediate()) {
      const some = readSome(ends);
      length += some.length;
      heard.push(some);
    }
    expect(Buffer.concat(heard).toString('utf8')).toBe(said);
    expect(await ended).toBe(3);
    closeSync(ends);
  } finally {
    await rm(folder, { recursive: true });
  }
});

function readSome(end: number): Buffer {
  const buffer = Buffer.alloc(65_536);
  try {
    return buffer.subarray(0, readSync(end, buffer));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return buffer.subarray(0, 0);
    throw error;
  }
}
