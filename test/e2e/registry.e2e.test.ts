/** The registry's contract, against the registry that Docker's own is built of (CNCF distribution), open and with a login. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openRegistry } from '#registry';
import { fakeClock, pushImage } from '#testing';
import { type RegistryStage, registryContract } from '../../packages/registry/contract.ts';
import { type Ports, reservePorts } from './cluster/ports.ts';
import { Processes } from './cluster/processes.ts';
import { startRegistry } from './cluster/registry.ts';
import { findInDebian } from './toolchain/debian.ts';

const LOGIN = 'robot:registry-test';
/** bcrypt of the password above, which is no secret. */
const HTPASSWD = 'robot:$2b$05$abcdefghijklmnopqrstuujed4HrDNXEIkguQ7k7wh1O2h6/GC./a\n';

let folder: string;
let processes: Processes;
let ports: Ports;
let hosts: Record<'open' | 'closed', string>;

beforeAll(async () => {
  const program = await findInDebian('docker-registry', 'docker-registry', (line) => process.stdout.write(`${line}\n`));
  folder = await mkdtemp(join(tmpdir(), 'gitops-registry-'));
  processes = new Processes(folder);
  ports = await reservePorts();
  const htpasswd = join(folder, 'htpasswd');
  await writeFile(htpasswd, HTPASSWD);
  const site = { program, processes, ports, folder };
  hosts = {
    open: (await startRegistry(site, { name: 'open' })).host,
    closed: (await startRegistry(site, { name: 'closed', htpasswd })).host,
  };
});

afterAll(async () => {
  await processes.stopAll();
  await ports.release();
  await rm(folder, { recursive: true, force: true });
});

/** The tests share a registry: each has its images below a folder of its own. */
let opened = 0;

async function openStage(name: 'open' | 'closed'): Promise<RegistryStage> {
  const host = hosts[name];
  const below = `test-${++opened}`;
  const auth = Buffer.from(LOGIN).toString('base64');
  const home = join(folder, below);
  await mkdir(home);
  if (name === 'closed') await writeFile(join(home, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }));
  const headers = name === 'closed' ? { authorization: `Basic ${auth}` } : {};
  return {
    host,
    below,
    registry: openRegistry({
      clock: fakeClock(),
      signal: new AbortController().signal,
      patience: 10_000,
      env: { DOCKER_CONFIG: home },
      home,
      warn: (message) => {
        throw new Error(message);
      },
    }),
    push: (repository, tag, image) => pushImage({ url: `http://${host}`, repository, tag, headers }, image),
    [Symbol.asyncDispose]: async () => {},
  };
}

registryContract('the real registry, open', () => openStage('open'));
registryContract('the real registry, with a login', () => openStage('closed'));
