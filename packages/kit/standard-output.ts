import { writeSync } from 'node:fs';

const STDOUT = 1;
/** How long to wait for a reader that has not kept up. */
const PAUSE_MILLISECONDS = 1;

/**
 * Writes all of `text` before it returns, as `process.stdout` does to files, pipes and terminals; but that takes longer
 * to load, with the streams it is made of, than most steps take to say all they have to say.
 * Where nobody reads any more, the step goes on unheard: what it does matters more than what it says.
 */
export function writeOut(text: string): void {
  let rest: Uint8Array = new TextEncoder().encode(text);
  while (rest.length > 0) rest = rest.subarray(writeSome(rest));
}

/** How many bytes need not be written again: none for a pipe that is full and that somebody, who shares it, made not to block. */
function writeSome(bytes: Uint8Array): number {
  try {
    return writeSync(STDOUT, bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EPIPE') return bytes.length;
    if (code !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
    return 0;
  }
}
