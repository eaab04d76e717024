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

/** As git itself reads modes that are not written today (`canon_mode`): only the kind counts, and whether the owner may run it. */
export function modeOf({ written }: TreeItem): FileMode | 'folder' {
  const bits = Number.parseInt(written, 8);
  switch (bits >> 12) {
    case 0o04:
      return 'folder';
    case 0o10:
      return (bits & 0o100) === 0 ? '100644' : '100755';
    case 0o12:
      return '120000';
    default:
      return '160000';
  }
}

/**
 * A name or path as text. A byte that is no UTF-8 becomes half of a surrogate pair (U+DC80 to U+DCFF, which stand
 * in no text), as in Python's `surrogateescape`: so every name has a text of its own, and goes back to its bytes.
 */
export function decodeName(name: string): string {
  return PLAIN.test(name) ? name : name.replace(UTF8_OR_BYTE, decodeSequence);
}

export function encodeName(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(TEXT_OR_BYTE, (part) => {
    const code = part.charCodeAt(0);
    const isByte = part.length === 1 && code >= 0xdc80 && code <= 0xdcff;
    return isByte ? String.fromCharCode(code - 0xdc00) : Buffer.from(part, 'utf8').toString('latin1');
  });
}

function decodeSequence(bytes: string): string {
  if (bytes.length === 1) return String.fromCharCode(0xdc00 + bytes.charCodeAt(0));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The same in every encoding. */
const PLAIN = /^[ -~]*$/;
/** A character of more than one byte (RFC 3629: none too long, no surrogates, none beyond U+10FFFF), or a byte that begins none. */
const UTF8_OR_BYTE =
  /[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|\xed[\x80-\x9f]|[\xe1-\xec\xee\xef][\x80-\xbf])[\x80-\xbf]|(?:\xf0[\x90-\xbf]|\xf4[\x80-\x8f]|[\xf1-\xf3][\x80-\xbf])[\x80-\xbf]{2}|[\x80-\xff]/g;
/** By `u`, only those halves of a pair match on their own that have no other half. */
const TEXT_OR_BYTE = /[\u{dc80}-\u{dcff}]|[^\0-\x7f\u{dc80}-\u{dcff}]+/gu;
