/** An object as git keeps it. */
export interface GitObject {
  type: 'blob' | 'tree' | 'commit' | 'tag';
  content: Buffer;
}

export type ObjectAnswer = { oid: string; object: GitObject | 'missing' };

/**
 * Takes what `git cat-file --batch-command` answers, cut into pieces anywhere, and tells of every object once
 * it is whole.
 */
export function objectAnswers(tell: (answer: ObjectAnswer) => void): (piece: Buffer) => void {
  let pieces: Buffer[] = [];
  let here = 0;
  let needed = 0;
  return (piece) => {
    pieces.push(piece);
    here += piece.length;
    // Joined only when an object is whole: a large one comes in hundreds of pieces.
    if (here < needed) return;
    const joined = pieces.length === 1 ? piece : Buffer.concat(pieces);
    const read = readAnswers(joined, tell);
    here = joined.length - read.end;
    // An empty rest would keep a large object in memory, and have the next piece copied.
    pieces = here === 0 ? [] : [joined.subarray(read.end)];
    needed = read.needed;
  };
}

/** Tells of all whole answers; `end` is where the first unfinished one begins, which takes `needed` bytes (as far as that is known). */
function readAnswers(bytes: Buffer, tell: (answer: ObjectAnswer) => void): { end: number; needed: number } {
  for (let at = 0; ; ) {
    const lineEnd = bytes.indexOf(NEWLINE, at);
    if (lineEnd === -1) return { end: at, needed: 0 };
    const [oid = '', type, size] = bytes.toString('latin1', at, lineEnd).split(' ');
    if (!isObjectType(type)) {
      tell({ oid, object: 'missing' });
      at = lineEnd + 1;
      continue;
    }
    const start = lineEnd + 1;
    const end = start + Number(size);
    if (end >= bytes.length) return { end: at, needed: end + 1 - at };
    tell({ oid, object: { type, content: bytes.subarray(start, end) } });
    at = end + 1;
  }
}

const NEWLINE = 0x0a;

function isObjectType(type: string | undefined): type is GitObject['type'] {
  return type === 'blob' || type === 'tree' || type === 'commit' || type === 'tag';
}
