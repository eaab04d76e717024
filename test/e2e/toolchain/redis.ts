import { run } from './run.ts';

/** Path of redis-server, installed from Debian when it is missing and we may. */
export async function findRedis(say: (line: string) => void): Promise<string> {
  const found = await which('redis-server');
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0 || (await which('apt-get')) === undefined) {
    throw new Error('redis-server is not installed; on Debian or Ubuntu: sudo apt-get install redis-server');
  }
  say('redis-server: installing it from Debian');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-qy', '--no-install-recommends', 'redis-server'], { env });
  return (await which('redis-server')) ?? fail('redis-server was installed, but is not on the PATH');
}

async function which(program: string): Promise<string | undefined> {
  const printed = await run('sh', ['-c', 'command -v "$1"', 'sh', program]).catch(() => '');
  return printed.trim() === '' ? undefined : printed.trim();
}

function fail(message: string): never {
  throw new Error(message);
}
