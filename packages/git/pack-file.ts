import type { GitObject } from './object-answers.ts';
import { digest, type ObjectFormat } from './object-id.ts';
import type { NewObject } from './tree-change.ts';

/** Some objects as git stores them: in a pack, with the index that finds them in it. */
export interface PackFile {
  /** Without its ending. */
  name: string;
  pack: Buffer;
  index: Buffer;
}

/**
 * Packs objects without a git: starting one takes longer than all of this. Pack version 2, index version 2
 * (git's gitformat-pack); nothing is stored as a difference, since git finds those when it pushes.
 */
export function packOf(objects: readonly NewObject[], format: ObjectFormat): PackFile {
  const { crc32 } = process.getBuiltinModule('node:zlib');
  const header = Buffer.concat([Buffer.from('PACK'), uint32(2), uint32(objects.length)]);
  let offset = header.length;
  const entries = objects.map(({ oid, type, content }) => {
    const bytes = Buffer.concat([entryHeader(type, content.length), deflate(content)]);
    const entry = { oid, bytes, offset, checksum: crc32(bytes) };
    offset += bytes.length;
    return entry;
  });
  const pack = signed(Buffer.concat([header, ...entries.map(({ bytes }) => bytes)]), format);
  const packChecksum = pack.subarray(offset);

  const sorted = entries.toSorted((a, b) => (a.oid < b.oid ? -1 : 1));
  const index = Buffer.concat([
    Buffer.from([0xff, 0x74, 0x4f, 0x63]),
    uint32(2),
    fanOut(sorted.map(({ oid }) => oid)),
    ...sorted.map(({ oid }) => Buffer.from(oid, 'hex')),
    ...sorted.map(({ checksum }) => uint32(checksum)),
    ...sorted.map((entry) => uint32(entry.offset)),
    packChecksum,
  ]);
  return { name: `pack-${packChecksum.toString('hex')}`, pack, index: signed(index, format) };
}

/** By a window and a buffer of the content's size: most of it is small, and zlib's usual 16 kB for each would stay in use. */
function deflate(content: Uint8Array): Buffer {
  const { deflateSync } = process.getBuiltinModule('node:zlib');
  if (content.length > SMALL) return deflateSync(content);
  return deflateSync(content, { windowBits: 12, memLevel: 5, chunkSize: content.length + 64 });
}

/** Bytes. A window of 12 bits holds as much. */
const SMALL = 4096;

const TYPES: Readonly<Record<GitObject['type'], number>> = { commit: 1, tree: 2, blob: 3, tag: 4 };

/** The type and the size: four bits of it in the first byte, seven in each further one, lowest first. */
function entryHeader(type: GitObject['type'], size: number): Buffer {
  const bytes = [(TYPES[type] << 4) | (size & 0x0f)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.push((bytes.pop() ?? 0) | 0x80, rest & 0x7f);
  }
  return Buffer.from(bytes);
}

/** For each value of an id's first byte, how many of the sorted ids begin with it or a lower one. */
function fanOut(oids: readonly string[]): Buffer {
  const table = Buffer.alloc(256 * 4);
  let count = 0;
  for (let first = 0; first < 256; first += 1) {
    while (Number.parseInt(oids[count]?.slice(0, 2) ?? '', 16) === first) count += 1;
    table.writeUInt32BE(count, first * 4);
  }
  return table;
}

function signed(bytes: Buffer, format: ObjectFormat): Buffer {
  return Buffer.concat([bytes, digest(format).update(bytes).digest()]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
