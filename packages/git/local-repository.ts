import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Location } from './location.ts';
import type { ObjectFormat } from './object-id.ts';

/**
 * Makes the bare repository that stands for a remote one. What `git init` would make is these few files;
 * starting it would take longer than everything else before the first question to the server, and it
 * would follow the machine's settings (`init.defaultObjectFormat`, `init.defaultRefFormat`, templates).
 * They are written at once: a dozen turns through node's threads take longer than all of them.
 */
export function createLocalRepository(folder: string, location: Location): LocalRepository {
  const borrows = createObjects(folder, location);
  mkdirSync(join(folder, 'refs'));
  writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/unborn\n');
  setObjectFormat(folder, location, 'sha1');
  return { borrows };
}

export interface LocalRepository {
  /** Whether all objects of the remote can be read from here, since it is on the same disk. */
  borrows: boolean;
}

function createObjects(folder: string, location: Location): boolean {
  const objects = location.kind === 'local' ? findObjects(location.path) : undefined;
  mkdirSync(join(folder, 'objects', 'pack'), { recursive: true });
  mkdirSync(join(folder, 'objects', 'info'));
  if (objects === undefined) return false;
  writeFileSync(join(folder, 'objects', 'info', 'alternates'), `${objects}\n`);
  return true;
}

/** Where a repository on this disk keeps its objects; undefined when there is none, or it lacks some itself. */
function findObjects(path: string): string | undefined {
  const dotGit = read(join(path, '.git'));
  const own =
    dotGit === 'folder' ? join(path, '.git') : resolve(path, /^gitdir: (.+)$/m.exec(dotGit ?? '')?.[1] ?? '.');
  // A work tree beside the main one has its own HEAD, and everything else in common with it.
  const gitDir = resolve(own, read(join(own, 'commondir'))?.trim() ?? '.');
  const configuration = read(join(gitDir, 'config'));
  const objects = read(join(gitDir, 'objects'));
  if (objects !== 'folder' || configuration === undefined) return undefined;
  const isWhole = !/promisor|partialclone/i.test(configuration) && read(join(gitDir, 'shallow')) === undefined;
  return isWhole ? join(gitDir, 'objects') : undefined;
}

/** A file's text; undefined when there is nothing that can be looked at, of which git will say more. */
function read(path: string): string | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** For as long as nothing has been fetched. */
export function setObjectFormat(folder: string, location: Location, format: ObjectFormat): void {
  const lines = [...coreConfiguration[format], ...remoteConfiguration(location)];
  writeFileSync(join(folder, 'config'), `${lines.join('\n')}\n`);
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
