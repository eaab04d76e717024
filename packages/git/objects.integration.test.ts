import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '#kit';
import { openRepository } from './repository.ts';
import type { FileChange } from './tree-change.ts';

const run = promisify(execFile);
const ann = { name: 'Ann Öz', email: 'ann@example.com' };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'objects-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Names that git sorts in its own way: by bytes, and folders as if they ended with a slash. */
const name = fc.constantFrom('a', 'a.b', 'a-b', 'a0', 'ab', 'A', 'é', '日', '😀', 'a b', 'q"q', 'b\\s', '-x');
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
const mode = fc.constantFrom('100644' as const, '100755' as const);
const content = fc.uint8Array({ maxLength: 40 });
const change: fc.Arbitrary<FileChange> = fc.oneof(content, fc.record({ content, mode }), fc.constant(null));
const changes = fc
  .uniqueArray(fc.tuple(path, change), { selector: ([each]) => each, maxLength: 8 })
  .map((entries) => new Map(entries));

type Files = Map<string, { content: string; mode: string }>;

/** What the files would be; undefined where a file would be a folder as well. */
function after(files: Files, wanted: ReadonlyMap<string, FileChange>): Files | undefined {
  const next: Files = new Map(files);
  for (const [path, change] of wanted) if (change === null) next.delete(path);
  for (const [path, change] of wanted) {
    if (change === null) continue;
    const given = change instanceof Uint8Array ? { content: change, mode: files.get(path)?.mode ?? '100644' } : change;
    next.set(path, { content: Buffer.from(given.content).toString('hex'), mode: given.mode });
  }
  const clashes = [...next.keys()].some((path) => [...next.keys()].some((other) => other.startsWith(`${path}/`)));
  return clashes ? undefined : next;
}

describe.each(['sha1', 'sha256'])('objects made without git, named by %s', (format) => {
  it('are what git would have made of the same changes', { timeout: 120_000 }, async () => {
    const bare = join(folder, 'bare.git');
    const git = (...args: string[]) => run('git', ['-C', bare, ...args], { encoding: 'buffer' });
    await run('git', ['init', '--quiet', '--bare', `--object-format=${format}`, '--initial-branch=main', bare]);
    await run('git', [
      '-C',
      bare,
      '-c',
      'user.name=x',
      '-c',
      'user.email=x@x',
      'commit-tree',
      '-m',
      'first',
      await emptyTree(bare),
    ]).then(({ stdout }) => git('update-ref', 'refs/heads/main', stdout.trim()));
    await using repository = await openRepository({ url: bare, temp: join(folder, 'temp'), clock: systemClock });

    await fc.assert(
      fc.asyncProperty(fc.array(changes, { minLength: 1, maxLength: 4 }), async (steps) => {
        let files: Files = new Map();
        let tip = (await repository.snapshot('main')).commit;
        let base: string = 'empty';
        for (const step of steps) {
          const next = after(files, step);
          const made = repository.createCommit({
            ...{ parents: [tip], tree: { base, changes: step }, message: 'é\n\nb', author: ann, committer: ann },
          });
          if (next === undefined) {
            await expect(made).rejects.toThrow(/is a folder|cannot be written/);
            continue;
          }
          const commit = await made;
          files = next;
          expect(await repository.push({ branch: 'main', commit, expected: tip })).toBe('pushed');
          tip = commit;
          base = commit;
        }
        // Every step may have been refused.
        if (base === 'empty') return;
        expect(await filesOf(bare)).toEqual(new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))));
        const snapshot = await repository.snapshot('main');
        expect((await snapshot.list()).map(({ path }) => path)).toEqual(await pathsInOrder(bare));
        expect(await treeAgain(bare)).toBe((await git('rev-parse', 'main^{tree}')).stdout.toString().trim());
      }),
      { numRuns: 12 },
    );
    await git('fsck', '--strict', '--full', '--no-dangling');
  });
});

async function emptyTree(bare: string): Promise<string> {
  const { stdout } = await run('git', ['-C', bare, 'hash-object', '-t', 'tree', '-w', '/dev/null']);
  return stdout.trim();
}

async function listing(bare: string): Promise<string[]> {
  const { stdout } = await run('git', ['-C', bare, 'ls-tree', '-r', '-z', '--full-tree', 'main']);
  return stdout.split('\0').filter((line) => line !== '');
}

async function pathsInOrder(bare: string): Promise<string[]> {
  return (await listing(bare)).map((line) => line.slice(line.indexOf('\t') + 1));
}

async function filesOf(bare: string): Promise<Files> {
  const files: Files = new Map();
  for (const line of await listing(bare)) {
    const [mode = '', , oid = ''] = line.slice(0, line.indexOf('\t')).split(' ');
    const { stdout } = await run('git', ['-C', bare, 'cat-file', 'blob', oid], { encoding: 'buffer' });
    files.set(line.slice(line.indexOf('\t') + 1), { mode, content: stdout.toString('hex') });
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The tree that git itself makes of the listed files, from an empty index. */
async function treeAgain(bare: string): Promise<string> {
  const env = { ...process.env, GIT_INDEX_FILE: join(bare, 'again') };
  await rm(env.GIT_INDEX_FILE, { force: true });
  const input = (await listing(bare)).map((line) => `${line}\0`).join('');
  execFileSync('git', ['-C', bare, 'update-index', '-z', '--index-info'], { env, input });
  return (await run('git', ['-C', bare, 'write-tree'], { env })).stdout.trim();
}
