import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeName, encodeName, modeOf } from './tree-object.ts';

const asBytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
/** Bytes that often begin, go on with or break off a character. */
const byte = fc.oneof(
  fc.constantFrom(0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xed, 0xa0, 0xf0, 0x9f, 0x98, 0x80),
  fc.nat(255),
);
const name = fc.array(byte, { maxLength: 8 }).map((bytes) => String.fromCharCode(...bytes));

describe('names of a folder', () => {
  it('are text where they are text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            ' ',
            '~',
            '\x7f',
            '\x80',
            'é',
            '߿',
            'ࠀ',
            '日',
            '\ud7ff',
            '\ue000',
            '\uffff',
            '😀',
            '\u{10ffff}',
          ),
        }),
        (text) => {
          expect(decodeName(asBytes(text))).toBe(text);
          expect(encodeName(text)).toBe(asBytes(text));
        },
      ),
    );
  });

  it('go back to the same bytes, whatever these are', () => {
    fc.assert(
      fc.property(name, (bytes) => {
        expect(encodeName(decodeName(bytes))).toBe(bytes);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['caf\xe9.yaml', 'caf\udce9.yaml'],
    ['\xc0\xaf', '\udcc0\udcaf'],
    ['\xed\xa0\x80', '\udced\udca0\udc80'],
    ['\xf0\x9f\x98', '\udcf0\udc9f\udc98'],
    ['\xf4\x90\x80\x80', '\udcf4\udc90\udc80\udc80'],
  ])('keep apart what is no UTF-8: %j', (bytes, text) => {
    expect(decodeName(bytes)).toBe(text);
  });
});

it.each([
  ['100664', '100644'],
  ['100775', '100755'],
  ['040000', 'folder'],
  ['120777', '120000'],
  ['160000', '160000'],
  ['10644', '160000'],
])('reads the mode %s as git does: %s', (written, mode) => {
  expect(modeOf({ written, oid: '' })).toBe(mode);
});
