import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Location } from './location.ts';
import type { ObjectFormat } from './object-id.ts';

/**
 * Makes the bare repository that stands for a remote one. What `git init` would make is these few files;
 * starting it would take longer than everything else before the first question to the server, and it
 * would follow the machine's settings (`init.defaultObjectFormat`, `init.defaultRefFormat`, templates).
 */
export async function createLocalRepository(folder: string, location: Location): Promise<LocalRepository> {
  const [borrows] = await Promise.all([
    createObjects(folder, location),
    mkdir(join(folder, 'refs')),
    writeFile(join(folder, 'HEAD'), 'ref: refs/heads/unborn\n'),
    setObjectFormat(folder, location, 'sha1'),
  ]);
  return { borrows };
}

export interface LocalRepository {
  /** Whether all objects of the remote can be read from here, since it is on the same disk. */
  borrows: boolean;
}

async function createObjects(folder: string, location: Location): Promise<boolean> {
  const objects = location.kind === 'local' ? await findObjects(location.path) : undefined;
  await mkdir(join(folder, 'objects', 'pack'), { recursive: true });
  await mkdir(join(folder, 'objects', 'info'));
  if (objects === undefined) return false;
  await writeFile(join(folder, 'objects', 'info', 'alternates'), `${objects}\n`);
  return true;
}

/** Where a repository on this disk keeps its objects; undefined when there is none, or it lacks some itself. */
async function findObjects(path: string): Promise<string | undefined> {
  const dotGit = await read(join(path, '.git'));
  const own =
    dotGit === 'folder' ? join(path, '.git') : resolve(path, /^gitdir: (.+)$/m.exec(dotGit ?? '')?.[1] ?? '.');
  // A work tree beside the main one has its own HEAD, and everything else in common with it.
  const gitDir = resolve(own, (await read(join(own, 'commondir')))?.trim() ?? '.');
  const [configuration, objects] = await Promise.all([read(join(gitDir, 'config')), read(join(gitDir, 'objects'))]);
  if (objects !== 'folder' || configuration === undefined) return undefined;
  const isWhole = !/promisor|partialclone/i.test(configuration) && (await read(join(gitDir, 'shallow'))) === undefined;
  return isWhole ? join(gitDir, 'objects') : undefined;
}

/** A file's text; undefined when there is nothing. */
async function read(path: string): Promise<string | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  return found.isDirectory() ? 'folder' : readFile(path, 'utf8');
}

/** For as long as nothing has been fetched. */
export async function setObjectFormat(folder: string, location: Location, format: ObjectFormat): Promise<void> {
  const lines = [...coreConfiguration[format], ...remoteConfiguration(location)];
  await writeFile(join(folder, 'config'), `${lines.join('\n')}\n`);
}

const coreConfiguration: Readonly<Record<ObjectFormat, readonly string[]>> = {
  sha1: ['[core]', 'repositoryformatversion = 0', 'bare = true'],
  sha256: ['[core]', 'repositoryformatversion = 1', 'bare = true', '[extensions]', 'objectFormat = sha256'],
};

/** Holds no secret. */
function remoteConfiguration(location: Location): string[] {
  const url = `"${location.url.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const remote = ['[remote "origin"]', `url = ${url}`];
  if (location.kind !== 'local') return remote;
  return [
    ...remote,
    // A local repository's own settings may forbid what is only about sparing the network.
    'uploadpack = git -c uploadpack.allowFilter=true -c uploadpack.allowAnySHA1InWant=true upload-pack',
    // A push to the branch that is checked out there takes the files along, or is refused if they have changes.
    'receivepack = git -c receive.denyCurrentBranch=updateInstead receive-pack',
  ];
}
