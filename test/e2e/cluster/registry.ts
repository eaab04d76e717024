import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './ready.ts';
import type { Site } from './site.ts';

/** A registry of images, over plain HTTP. */
export interface Registry {
  /** `127.0.0.1:port`, as it stands before an image's name. */
  readonly host: string;
}

export interface RegistrySettings {
  name: string;
  /** Path of the file with who may come in; anybody may without. */
  htpasswd?: string;
}

/** Starts a real registry, whose tags can be moved and deleted; ready when it serves. */
export async function startRegistry(
  { processes, ports, folder, program }: Omit<Site, 'tools'> & { program: string },
  { name, htpasswd }: RegistrySettings,
): Promise<Registry> {
  const { port } = await ports.take(['port']);
  const host = `127.0.0.1:${port}`;
  const storage = join(folder, name);
  await mkdir(storage, { recursive: true });
  const configuration = join(folder, `${name}.yaml`);
  const settings = {
    version: '0.1',
    log: { level: 'warn' },
    storage: { filesystem: { rootdirectory: storage }, delete: { enabled: true } },
    http: { addr: host },
    ...(htpasswd === undefined ? {} : { auth: { htpasswd: { realm: 'test', path: htpasswd } } }),
  };
  await writeFile(configuration, JSON.stringify(settings));
  const running = processes.start({ name, program, args: ['serve', configuration] });
  await until({ what: `the registry (${name}) answers`, needs: [running] }, async () => {
    const { status } = await fetch(`http://${host}/v2/`);
    return status === (htpasswd === undefined ? 200 : 401) || undefined;
  });
  return { host };
}
