import { run } from './run.ts';

/** Path of a program, installed from the Debian package of that name when it is missing and we may. */
export async function findInDebian(name: string, program: string, say: (line: string) => void): Promise<string> {
  const found = await which(program);
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0 || (await which('apt-get')) === undefined) {
    throw new Error(`${program} is not installed; on Debian or Ubuntu: sudo apt-get install ${name}`);
  }
  say(`${program}: installing it from Debian`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-qy', '--no-install-recommends', name], { env });
  return (await which(program)) ?? fail(`${program} was installed, but is not on the PATH`);
}

async function which(program: string): Promise<string | undefined> {
  const printed = await run('sh', ['-c', 'command -v "$1"', 'sh', program]).catch(() => '');
  return printed.trim() === '' ? undefined : printed.trim();
}

function fail(message: string): never {
  throw new Error(message);
}
