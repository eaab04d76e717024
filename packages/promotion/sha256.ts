/**
 * SHA-256 of a text as UTF-8, in hexadecimal digits (FIPS 180-4; names below are the standard's). Written out because
 * loading node:crypto takes longer than all else that planning does. For names and comparisons of short texts: whoever
 * hashes files or secrets takes node:crypto.
 */
export function sha256(text: string): string {
  const message = padded(new TextEncoder().encode(text));
  const hash = Uint32Array.from(INITIAL_HASH);
  for (let start = 0; start < message.byteLength; start += BLOCK) addBlock(hash, message, start);
  return [...hash].map((word) => word.toString(16).padStart(8, '0')).join('');
}

/** Bytes. */
const BLOCK = 64;
const ROUNDS = 64;

/** A one bit, as many zeros as it takes, and the length in bits fill the last block. */
function padded(text: Uint8Array): DataView {
  const message = new Uint8Array(Math.ceil((text.length + 9) / BLOCK) * BLOCK);
  message.set(text);
  message[text.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setBigUint64(message.length - 8, BigInt(text.length) * 8n);
  return view;
}

function addBlock(hash: Uint32Array, message: DataView, start: number): void {
  const schedule = scheduleOf(message, start);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let t = 0; t < ROUNDS; t += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const sum = h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + choice + at(CONSTANTS, t) + at(schedule, t);
    const other = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + majority;
    h = g;
    g = f;
    f = e;
    e = (d + sum) | 0;
    d = c;
    c = b;
    b = a;
    a = (sum + other) | 0;
  }
  // Sums wrap around at 32 bits, as those of the array's words do.
  hash.set([a, b, c, d, e, f, g, h].map((word, t) => word + at(hash, t)));
}

function scheduleOf(message: DataView, start: number): Uint32Array {
  const words = new Uint32Array(ROUNDS);
  for (let t = 0; t < 16; t += 1) words[t] = message.getUint32(start + t * 4);
  for (let t = 16; t < ROUNDS; t += 1) {
    const far = at(words, t - 15);
    const near = at(words, t - 2);
    const sigma0 = rotated(far, 7) ^ rotated(far, 18) ^ (far >>> 3);
    const sigma1 = rotated(near, 17) ^ rotated(near, 19) ^ (near >>> 10);
    words[t] = sigma1 + at(words, t - 7) + sigma0 + at(words, t - 16);
  }
  return words;
}

function at(words: Uint32Array, t: number): number {
  return words[t] ?? 0;
}

function rotated(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** Fractions of the square roots of the first eight primes. */
const INITIAL_HASH = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

/** Fractions of the cube roots of the first 64 primes. */
const CONSTANTS = Uint32Array.of(
  0x428a2f98,
  0x71374491,
  0xb5c0fbcf,
  0xe9b5dba5,
  0x3956c25b,
  0x59f111f1,
  0x923f82a4,
  0xab1c5ed5,
  0xd807aa98,
  0x12835b01,
  0x243185be,
  0x550c7dc3,
  0x72be5d74,
  0x80deb1fe,
  0x9bdc06a7,
  0xc19bf174,
  0xe49b69c1,
  0xefbe4786,
  0x0fc19dc6,
  0x240ca1cc,
  0x2de92c6f,
  0x4a7484aa,
  0x5cb0a9dc,
  0x76f988da,
  0x983e5152,
  0xa831c66d,
  0xb00327c8,
  0xbf597fc7,
  0xc6e00bf3,
  0xd5a79147,
  0x06ca6351,
  0x14292967,
  0x27b70a85,
  0x2e1b2138,
  0x4d2c6dfc,
  0x53380d13,
  0x650a7354,
  0x766a0abb,
  0x81c2c92e,
  0x92722c85,
  0xa2bfe8a1,
  0xa81a664b,
  0xc24b8b70,
  0xc76c51a3,
  0xd192e819,
  0xd6990624,
  0xf40e3585,
  0x106aa070,
  0x19a4c116,
  0x1e376c08,
  0x2748774c,
  0x34b0bcb5,
  0x391c0cb3,
  0x4ed8aa4a,
  0x5b9cca4f,
  0x682e6ff3,
  0x748f82ee,
  0x78a5636f,
  0x84c87814,
  0x8cc70208,
  0x90befffa,
  0xa4506ceb,
  0xbef9a3f7,
  0xc67178f2,
);
