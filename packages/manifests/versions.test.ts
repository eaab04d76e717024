import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findImages, type ImageVersion, setImages } from './index.ts';
import { type ScalarStyle, writeString } from './quoting.ts';

// The same cases on every run; change the seed to look for others.
fc.configureGlobal({ seed: 20_261_120 });

/** Whatever an entry looks like, exactly the wanted version stands there afterwards, to every reader. */

const digests = fc.constantFrom(...['0', 'a', '5'].map((digit) => `sha256:${digit.repeat(64)}`));
const tags = fc.constantFrom('v1', '1.10', '007', 'true', '1e3', 'main-abc123', 'x_.-');
const names = fc.constantFrom('web', 'ghcr.io/acme/web', 'host:5000/web');
const versions: fc.Arbitrary<ImageVersion> = fc.record(
  { newName: names, tag: tags, digest: digests },
  { requiredKeys: [] },
);
const styles = fc.constantFrom<ScalarStyle>('plain', 'single', 'double');
const comments = fc.constantFrom('', '', ' # note', '   ');

interface Slot {
  key: string;
  value: string | undefined;
  style: ScalarStyle;
  comment: string;
}

const slot = (key: string, value: fc.Arbitrary<string | undefined>): fc.Arbitrary<Slot> =>
  fc.record({ key: fc.constant(key), value, style: styles, comment: comments });
const maybe = (value: fc.Arbitrary<string>) => fc.option(value, { nil: undefined });
const layouts = fc.record({
  flow: fc.boolean(),
  eol: fc.constantFrom('\n', '\r\n'),
  indent: fc.constantFrom('', '  ', '    '),
  gap: fc.constantFrom(' ', '   '),
  finalNewline: fc.boolean(),
});
type Layout = typeof layouts extends fc.Arbitrary<infer Value> ? Value : never;

function renderEntries(
  key: string,
  entries: readonly Slot[][],
  { flow, eol, indent, gap, finalNewline }: Layout,
): string {
  const lines = entries.flatMap((slots) => {
    const pairs = slots.map(({ key: name, value, style, comment }) => {
      const written = value === undefined ? '' : ` ${writeString(value, style, { inFlow: flow, json: false })}`;
      return { text: `${name}:${written}`, comment };
    });
    if (flow) return [`${indent}-${gap}{${pairs.map(({ text }) => text).join(', ')}}`];
    return pairs.map(({ text, comment }, index) => `${indent}${index === 0 ? `-${gap}` : ` ${gap}`}${text}${comment}`);
  });
  return [`${key}:`, ...lines, 'after: [1, 2]'].join(eol) + (finalNewline ? eol : '');
}

function expectEverywhere(text: string, check: (document: Record<string, unknown>) => void): void {
  for (const version of ['1.1', '1.2'] as const) check(parse(text, { version }));
}

describe('setImages', () => {
  const entry = fc
    .tuple(
      slot('name', fc.constant('app')),
      fc
        .subarray([slot('newName', names), slot('newTag', maybe(tags)), slot('digest', digests)])
        .chain((slots) => fc.tuple(...slots)),
    )
    .chain(([name, slots]) => fc.shuffledSubarray([name, ...slots], { minLength: slots.length + 1 }));

  test('in a kustomization', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 3 }), layouts, versions, (entries, layout, version) => {
        const text = renderEntries('images', entries, layout);
        const edited = setImages({ path: 'kustomization.yaml', text }, () => version).text;
        const expected = entries.map((slots) => {
          const newName = version.newName ?? slots.find(({ key }) => key === 'newName')?.value;
          return {
            name: 'app',
            ...(newName === undefined ? {} : { newName }),
            ...(version.tag === undefined ? {} : { newTag: version.tag }),
            ...(version.digest === undefined ? {} : { digest: version.digest }),
          };
        });
        expectEverywhere(edited, (document) => expect(document).toEqual({ images: expected, after: [1, 2] }));
        const again = setImages({ path: 'kustomization.yaml', text: edited }, () => version);
        expect(again).toEqual({ text: edited, edits: [], warnings: [] });
        if (layout.eol === '\r\n') expect(edited.replaceAll('\r\n', '')).not.toContain('\n');
      }),
      { numRuns: 100 },
    );
  });

  const values = fc
    .tuple(
      slot('repository', names),
      slot('tag', maybe(tags)),
      fc
        .subarray([slot('digest', maybe(digests)), slot('pullPolicy', fc.constant('Always'))])
        .chain((slots) => fc.tuple(...slots)),
    )
    .chain(([repository, tag, slots]) =>
      fc.shuffledSubarray([repository, tag, ...slots], { minLength: slots.length + 2 }),
    );

  test('in Helm values', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 3 }), layouts, versions, (entries, layout, version) => {
        const file = { path: 'values.yaml', text: renderEntries('jobs', entries, layout) };
        const hasDigestKey = entries.every((slots) => slots.some(({ key }) => key === 'digest'));
        fc.pre(hasDigestKey || version.tag !== undefined || version.digest === undefined);
        const edited = { ...file, text: setImages(file, () => version).text };
        for (const found of findImages(edited)) {
          expect({ tag: found.tag, digest: found.digest }).toEqual({ tag: version.tag, digest: version.digest });
          if (version.newName !== undefined) expect(found.repository).toBe(version.newName);
        }
        expect(findImages(edited)).toHaveLength(entries.length);
        expectEverywhere(edited.text, ({ jobs }) => {
          for (const job of Object.values(jobs ?? {})) expect(['string', 'object']).toContain(typeof job.tag);
        });
        expect(setImages(edited, () => version).text).toBe(edited.text);
      }),
      { numRuns: 100 },
    );
  });
});
