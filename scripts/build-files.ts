/** The texts that a build generates around the compiled code. Pure; `build.ts` runs the tools. */

/** Compiles what goes into the bundle: no tests, nothing that only tests use. Types are checked elsewhere. */
export function compilerConfig(): string {
  return json({
    extends: '../tsconfig.json',
    compilerOptions: { noEmit: false, noCheck: true, target: 'esnext', outDir: '.', rootDir: '..' },
    include: ['../actions', '../packages'],
    exclude: ['../**/*.test.ts', '../packages/testing', '../packages/*/tests', '../actions/*/tests'],
  });
}

/**
 * package.json of the build folder: the root's import map, pointing at compiled files. What is left
 * out of the map (`#testing`) cannot get into the bundle. No module of ours does anything when imported,
 * so whoever imports one name of a package loads no more of it than that name needs. There is no
 * `type: module`, so that the bundler writes CommonJS, see `distFiles`.
 */
export function buildPackage(imports: Readonly<Record<string, string>>): string {
  const shipped = Object.entries(imports).filter(([name]) => name !== '#testing');
  return json({
    sideEffects: false,
    imports: Object.fromEntries(shipped.map(([name, path]) => [name, path.replace(/\.ts$/, '.js')])),
  });
}

/** Packages that are bundled otherwise than they offer themselves to Node.js, and their package.json. */
export const editions: ReadonlyMap<string, (packageJson: string) => string> = new Map([
  // Of `@actions/core` we use `setOutput`; the rest brings an HTTP client of 1 MB, which would take longer to start
  // than everything else together.
  ['@actions/core', withoutSideEffects],
  // The edition in modules, of which the bundler takes what is used; the CommonJS one comes whole.
  [
    'yaml',
    (packageJson) => withoutSideEffects(json({ ...JSON.parse(packageJson), exports: './browser/dist/index.js' })),
  ],
]);

/** For packages whose modules do nothing when imported, although they do not say so. */
function withoutSideEffects(packageJson: string): string {
  return json({ ...JSON.parse(packageJson), sideEffects: false });
}

/**
 * The one entry of the bundle: all actions under their names, and the two ways to run them. Specs are
 * part of it, each declared when its action is asked for; what runs is a chunk of each action's own, so
 * that `--help` and bad inputs are answered without it and no action waits for another's, and so is the
 * command line, which a runner's step never needs.
 */
export function barrel(actions: readonly string[], version: string): string {
  return [
    "import { lazyAction } from '#kit';",
    "export { runAction } from '#kit';",
    // So many chunks need these leaves that the bundler would give each a copy of its own.
    "export * as images from '#images';",
    "export * as markdown from '#markdown';",
    "export const runCliProcess = async (...given) => (await import('./command-line.js')).runCliProcess(...given);",
    'export const actions = {',
    ...actions.map((name) => `  get '${name}'() { return lazyAction(${specOf(name)}, ${loader(name)}); },`),
    '};',
    `export const version = '${version}';`,
    '',
  ].join('\n');
}

/** `require`, which may stand in a function: the module is bundled here and evaluated there. */
function specOf(action: string): string {
  return `require('./${action}/spec.js').spec`;
}

function loader(action: string): string {
  return `async () => (await import('./${action}/index.js')).default`;
}

/** The chunk of the command line. */
export const commandLineChunk = "export { runCliProcess } from '#kit';\n";

/**
 * Files of dist beside the bundle: one stub an action, the command line, the module type. All of dist is
 * CommonJS: node reads a chunk of it at once, where one in modules is resolved, read, linked and evaluated
 * in as many turns, and a step loads a dozen.
 */
export function distFiles(actions: readonly string[], version: string): Map<string, string> {
  return new Map([
    ...actions.map((name): [string, string] => [`${name}.js`, stub(name)]),
    ['cli.js', commandLine],
    ['package.json', json({ type: 'commonjs', version })],
  ]);
}

function stub(action: string): string {
  return `'use strict';\nconst { actions, runAction } = require('./index.js');\nrunAction(actions['${action}']);\n`;
}

const commandLine = `#!/usr/bin/env node
'use strict';
const { actions, runCliProcess, version } = require('./index.js');
runCliProcess(actions, version);
`;

/**
 * The same code in ASCII: node keeps text that holds anything else in two bytes a character, which takes longer to
 * read and to compile.
 *
 * @throws Error where an escape would not be what it stands for: in `String.raw` text, and behind a backslash
 */
export function inAscii(code: string): string {
  const [mistaken] = /\.raw`[^`]*[\u0080-\uffff]|(?<!\\)(?:\\\\)*\\[\u0080-\uffff]/.exec(code) ?? [];
  if (mistaken !== undefined) throw new Error(`write this in ASCII, with escapes: ${mistaken}`);
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export interface Difference {
  path: string;
  kind: 'missing' | 'changed' | 'stale';
}

/** What has to happen to the files of `actual` to make them those of `wanted`; sorted by path. */
export function differences(
  wanted: ReadonlyMap<string, Uint8Array>,
  actual: ReadonlyMap<string, Uint8Array>,
): Difference[] {
  const paths = [...new Set([...wanted.keys(), ...actual.keys()])].sort();
  return paths.flatMap((path): Difference[] => {
    const [want, have] = [wanted.get(path), actual.get(path)];
    if (want === undefined) return [{ path, kind: 'stale' }];
    if (have === undefined) return [{ path, kind: 'missing' }];
    return Buffer.compare(want, have) === 0 ? [] : [{ path, kind: 'changed' }];
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
