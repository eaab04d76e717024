/** Certificates that an input holds, or names. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError } from '#errors';

/**
 * @param input its name, for messages
 * @param workspace folder that a relative path starts at
 * @throws InputError when the file cannot be read, or holds no certificate
 */
export async function readPem(
  input: string,
  value: string | undefined,
  workspace: string,
): Promise<string | undefined> {
  if (value === undefined || isPem(value)) return value;
  const text = await readFile(resolve(workspace, value), 'utf8').catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError([{ input, problem: `is neither PEM nor a file that can be read: ${why}` }]);
  });
  if (isPem(text)) return text;
  throw new InputError([{ input, problem: `${value} holds no certificate (-----BEGIN CERTIFICATE-----)` }]);
}

function isPem(text: string): boolean {
  return text.includes('-----BEGIN CERTIFICATE-----');
}
