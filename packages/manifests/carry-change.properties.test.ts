import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isLaterVersion } from '#images';
import { carryChange } from './index.ts';

// The same cases on every run; change the seed to look for others.
fc.configureGlobal({ seed: 20_261_204 });

type Value = string | number | boolean;
/** Paths such as `a.b` or `list[name=x].value`, each with its value. */
type Settings = ReadonlyMap<string, Value>;

const sections = ['app', 'db', 'net', 'log'];
const keys = ['one', 'two', 'three', 'four'];
const paths = sections.flatMap((section) => [
  ...keys.map((key) => `${section}.${key}`),
  ...['x', 'y', 'z'].map((name) => `${section}.env[name=${name}].value`),
]);
const values: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom('info', 'a b', "it's", '1.10', 'true', '007', '256Mi', 'é', ''),
  fc.integer({ min: 0, max: 99 }),
  fc.boolean(),
);
const settings: fc.Arbitrary<Settings> = fc
  .dictionary(fc.constantFrom(...paths), values, { minKeys: 3, maxKeys: paths.length, noNullPrototype: true })
  .map((entries) => new Map(Object.entries(entries)));
/** How one person writes a file, and another one the same. */
const styles = fc.record({
  order: fc.integer({ min: 1, max: 100 }),
  indent: fc.constantFrom(2, 4),
  quotes: fc.array(fc.constantFrom('json', 'plain', 'single'), { minLength: 5, maxLength: 5 }),
  comment: fc.constantFrom('', ' # note', '   # "x": y'),
  heading: fc.constantFrom('', '# heading\n', '---\n'),
  eol: fc.constantFrom('\n', '\r\n'),
});
type Style = typeof styles extends fc.Arbitrary<infer T> ? T : never;

function write(all: Settings, style: Style): string {
  const lines: string[] = [];
  const rank = (at: number) => (style.order * (at + 7)) % 101;
  const shuffled = (items: readonly string[]) =>
    items.toSorted((a, b) => rank(items.indexOf(a)) - rank(items.indexOf(b)));
  const pad = ' '.repeat(style.indent);
  const put = (indent: string, key: string, value: Value) =>
    lines.push(`${indent}${key}: ${spell(value, style.quotes[lines.length % 5] ?? 'json')}${style.comment}`);
  for (const section of shuffled(sections)) {
    const own = shuffled(keys.filter((key) => all.has(`${section}.${key}`)));
    const named = shuffled(['x', 'y', 'z'].filter((name) => all.has(`${section}.env[name=${name}].value`)));
    if (own.length + named.length > 0) lines.push(`${section}:`);
    for (const key of own) put(pad, key, all.get(`${section}.${key}`) ?? '');
    if (named.length > 0) lines.push(`${pad}env:`);
    for (const name of named) {
      lines.push(`${pad}${pad}- name: ${name}`);
      put(`${pad}${pad}  `, 'value', all.get(`${section}.env[name=${name}].value`) ?? '');
    }
  }
  return style.heading.replace('\n', style.eol) + lines.map((line) => line + style.eol).join('');
}

function spell(value: Value, quotes: string): string {
  if (typeof value !== 'string') return String(value);
  const isPlain = quotes === 'plain' && /^[a-z][a-z0-9]*$/i.test(value) && value !== 'true';
  if (isPlain) return value;
  return quotes === 'single' ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

function readBack(text: string): Map<string, Value> {
  const found = new Map<string, Value>();
  const document: Record<string, Record<string, Value | { name: string; value: Value }[]>> = parse(text) ?? {};
  for (const [section, own] of Object.entries(document)) {
    for (const [key, value] of Object.entries(own)) {
      if (!Array.isArray(value)) found.set(`${section}.${key}`, value);
      else for (const item of value) found.set(`${section}.env[name=${item.name}].value`, item.value);
    }
  }
  return found;
}

const scenes = fc.record({
  base: settings,
  hotfix: fc.dictionary(fc.constantFrom(...paths), values, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
  drift: settings,
  dropped: fc.subarray(paths, { maxLength: 3 }),
  mine: styles,
  theirs: styles,
});

/** The hotfix sets keys that were there; the target has lost some of them, changed some, and has more. */
function stage({
  base,
  hotfix,
  drift,
  dropped,
  mine,
  theirs,
}: typeof scenes extends fc.Arbitrary<infer T> ? T : never) {
  const changes = new Map(Object.entries(hotfix).filter(([path, value]) => base.has(path) && base.get(path) !== value));
  const changed = new Map([...base, ...changes]);
  const target = new Map([...base, ...drift]);
  for (const path of dropped) target.delete(path);
  const request = {
    path: 'f.yaml',
    base: write(base, mine),
    changed: write(changed, mine),
    target: write(target, theirs),
  };
  return { changes, base, target, request };
}

describe('carrying a change to a file that differs in everything else', () => {
  test('gives exactly the hotfix’s values, or nothing', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { changes, base, target, request } = stage(scene);
        fc.pre(changes.size > 0);
        const carried = carryChange(request);
        const isEverywhere = [...changes.keys()].every((path) => target.has(path));
        expect(carried.kind).toBe(isEverywhere ? 'settled' : 'unclear');
        if (carried.kind !== 'settled') return;
        expect(readBack(carried.target)).toEqual(new Map([...target, ...changes]));
        expect(carried.values.map(({ key, from, to, before }) => [key, from, to, before]).sort()).toEqual(
          [...changes].map(([path, to]) => [path, base.get(path), to, target.get(path)]).sort(),
        );
      }),
      { numRuns: 80 },
    );
  });

  test('keeps every byte that is not one of the values', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { changes, request } = stage(scene);
        const carried = carryChange(request);
        if (carried.kind !== 'settled') return;
        const [before, after] = [request.target.split('\n'), carried.target.split('\n')];
        expect(after.length).toBe(before.length);
        const differing = before.flatMap((line, at) => (line === after[at] ? [] : [[line, after[at] ?? ''] as const]));
        expect(differing.length).toBeLessThanOrEqual(changes.size);
        for (const [one, other] of differing) {
          const around = (line: string) => [/^\s*\w+: /.exec(line)?.[0], / +# .*$|\r?$/.exec(line)?.[0]];
          expect(around(other)).toEqual(around(one));
        }
      }),
      { numRuns: 80 },
    );
  });

  test('is done when done, and is taken back by carrying the way back', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { changes, target, base, request } = stage(scene);
        const carried = carryChange(request);
        if (carried.kind !== 'settled') return;
        expect(carryChange({ ...request, target: carried.target })).toMatchObject({ target: carried.target });
        const back = carryChange({ ...request, base: request.changed, changed: request.base, target: carried.target });
        if (back.kind !== 'settled') throw new Error(back.reason);
        expect(readBack(back.target)).toEqual(
          new Map([...target, ...[...changes.keys()].map((path) => [path, base.get(path) ?? ''] as const)]),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('settles nothing that stands twice', () => {
    fc.assert(
      fc.property(scenes, fc.nat(), (scene, pick) => {
        const { changes, target, request } = stage(scene);
        const there = [...changes.keys()].filter((path) => target.has(path));
        const path = there[pick % Math.max(there.length, 1)];
        if (path === undefined) return;
        const section = path.split('.')[0] ?? '';
        const twice = `${request.target}${section}:\n  ${path.includes('env[') ? 'env: []' : `${path.split('.')[1]}: 1`}\n`;
        expect(carryChange({ ...request, target: twice })).toMatchObject({ kind: 'unclear' });
      }),
      { numRuns: 40 },
    );
  });
});

test('no image goes back to an older version than the one that was found or is there', () => {
  const version = fc
    .tuple(fc.nat(3), fc.nat(3), fc.constantFrom('', '-rc.1'))
    .map(([a, b, pre]) => `v1.${a}.${b}${pre}`);
  const file = (tag: string, note = '') => `web:\n  image:\n    repository: ghcr.io/acme/web\n    tag: ${tag}${note}\n`;
  fc.assert(
    fc.property(version, version, version, (from, to, there) => {
      fc.pre(from !== to);
      const request = { path: 'values.yaml', base: file(from), changed: file(to), target: file(there, ' # ours') };
      const carried = carryChange(request);
      const goesBack = there !== from && isLaterVersion(there, to) === true;
      expect(carried.kind).toBe(goesBack ? 'unclear' : 'settled');
      if (carried.kind === 'settled') expect(carried.target).toBe(file(to, ' # ours'));
    }),
  );
});
