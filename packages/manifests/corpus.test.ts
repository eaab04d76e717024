import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findImages, type ImageVersion, type KeyUpdate, selectImages, setImages, setKeys } from './index.ts';

/**
 * Files as awkward as real ones. Each folder holds one, what to do with it (`edit.json`), and the
 * exact bytes that must come out (`expected`).
 */
interface CorpusEdit {
  file: string;
  /** Versions by the image name a user would give. */
  images?: Record<string, ImageVersion>;
  keys?: KeyUpdate[];
  /** How many warnings the edit gives; 0 when left out. */
  warnings?: number;
}

const corpus = join(import.meta.dirname, 'corpus');

function applyEdit({ file: path, images, keys, warnings: _ }: CorpusEdit, text: string) {
  const file = { path, text };
  if (images === undefined) return setKeys(file, keys ?? []);
  const occurrences = findImages(file);
  const versions = new Map(
    Object.entries(images).flatMap(([query, version]) => {
      const selected = selectImages(query, occurrences);
      expect(selected, `${query} is found`).not.toHaveLength(0);
      return selected.map(({ keyPath }) => [keyPath, version] as const);
    }),
  );
  return setImages(file, ({ keyPath }) => versions.get(keyPath));
}

describe.each(readdirSync(corpus))('corpus/%s', (name) => {
  const read = (file: string) => readFileSync(join(corpus, name, file), 'utf8');
  const edit: CorpusEdit = JSON.parse(read('edit.json'));

  test('comes out exactly as expected', () => {
    const { text, warnings } = applyEdit(edit, read(edit.file));
    expect(text).toBe(read('expected'));
    expect(warnings).toHaveLength(edit.warnings ?? 0);
  });

  test('is left alone the second time', () => {
    const expected = read('expected');
    const again = applyEdit(edit, expected);
    expect(again.text).toBe(expected);
    expect(again.edits).toEqual([]);
  });
});
