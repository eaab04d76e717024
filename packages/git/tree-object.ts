/** What a folder holds, as git writes it down. */

/** A file that is no program, and one that is. */
export type PlainMode = '100644' | '100755';
/** Also of a symbolic link (120000) and of a submodule (160000). */
export type FileMode = PlainMode | '120000' | '160000';

export interface TreeItem {
  /** As it stands there; old gits wrote other modes too. What is not changed keeps it. */
  written: string;
  oid: string;
}

/**
 * By name. A name stands here byte for byte, each byte as one character, since git allows any: what is no
 * UTF-8 must come out as it went in.
 */
export type Folder = ReadonlyMap<string, TreeItem>;

/** @param oidBytes 20 or 32, by how the repository names its objects */
export function parseTree(content: Buffer, oidBytes: number): Map<string, TreeItem> {
  const items = new Map<string, TreeItem>();
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(SPACE, at);
    const nul = content.indexOf(0, space);
    const end = nul + 1 + oidBytes;
    if (space === -1 || nul === -1 || end > content.length)
      throw new Error('a tree of git ends in the middle of an entry');
    const oid = content.toString('hex', nul + 1, end);
    items.set(content.toString('latin1', space + 1, nul), { written: content.toString('latin1', at, space), oid });
    at = end;
  }
  return items;
}

const SPACE = 0x20;

export function formatTree(folder: Folder): Buffer {
  const sorted = [...folder].map(([name, item]) => ({ name, item, key: sortKey(name, item) }));
  sorted.sort((a, b) => (a.key < b.key ? -1 : 1));
  return Buffer.concat(
    sorted.flatMap(({ name, item }) => [
      Buffer.from(`${item.written} ${name}\0`, 'latin1'),
      Buffer.from(item.oid, 'hex'),
    ]),
  );
}

/** git sorts a folder as if its name ended with a slash. */
function sortKey(name: string, item: TreeItem): string {
  return modeOf(item) === 'folder' ? `${name}/` : name;
}

export function folderItem(oid: string): TreeItem {
  return { written: '40000', oid };
}

/** As git itself reads modes that are not written today: only the kind counts, and whether the owner may run it. */
export function modeOf({ written }: TreeItem): FileMode | 'folder' {
  const bits = Number.parseInt(written, 8);
  switch (bits >> 12) {
    case 0o04:
      return 'folder';
    case 0o12:
      return '120000';
    case 0o16:
      return '160000';
    default:
      return (bits & 0o100) === 0 ? '100644' : '100755';
  }
}

/** A name of a folder's item as text. */
export function decodeName(name: string): string {
  return PLAIN.test(name) ? name : Buffer.from(name, 'latin1').toString('utf8');
}

export function encodeName(text: string): string {
  return PLAIN.test(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
}

/** The same in every encoding. */
const PLAIN = /^[ -~]*$/;
