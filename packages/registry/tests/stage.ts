import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fakeClock, type RegistryDouble, type RegistryLogin, startRegistry } from '#testing';
import type { RegistryStage } from '../contract.ts';
import { openRegistry } from '../registry.ts';

export interface DoubleStage extends RegistryStage {
  double: RegistryDouble;
  /** Folder of Docker's configuration. */
  home: string;
  /** What was warned of. */
  warnings: readonly string[];
}

export interface StageOptions {
  login?: RegistryLogin;
  /** Docker's configuration, given the registry's host. */
  config?: (host: string) => object;
  env?: Readonly<Record<string, string>>;
  patience?: number;
  signal?: AbortSignal;
}

/** A registry double, and a client with a Docker configuration of its own. */
export async function openDoubleStage(options: StageOptions = {}): Promise<DoubleStage> {
  const double = await startRegistry(options.login);
  const home = await mkdtemp(join(tmpdir(), 'registry-'));
  const config = options.config?.(double.host);
  if (config !== undefined) await writeFile(join(home, 'config.json'), JSON.stringify(config));
  const warnings: string[] = [];
  const registry = openRegistry({
    clock: fakeClock(),
    signal: options.signal ?? new AbortController().signal,
    patience: options.patience ?? 5_000,
    env: { DOCKER_CONFIG: home, ...options.env },
    home,
    warn: (message) => warnings.push(message),
  });
  return {
    double,
    home,
    host: double.host,
    below: 'acme',
    registry,
    warnings,
    push: double.push,
    [Symbol.asyncDispose]: async () => {
      await double[Symbol.asyncDispose]();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** As `docker login` writes it. */
export function dockerAuth(user: string, password: string): { auth: string } {
  return { auth: Buffer.from(`${user}:${password}`).toString('base64') };
}
