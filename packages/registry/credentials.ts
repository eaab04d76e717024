/** Who we are to a registry: what `docker login` left, in Docker's own configuration file. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '#program';
import { fields, parseJson } from './refusal.ts';

export type Credentials =
  | { kind: 'password'; username: string; password: string }
  /** A refresh token that the registry's realm exchanges. */
  | { kind: 'identity-token'; token: string };

export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  /** Home folder, where `.docker` stands. */
  home: string;
  /** Told of a configuration or helper that is of no use; asking goes on without. */
  warn(message: string): void;
}

/** Milliseconds. A helper may ask a cloud; none may hold up a job for long. */
const LONGEST = 15_000;

/**
 * A helper for this registry decides alone; then the store of all, then the file itself, as Docker does.
 * @throws the signal's reason when aborted
 */
export async function findCredentials(
  registry: string,
  around: Surroundings,
  signal: AbortSignal,
): Promise<Credentials | undefined> {
  const config = await readDockerConfig(around);
  const keys = keysOf(registry);
  const helper = firstText(fields(config['credHelpers']), keys);
  if (helper !== undefined) return askHelper(helper, keys, around, signal);
  const store = config['credsStore'];
  const stored = typeof store === 'string' && store !== '' ? await askHelper(store, keys, around, signal) : undefined;
  return stored ?? credentialsOf(entryFor(fields(config['auths']), keys));
}

async function readDockerConfig({ env, home, warn }: Surroundings): Promise<Readonly<Record<string, unknown>>> {
  const path = join(env['DOCKER_CONFIG'] || join(home, '.docker'), 'config.json');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (!isMissing(error)) warn(`${path} cannot be read, so registries are asked without a login`);
    return '{}';
  });
  const parsed = parseJson(text);
  if (parsed === undefined) warn(`${path} is not JSON, so registries are asked without a login`);
  return fields(parsed);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** Docker Hub is known by the address of its first version. */
function keysOf(registry: string): string[] {
  return registry === 'docker.io' ? ['https://index.docker.io/v1/', 'index.docker.io', 'docker.io'] : [registry];
}

/** Older logins are kept under an address: `https://registry.example.com/v2/`. */
function entryFor(auths: Readonly<Record<string, unknown>>, keys: readonly string[]): unknown {
  const exact = keys.find((key) => Object.hasOwn(auths, key));
  if (exact !== undefined) return auths[exact];
  const host = (key: string): string => key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  return Object.entries(auths).find(([key]) => keys.includes(host(key)))?.[1];
}

function firstText(named: Readonly<Record<string, unknown>>, keys: readonly string[]): string | undefined {
  return keys.map((key) => named[key]).find((value): value is string => typeof value === 'string' && value !== '');
}

function credentialsOf(entry: unknown): Credentials | undefined {
  const { auth, username, password, identitytoken } = fields(entry);
  if (typeof identitytoken === 'string' && identitytoken !== '')
    return { kind: 'identity-token', token: identitytoken };
  const pair = typeof auth === 'string' ? Buffer.from(auth, 'base64').toString('utf8') : '';
  const colon = pair.indexOf(':');
  if (colon > 0) {
    // Docker pads what it stores with zero bytes.
    return { kind: 'password', username: pair.slice(0, colon), password: pair.slice(colon + 1).replace(/\0+$/, '') };
  }
  if (typeof username !== 'string' || typeof password !== 'string' || username === '') return undefined;
  return { kind: 'password', username, password };
}

/** `docker-credential-<name> get`: the registry goes in, a user and a secret come out (docker-credential-helpers). */
async function askHelper(
  name: string,
  [registry = '']: readonly string[],
  { env, warn }: Surroundings,
  signal: AbortSignal,
): Promise<Credentials | undefined> {
  const command = `docker-credential-${name}`;
  const without = `so ${registry} is asked without a login`;
  if (!/^[\w.-]+$/.test(name)) {
    warn(`the credential helper ${JSON.stringify(name)} of Docker's configuration is no program's name, ${without}`);
    return undefined;
  }
  const ended = await runProgram({ command, args: ['get'], env, input: `${registry}\n`, longest: LONGEST }, signal);
  if (ended.kind === 'overdue') warn(`${command} has not answered within ${LONGEST / 1000} s, ${without}`);
  if (ended.kind === 'not-started') warn(`${command} cannot be started, ${without}`);
  if (ended.kind !== 'ended') return undefined;
  if (ended.code !== 0) {
    // A helper that has no login for this registry says so, and that is no trouble.
    if (!/credentials not found/i.test(`${ended.stdout} ${ended.stderr}`)) {
      warn(`${command} failed with exit code ${ended.code}, ${without}`);
    }
    return undefined;
  }
  const { Username: username, Secret: secret } = fields(parseJson(ended.stdout));
  if (typeof username !== 'string' || typeof secret !== 'string' || secret === '') return undefined;
  return username === '<token>'
    ? { kind: 'identity-token', token: secret }
    : { kind: 'password', username, password: secret };
}
