import type { KeyPath } from './key-path.ts';
import { type ScalarStyle, writeString } from './quoting.ts';

/**
 * For the tests: trees of values rendered as people write YAML, in every style, chosen anew for
 * every node, with a note of where each value ended up.
 */
export interface Layout {
  indent: number;
  eol: '\n' | '\r\n';
  bom: boolean;
  finalNewline: boolean;
  marker: boolean;
}

export type Tree =
  | { kind: 'scalar'; written: Written }
  | { kind: 'map'; entries: [Key, Tree][]; flow: boolean; noise: string }
  | { kind: 'seq'; items: Tree[]; flow: boolean; indentless: boolean };

export interface Written {
  text: string;
  style: ScalarStyle | 'literal' | 'empty';
  anchor: boolean;
  trailing: string;
}

export interface Key {
  text: string;
  gap: string;
}

/** A value of the rendered text: where its characters stand and how to name it. */
interface Target {
  path: KeyPath;
  start: number;
  end: number;
  written: Written;
  isInFlow: boolean;
}

interface Rendered {
  text: string;
  targets: Target[];
}

class Renderer {
  text: string;
  readonly targets: Target[] = [];
  readonly #layout: Layout;
  #anchors = 0;

  constructor(layout: Layout) {
    this.#layout = layout;
    this.text = layout.bom ? '\uFEFF' : '';
  }

  scalar(written: Written, path: KeyPath, isInFlow: boolean, column: number): void {
    if (written.anchor) this.text += `&n${this.#anchors++} `;
    const start = this.text.length;
    this.text += this.#characters(written, isInFlow, column);
    this.targets.push({ path, start, end: this.text.length, written, isInFlow });
    if (!isInFlow && written.style !== 'literal') this.text += written.trailing;
  }

  #characters({ text, style }: Written, inFlow: boolean, column: number): string {
    if (style === 'empty') return '';
    if (style !== 'literal' || inFlow)
      return writeString(text, style === 'literal' ? 'double' : style, { inFlow, json: false });
    return `|-${this.#layout.eol}${' '.repeat(column + 2)}${text.replace(/[^a-z]/g, 'x')}y`;
  }

  flow(tree: Tree, path: KeyPath): void {
    if (tree.kind === 'scalar') {
      const { written } = tree;
      this.scalar(written.style === 'empty' ? { ...written, style: 'plain' } : written, path, true, 0);
    } else if (tree.kind === 'map') {
      this.text += '{';
      for (const [index, [key, value]] of tree.entries.entries()) {
        this.text += `${index === 0 ? key.gap : `,${key.gap} `}${key.text}: `;
        this.flow(value, [...path, { kind: 'key', key: key.text }]);
      }
      this.text += '}';
    } else {
      this.text += '[';
      for (const [index, item] of tree.items.entries()) {
        if (index > 0) this.text += ', ';
        this.flow(item, [...path, { kind: 'index', index }]);
      }
      this.text += ']';
    }
  }

  /** A node whose lines begin at `column`, where the cursor already is when `isStarted`. */
  block(tree: Tree, path: KeyPath, column: number, isStarted: boolean): void {
    if (tree.kind === 'scalar') this.scalar(tree.written, path, false, column);
    else if (tree.flow) this.flow(tree, path);
    else if (tree.kind === 'seq') this.#list(tree.items, path, column, isStarted);
    else this.#mapping(tree, path, column, isStarted);
  }

  #list(items: readonly Tree[], path: KeyPath, column: number, isStarted: boolean): void {
    for (const [index, item] of items.entries()) {
      this.#line(column, isStarted && index === 0);
      this.text += '- ';
      this.block(item, [...path, { kind: 'index', index }], column + 2, true);
    }
  }

  #mapping(
    { entries, noise }: Extract<Tree, { kind: 'map' }>,
    path: KeyPath,
    column: number,
    isStarted: boolean,
  ): void {
    for (const [index, [key, value]] of entries.entries()) {
      if (index > 0 && noise !== '') this.text += `${this.#layout.eol}${noise}`;
      this.#line(column, isStarted && index === 0);
      this.text += `${key.text}:${key.gap}`;
      this.#value(value, [...path, { kind: 'key', key: key.text }], column);
    }
  }

  #value(value: Tree, path: KeyPath, column: number): void {
    if (value.kind !== 'scalar' && !value.flow) {
      const inner = value.kind === 'seq' && value.indentless ? column : column + this.#layout.indent;
      this.block(value, path, inner, false);
      return;
    }
    const isNothing = value.kind === 'scalar' && value.written.style === 'empty' && !value.written.anchor;
    this.text += isNothing ? '' : ' ';
    this.block(value, path, column, true);
  }

  #line(column: number, isStarted: boolean): void {
    if (isStarted) return;
    if (this.text !== '' && this.text !== '\uFEFF') this.text += this.#layout.eol;
    this.text += ' '.repeat(column);
  }

  finish(): Rendered {
    return { text: this.text + (this.#layout.finalNewline ? this.#layout.eol : ''), targets: this.targets };
  }
}

export function render(tree: Tree, layout: Layout): Rendered {
  const renderer = new Renderer(layout);
  if (layout.marker) renderer.text += `--- # one${layout.eol}kind: other${layout.eol}---`;
  renderer.block(tree, [], 0, false);
  return renderer.finish();
}

/** A mapping with one more key that holds an image. */
export function withImage(tree: Extract<Tree, { kind: 'map' }>): Tree {
  const leaf = (text: string): Tree => ({
    kind: 'scalar',
    written: { text, style: 'plain', anchor: false, trailing: '' },
  });
  const image: Tree = {
    kind: 'map',
    entries: [
      [{ text: 'repository', gap: '' }, leaf('a/b')],
      [{ text: 'tag', gap: ' ' }, leaf('v1')],
    ],
    flow: false,
    noise: '# comment',
  };
  return { ...tree, entries: [...tree.entries, [{ text: 'sidecar', gap: '' }, image]] };
}

export function withoutAnchors(tree: Tree): Tree {
  if (tree.kind === 'scalar') return { ...tree, written: { ...tree.written, anchor: false } };
  if (tree.kind === 'seq') return { ...tree, items: tree.items.map(withoutAnchors) };
  return { ...tree, entries: tree.entries.map(([key, value]): [Key, Tree] => [key, withoutAnchors(value)]) };
}

/** As most of a large file is: nothing in it might be left open, and nothing is called an image. */
export function tamed(tree: Tree): Tree {
  if (tree.kind === 'scalar') {
    const { text, trailing } = tree.written;
    return { ...tree, written: { ...tree.written, anchor: false, text: text.replace(/['"]/g, ''), trailing } };
  }
  if (tree.kind === 'seq') return { ...tree, flow: false, items: tree.items.map(tamed) };
  const entries = tree.entries.map(([key, value]): [Key, Tree] => [
    { ...key, text: key.text.replace(/image|repository/, 'calm') },
    tamed(value),
  ]);
  return { ...tree, flow: false, entries: [...new Map(entries.map((entry) => [entry[0].text, entry])).values()] };
}
