/** Records on disk that are never half-written: each replaces the one before it in one step. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RemoteError } from '#errors';

/** Path of a new file with this text in `folder`, which is made when missing. */
export async function temporaryFile(folder: string, text: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `.${randomUUID()}.tmp`);
  await writeFile(file, text);
  return file;
}

export async function writeRecord(folder: string, path: string, text: string): Promise<void> {
  await rename(await temporaryFile(folder, text), path);
}

/** Undefined when there is none. @throws RemoteError when it is no JSON */
export async function readRecord<T>(path: string, what: string): Promise<T | undefined> {
  const text = await readFile(path, 'utf8').catch(ignoreMissing(undefined));
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RemoteError(`${path} is damaged: ${error instanceof Error ? error.message : error}`, {
      cause: error,
      hint: `It is a record of this tool about a local ${what}: repair it, or delete it to forget that ${what}.`,
    });
  }
}

export function ignoreMissing<T>(fallback: T): (error: unknown) => T {
  return (error) => {
    if (isCode(error, 'ENOENT')) return fallback;
    throw error;
  };
}

export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
