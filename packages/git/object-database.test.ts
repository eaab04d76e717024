import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Conversation, GitProcess } from './git-process.ts';
import { openObjectDatabase } from './object-database.ts';
import { packOf } from './pack-file.ts';

const location = { kind: 'local', url: 'file:///r', path: '/r' } as const;
const oid = 'a'.repeat(40);
type Ending = Awaited<Conversation['ended']>;

/** Gits that answer nothing by themselves. */
function silentGits() {
  const gits: { asked: string[]; hear(text: string): void; end(ending: Ending): void; fail(error: Error): void }[] = [];
  const never = () => Promise.reject(new Error('is not used'));
  const git: GitProcess = {
    attempt: never,
    run: never,
    converse: (_, hear) => {
      const { promise, resolve, reject } = Promise.withResolvers<Ending>();
      const asked: string[] = [];
      gits.push({ asked, hear: (text) => hear(Buffer.from(text)), end: resolve, fail: reject });
      return { say: (text) => asked.push(text), finish: () => resolve({ code: 0, stderr: '' }), ended: promise };
    },
  };
  return { git, gits };
}

it('starts another git when one has died, and tells those who asked that one', async () => {
  const { git, gits } = silentGits();
  using database = openObjectDatabase(git, '/nowhere', location);
  const question = database.read([oid]);
  gits[0]?.end({ code: 128, stderr: `error: x\nfatal: loose object ${oid} is corrupt\n` });
  await expect(question).rejects.toMatchObject({
    name: 'RemoteError',
    message: `cannot read the objects of /r\n  x\n  loose object ${oid} is corrupt`,
    hint: 'The repository is damaged or incomplete. `git fsck` run there tells more; a fresh clone is whole.',
  });
  const again = database.read([oid]);
  gits[1]?.hear(`${oid} blob 2\nhi\n`);
  expect((await again).get(oid)?.content.toString()).toBe('hi');
  expect(gits).toHaveLength(2);
});

it('passes on why its git could not do its work', async () => {
  const { git, gits } = silentGits();
  using database = openObjectDatabase(git, '/nowhere', location);
  const question = database.read([oid]);
  gits[0]?.fail(new Error('stopped'));
  await expect(question).rejects.toThrow('stopped');
});

it('starts no git for who asks after the end', async () => {
  const { git, gits } = silentGits();
  const database = openObjectDatabase(git, '/nowhere', location);
  database.open();
  database[Symbol.dispose]();
  await expect(database.read([oid])).rejects.toThrow('the repository is closed already');
  expect(gits).toHaveLength(1);
});

it('may write the same objects many times at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'objects-'));
  try {
    await mkdir(join(folder, 'objects', 'pack'), { recursive: true });
    using database = openObjectDatabase(silentGits().git, folder, location);
    const blob = { type: 'blob', oid, content: Buffer.alloc(100_000, 'x') } as const;
    await Promise.all(Array.from({ length: 20 }, () => database.write(packOf([blob], 'sha1'))));
    expect(
      (await readdir(join(folder, 'objects', 'pack'))).map((name) => name.replace(/^pack-[0-9a-f]{40}/, '')),
    ).toEqual(expect.arrayContaining(['.idx', '.pack']));
    expect(await readdir(join(folder, 'objects', 'pack'))).toHaveLength(2);
  } finally {
    await rm(folder, { recursive: true });
  }
});
