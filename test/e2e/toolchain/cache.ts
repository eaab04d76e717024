import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where built components are kept between runs: outside of the repository, so that clones share them. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const own = env['GITOPS_E2E_CACHE'];
  if (own !== undefined && own !== '') return own;
  const caches = env['XDG_CACHE_HOME'];
  return join(caches === undefined || caches === '' ? join(homedir(), '.cache') : caches, 'gitops-actions', 'e2e');
}

export interface CacheEntry {
  name: string;
  /** Everything that the content depends on; another key is another entry. */
  key: readonly string[];
}

/** Folder of an entry, whether it exists or not. */
export function entryFolder(entry: CacheEntry): string {
  const digest = createHash('sha256').update(JSON.stringify(entry.key)).digest('hex').slice(0, 16);
  return join(cacheFolder(), `${entry.name}-${digest}`);
}

/** Seconds that the entry took to make; undefined when it is not in the cache. */
export async function cachedSeconds(entry: CacheEntry): Promise<number | undefined> {
  const text = await readFile(join(entryFolder(entry), '.seconds'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Number(text);
}

/**
 * Makes an entry in a folder beside its place and moves it there when whole: what is killed half-way
 * leaves nothing that a later run takes for finished. Then removes what the entry's other keys left.
 */
export async function addToCache(entry: CacheEntry, make: (folder: string) => Promise<void>): Promise<number> {
  const place = entryFolder(entry);
  await mkdir(cacheFolder(), { recursive: true });
  const unfinished = await mkdtemp(join(cacheFolder(), `.${entry.name}-`));
  const started = Date.now();
  try {
    await make(unfinished);
    const seconds = Math.round((Date.now() - started) / 1000);
    await writeFile(join(unfinished, '.seconds'), String(seconds));
    // Another run may have made the same meanwhile: its folder is as good as ours.
    if (!(await exists(place))) await rename(unfinished, place);
    return seconds;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
    await removeOlder(entry);
  }
}

async function removeOlder(entry: CacheEntry): Promise<void> {
  const place = entryFolder(entry);
  if (!(await exists(place))) return;
  const other = new RegExp(`^${entry.name}-[0-9a-f]{16}$`);
  for (const name of await readdir(cacheFolder())) {
    const path = join(cacheFolder(), name);
    if (other.test(name) && path !== place) await rm(path, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
