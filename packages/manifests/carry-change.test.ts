import { describe, expect, it } from 'vitest';
import { carryChange, isCarried } from './index.ts';

const values = `# shop
image:
  repository: ghcr.io/acme/shop # mirrored
  tag: "v1.2.0"
replicas: 2
resources: { limits: { memory: 256Mi } }
env:
  - name: LOG
    value: info
  - name: TIMEOUT
    value: "30"
args: [--a, --b]
`;

function edit(text: string, ...edits: [from: string, to: string][]): string {
  return edits.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`${from} is not in the text`);
    return all.replace(from, to);
  }, text);
}

function carry(changed: string, target: string, base = values, path = 'values.yaml') {
  return carryChange({ path, base, changed, target });
}

describe('what is settled', () => {
  it('sets an image tag and a number by key, and keeps every other byte of the target', () => {
    const changed = edit(values, ['v1.2.0', 'v1.2.1'], ['replicas: 2', 'replicas: 4']);
    const target = edit(
      values,
      ['# shop\n', '# shop on staging\nextra: 1\n'],
      ['  tag: "v1.2.0"', "  tag:   'v1.2.0'   # old"],
    );
    const carried = carry(changed, target);
    expect(carried).toMatchObject({ kind: 'settled', rest: 'nothing', base: changed });
    expect(carried).toHaveProperty('target', edit(target, ["'v1.2.0'", "'v1.2.1'"], ['replicas: 2', 'replicas: 4']));
    expect(carried).toHaveProperty('values', [
      { key: 'image.tag', from: 'v1.2.0', to: 'v1.2.1', before: 'v1.2.0' },
      { key: 'replicas', from: 2, to: 4, before: 2 },
    ]);
  });

  it('overrides what the target changed meanwhile, and says what that was', () => {
    const carried = carry(edit(values, ['256Mi', '1Gi']), edit(values, ['256Mi', '512Mi']));
    expect(carried).toMatchObject({
      target: edit(values, ['256Mi', '1Gi']),
      values: [{ key: 'resources.limits.memory', from: '256Mi', to: '1Gi', before: '512Mi' }],
    });
  });

  it('changes nothing where the target has the value already', () => {
    const changed = edit(values, ['256Mi', '1Gi']);
    expect(carry(changed, changed)).toMatchObject({ target: changed, values: [{ before: '1Gi' }] });
  });

  it('finds elements of lists by their names, wherever they stand', () => {
    const moved = edit(values, ['env:\n', 'env:\n  - name: FIRST\n    value: x\n']);
    expect(carry(edit(values, ['"30"', '"60"']), moved)).toMatchObject({ target: edit(moved, ['"30"', '"60"']) });
  });

  it('tells what a change is besides values', () => {
    const spelling = edit(values, ['"v1.2.0"', 'v1.2.1 # fixed']);
    expect(carry(spelling, values)).toMatchObject({ kind: 'settled', rest: 'spelling' });
    const structure = edit(values, ['v1.2.0', 'v1.2.1'], ['replicas: 2', 'replicas: 2\nhpa: false']);
    expect(carry(structure, values)).toMatchObject({
      kind: 'settled',
      rest: 'structure',
      target: edit(values, ['v1.2.0', 'v1.2.1']),
    });
  });

  it('leaves to the text what no value says: a tag without its quotes', () => {
    const base = 'image:\n  repository: web\n  tag: "1.9"\n';
    const carried = carry('image:\n  repository: web\n  tag: 1.10\n', base, base);
    expect(carried).toMatchObject({ target: 'image:\n  repository: web\n  tag: "1.10"\n', rest: 'structure' });
    expect(carry('a: true\n', 'a: "true"\n', 'a: "true"\n')).toMatchObject({ target: 'a: true\n', rest: 'nothing' });
  });

  it.each([
    ['an octal number', 'mode: 0644', 'mode: 0600'],
    ['a boolean of YAML 1.1', 'on: no', 'on: yes'],
    ['a float that ends in nought', 'version: 1.10', 'version: 1.20'],
    ['a time of day', 'at: 12:30', 'at: 13:30'],
  ])('writes %s another way nowhere: only the text can bring it', (_, base, changed) => {
    expect(carry(`${changed}\n`, `${base}\n`, `${base}\n`)).toMatchObject({ kind: 'settled', rest: 'structure' });
    const request = { path: 'values.yaml', base: `${base}\n`, changed: `${changed}\n`, target: `${base}\n` };
    expect(isCarried(request, `${changed}\n`)).toBe(true);
  });

  it('works backwards', () => {
    const changed = edit(values, ['v1.2.0', 'v1.3.0']);
    const now = edit(changed, ['replicas: 2', 'replicas: 9']);
    expect(carryChange({ path: 'v.yaml', base: changed, changed: values, target: now })).toMatchObject({
      target: edit(values, ['replicas: 2', 'replicas: 9']),
    });
  });
});

describe('images', () => {
  const kustomization = 'images:\n  - name: app\n    newName: ghcr.io/acme/app\n    newTag: v1.0.0\n';
  const file = (target: string, changed = edit(kustomization, ['v1.0.0', 'v1.0.1'])) =>
    carry(changed, target, kustomization, 'k/kustomization.yaml');

  it('leaves no stale digest beside the new tag', () => {
    const pinned = edit(kustomization, ['v1.0.0', `v1.0.0\n    digest: sha256:${'a'.repeat(64)}`]);
    expect(file(pinned)).toMatchObject({ target: edit(kustomization, ['v1.0.0', 'v1.0.1']) });
  });

  it('brings a digest along where the target has none', () => {
    const changed = edit(kustomization, ['v1.0.0', `v1.0.1\n    digest: sha256:${'b'.repeat(64)}`]);
    expect(file(kustomization, changed)).toMatchObject({ target: changed, rest: 'nothing' });
  });

  it('keeps pulling from the mirror that the target pulls from', () => {
    const mirrored = edit(kustomization, ['ghcr.io/acme', 'mirror.local:5000/acme']);
    expect(file(mirrored)).toMatchObject({ target: edit(mirrored, ['v1.0.0', 'v1.0.1']) });
    const deployment =
      'kind: Deployment\napiVersion: apps/v1\nspec:\n  containers:\n    - name: web\n      image: ghcr.io/acme/web:v1\n';
    const there = edit(deployment, ['ghcr.io', 'mirror.local']);
    expect(carry(edit(deployment, ['web:v1', 'web:v2']), there, deployment, 'd.yaml')).toMatchObject({
      target: edit(there, ['web:v1', 'web:v2']),
      values: [{ from: 'v1', to: 'v2', before: 'v1' }],
    });
  });

  it('gives no version to another image', () => {
    expect(file(edit(kustomization, ['ghcr.io/acme/app', 'ghcr.io/acme/other']))).toEqual({
      kind: 'unclear',
      reason: 'images[name=app].newTag is another image there: ghcr.io/acme/other',
    });
  });

  it('moves no version back', () => {
    expect(file(edit(kustomization, ['v1.0.0', 'v1.1.0-rc.1']))).toEqual({
      kind: 'unclear',
      reason: 'images[name=app].newTag is v1.1.0-rc.1 there, which is later than v1.0.1',
    });
    expect(file(edit(kustomization, ['v1.0.0', 'v0.9.0']))).toMatchObject({ kind: 'settled' });
    // A hotfix that goes back itself, to where the target has what it found.
    expect(file(kustomization, edit(kustomization, ['v1.0.0', 'v0.9.0']))).toMatchObject({ kind: 'settled' });
  });

  it('moves no number of a build back, and tells a tag without quotes once', () => {
    const numbered = (tag: number) => edit(kustomization, ['v1.0.0', String(tag)]);
    const build = (target: number) => carry(numbered(1234), numbered(target), numbered(1200), 'k/kustomization.yaml');
    expect(build(1300)).toMatchObject({
      kind: 'unclear',
      reason: expect.stringContaining('1300 there, which is later'),
    });
    expect(build(999)).toHaveProperty('values', [
      { key: 'images[name=app].newTag', from: '1200', to: '1234', before: '999' },
    ]);
  });

  it('overrides a version whose order nobody can tell', () => {
    const build = edit(kustomization, ['v1.0.0', 'main-abc1234']);
    expect(file(build)).toMatchObject({ kind: 'settled', values: [{ before: 'main-abc1234', to: 'v1.0.1' }] });
  });

  it('carries a change of the name itself only where the target pulls by one of the two', () => {
    const changed = edit(kustomization, ['ghcr.io/acme/app', 'quay.io/acme/app']);
    expect(file(edit(kustomization, ['v1.0.0', 'v1.0.9']), changed)).toMatchObject({ kind: 'unclear' });
    expect(file(edit(kustomization, ['- name', '- # ours\n    name']), changed)).toMatchObject({
      kind: 'settled',
      values: [{ from: 'ghcr.io/acme/app:v1.0.0', to: 'quay.io/acme/app:v1.0.0' }],
    });
    expect(file(edit(kustomization, ['ghcr.io/acme/app', 'mirror/acme/app']), changed)).toMatchObject({
      kind: 'unclear',
    });
  });
});

describe('what stays a conflict', () => {
  it.each<[string, string, string, string, string]>([
    [
      'a key that is not there',
      values,
      edit(values, ['replicas: 2', 'replicas: 3']),
      edit(values, ['replicas: 2\n', '']),
      'replicas does not exist there',
    ],
    [
      'a key written twice',
      values,
      edit(values, ['replicas: 2', 'replicas: 3']),
      `${values}replicas: 5\n`,
      'replicas is written more than once there',
    ],
    ['an alias', 'a: 1\nb: &b 2\n', 'a: 3\nb: &b 2\n', 'b: &b 2\na: *b\n', 'a is the alias *b there'],
    [
      'aliases that repeat it elsewhere',
      'a: 1\nb: 2\n',
      'a: 3\nb: 2\n',
      'a: &a 1\nb: *a\n',
      'a is repeated by aliases at other keys there',
    ],
    [
      'no value of a key',
      values,
      edit(values, ['# shop', '# the shop']),
      values,
      'what was changed is no value of a key',
    ],
    [
      'an element without a name in another list',
      values,
      edit(values, ['--b]', '--c]']),
      edit(values, ['[--a', '[--x, --a']),
      'args[1] is an element without a name, in a list that is another one there',
    ],
    [
      'elements that moved',
      values,
      edit(values, ['[--a', '[--x, --a']),
      values,
      'what was changed is no value of a key',
    ],
    [
      'a version that would go back',
      'v: 1.0.0\n',
      'v: 1.0.1\n',
      'v: 1.1.0\n',
      'v is 1.1.0 there, which is later than 1.0.1',
    ],
    [
      'a text of several lines',
      's: |\n  a\n  b\n',
      's: |\n  a\n  c\n',
      's: |\n  a\n  d\n',
      's is a text of several lines, and another one there',
    ],
    [
      'a number of many digits',
      'n: 1\n',
      'n: 12345678901234567890\n',
      'n: 1\n',
      'n is a number too large to be written again',
    ],
    ['no YAML', 'a: 1\n', 'a: 2\n', 'a: [1\n', 'line 2: not valid YAML'],
    [
      'a template',
      'a: 1\n',
      'a: 2\n',
      'a: {{ .Values.a }}\n',
      'line 1: not valid YAML: {{ … }} stands where a value should',
    ],
  ])('%s', (_, base, changed, target, reason) => {
    const carried = carryChange({ path: 'f.yaml', base, changed, target });
    expect(carried).toEqual({ kind: 'unclear', reason: expect.stringContaining(reason) });
  });
});

describe('documents', () => {
  const of = (kind: string, name: string, replicas: number) =>
    `kind: ${kind}\nmetadata:\n  name: ${name}\nspec:\n  replicas: ${replicas}\n`;

  it('are told apart by kind and name, in any order', () => {
    const base = `${of('Deployment', 'a', 1)}---\n${of('Deployment', 'b', 1)}`;
    const changed = `${of('Deployment', 'a', 1)}---\n${of('Deployment', 'b', 3)}`;
    const target = `${of('Deployment', 'b', 1)}---\n${of('Job', 'c', 1)}---\n${of('Deployment', 'a', 7)}`;
    expect(carry(changed, target, base)).toMatchObject({
      target: `${of('Deployment', 'b', 3)}---\n${of('Job', 'c', 1)}---\n${of('Deployment', 'a', 7)}`,
    });
  });

  it('may be called otherwise in another environment, where there is only one', () => {
    const target = of('Deployment', 'a-staging', 1);
    expect(carry(of('Deployment', 'a', 2), target, of('Deployment', 'a', 1))).toMatchObject({
      target: of('Deployment', 'a-staging', 2),
    });
  });
});

describe('a text merged from what was left', () => {
  const changed = edit(values, ['v1.2.0', 'v1.2.1'], ['replicas: 2', 'replicas: 2\nhpa: false']);
  const request = { path: 'values.yaml', base: values, changed, target: values };

  it('is accepted when it says what the change means', () => {
    expect(isCarried(request, changed)).toBe(true);
    expect(isCarried(request, edit(changed, ['hpa: false', 'other: 1']))).toBe(true);
  });

  it('is not when a value is another, or something stands twice', () => {
    expect(isCarried(request, edit(changed, ['v1.2.1', 'v1.2.0']))).toBe(false);
    expect(isCarried(request, `${changed}hpa: true\n`)).toBe(false);
    expect(isCarried(request, '<<<<<<< ours\n')).toBe(false);
  });
});
