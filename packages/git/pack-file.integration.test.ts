import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { type ObjectFormat, objectId } from './object-id.ts';
import { packOf } from './pack-file.ts';

const run = promisify(execFile);

/** Where the header of an entry grows by a byte, where a buffer ends, and far beyond. */
const SIZES = [0, 1, 15, 16, 2047, 2048, 4096, 4097, 65_535, 65_536, 262_143, 262_144, 20_000_000, 33_554_432];

/** Bytes that no compression makes smaller (a generator by Marsaglia). */
function noise(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0, state = size + 1; at < size; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = state & 0xff;
  }
  return bytes;
}

function blobs(format: ObjectFormat) {
  const large = SIZES.flatMap((size) =>
    size < 300_000 ? [noise(size), Buffer.alloc(size, 'x')] : [Buffer.alloc(size, 'x')],
  );
  const many = Array.from({ length: 5000 }, (_, n) => Buffer.from(`file ${n}`));
  const all = [...large, ...many].map(
    (content) => ({ type: 'blob', content, oid: objectId({ type: 'blob', content }, format) }) as const,
  );
  return [...new Map(all.map((blob) => [blob.oid, blob])).values()];
}

it.each(['sha1', 'sha256'] as const)(
  'a pack is one to git, and has the index that git gives it: %s',
  { timeout: 60_000 },
  async (format) => {
    const folder = await mkdtemp(join(tmpdir(), 'pack-'));
    try {
      const { name, pack, index } = packOf(blobs(format), format);
      await writeFile(join(folder, `${name}.pack`), pack);
      const args = ['index-pack', '--strict', `--object-format=${format}`, '-o', join(folder, 'git.idx')];
      const { stdout } = await run('git', [...args, join(folder, `${name}.pack`)], { cwd: folder });
      expect(`pack-${stdout.trim()}`).toBe(name);
      expect(index.equals(await readFile(join(folder, 'git.idx')))).toBe(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
