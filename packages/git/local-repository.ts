import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Location } from './location.ts';

/** How a repository names its objects. It must be the remote's way, which a client learns only by asking. */
export type ObjectFormat = 'sha1' | 'sha256';

/**
 * Makes the bare repository that stands for a remote one. What `git init` would make is these few files;
 * starting it would take longer than everything else before the first question to the server, and it
 * would follow the machine's settings (`init.defaultObjectFormat`, `init.defaultRefFormat`, templates).
 */
export async function createLocalRepository(folder: string, location: Location): Promise<void> {
  await Promise.all([
    mkdir(join(folder, 'objects')),
    mkdir(join(folder, 'refs')),
    writeFile(join(folder, 'HEAD'), 'ref: refs/heads/unborn\n'),
    setObjectFormat(folder, location, 'sha1'),
  ]);
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
