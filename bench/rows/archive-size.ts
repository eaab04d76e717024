import { gzipSync } from 'node:zlib';
import { run } from '../program.ts';
import type { Row } from '../row.ts';
import { repositoryRoot } from '../step.ts';

const git = (...args: string[]) => run('git', args, { cwd: repositoryRoot });

export const archiveSize: Row = {
  id: 'size',
  title: 'size of the archive',
  meaning:
    '`git archive HEAD | gzip -6`: what a runner downloads at every `uses:`. Paths marked export-ignore in .gitattributes are not in it.',
  goal: { kind: 'bytes', atMost: 500_000 },
  measure: async () => {
    const { stdout: archive } = await git('archive', '--format=tar', 'HEAD');
    const entries = [...tarEntries(archive)]
      .map(({ path, content }) => ({ path, bytes: compressed(content) }))
      .toSorted((a, b) => b.bytes - a.bytes);
    const biggest = entries.slice(0, 8).map(({ path, bytes }) => `${path} ${kilobytes(bytes)}`);
    return {
      ours: { unit: 'bytes', value: compressed(archive) },
      notes: [
        `${entries.length} files, ${kilobytes(archive.length)} unpacked; the biggest, each gzipped alone: ${biggest.join(', ')}`,
        ...(await staleDist()),
      ],
    };
  },
};

function compressed(content: Uint8Array): number {
  return gzipSync(content, { level: 6 }).length;
}

/** The archive is that of HEAD: a build that is not committed yet is not in it. */
async function staleDist(): Promise<string[]> {
  const { stdout } = await git('status', '--porcelain', '--', 'dist');
  return stdout.length === 0
    ? []
    : ['**dist/ of the working tree is not what HEAD holds**; commit it and measure again'];
}

interface TarEntry {
  path: string;
  content: Buffer;
}

const BLOCK = 512;

/** Regular files of a tar archive as git writes it. Long names stand in an extra header before the entry; they are only shown, so the short form does. */
function* tarEntries(archive: Buffer): Generator<TarEntry> {
  let at = 0;
  while (at + BLOCK <= archive.length && archive[at] !== 0) {
    const field = (start: number, length: number) =>
      archive.toString('latin1', at + start, at + start + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(field(124, 12), 8);
    const prefix = field(345, 155);
    const content = archive.subarray(at + BLOCK, at + BLOCK + size);
    if (field(156, 1) === '0') yield { path: `${prefix === '' ? '' : `${prefix}/`}${field(0, 100)}`, content };
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
