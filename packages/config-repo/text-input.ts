/** Text that is given as an input, or as a file that another input names. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { InputError } from '#errors';
import type { Runner } from '#kit';

/**
 * Trimmed; empty when neither is given.
 * @param input name of the text's input; the file's is called the same with `-path`
 */
export async function readTextInput(
  input: string,
  text: string | undefined,
  path: string | undefined,
  { workspace }: Pick<Runner, 'workspace'>,
): Promise<string> {
  if (path === undefined) return text?.trim() ?? '';
  const fromFile = `${input}-path`;
  if (text !== undefined) {
    throw new InputError([{ input: fromFile, problem: `is given together with \`${input}\`; give one of them` }]);
  }
  try {
    return readFileSync(resolve(workspace, path), 'utf8').trim();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new InputError([{ input: fromFile, problem: `${JSON.stringify(path)} cannot be read: ${why}` }], { cause });
  }
}
