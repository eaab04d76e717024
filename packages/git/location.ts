import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { InputError } from '#errors';

/** Where a repository is, and how git gets there. */
export type Location =
  /** `origin` is scheme, host and port: the scope a token is sent to. */
  | { kind: 'http'; url: string; origin: string }
  /** By ssh, or git's own protocol: credentials are the machine's business. */
  | { kind: 'other'; url: string }
  /** A repository of this machine, bare or with a work tree. */
  | { kind: 'local'; url: string; path: string };

/** How to name the location to people: what they wrote, without anything secret (there is nothing: see `parseLocation`). */
export function displayLocation(location: Location): string {
  return location.kind === 'local' ? location.path : location.url;
}

/** Understands URLs, `host:path` and paths. Refuses credentials, which would end up in logs and process lists. */
export function parseLocation(text: string): Location {
  if (text === '') throw refused('is empty');
  if (/\p{Cc}/u.test(text)) throw refused('holds a control character or line break');
  if (text.startsWith('-')) throw refused(`${JSON.stringify(text)} begins with a dash`);
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) return fromUrl(text, scheme);
  if (/^[A-Za-z0-9+.-]+::/.test(text)) throw refused('uses a transport that runs a command; use https, ssh or a path');
  return isShorthandSsh(text) ? { kind: 'other', url: text } : local(resolve(text), text);
}

function fromUrl(text: string, scheme: string): Location {
  if (scheme === 'file') return local(filePath(text), text);
  if (!['http', 'https', 'ssh', 'git'].includes(scheme)) {
    throw refused(`has the scheme ${scheme}; use https, ssh or a path`);
  }
  const url = URL.parse(text);
  if (url === null) throw refused('is not a URL');
  const secret = url.password !== '' || (scheme.startsWith('http') && url.username !== '');
  if (secret) {
    throw refused('holds credentials in the URL', 'Give the URL without them, and the secret as input `token`.');
  }
  return scheme.startsWith('http') ? { kind: 'http', url: text, origin: url.origin } : { kind: 'other', url: text };
}

function filePath(text: string): string {
  try {
    return fileURLToPath(text);
  } catch (cause) {
    throw refused(`${JSON.stringify(text)} is not the URL of a file on this machine`, undefined, cause);
  }
}

/** git reads `host:path` as ssh when no slash stands before the colon, and no such file exists. */
function isShorthandSsh(text: string): boolean {
  return /^(?:[\w.-]+@)?[\w.-]{2,}:[^\\]/.test(text) && statSync(text, { throwIfNoEntry: false }) === undefined;
}

function local(path: string, text: string): Location {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true)
    throw refused(`${JSON.stringify(text)} is not a folder of this machine, nor a URL`);
  // As a plain path, git would ignore --depth and --filter.
  return { kind: 'local', url: pathToFileURL(path).href, path };
}

function refused(problem: string, hint?: string, cause?: unknown): InputError {
  return new InputError([{ input: 'repository', problem }], { ...(hint === undefined ? {} : { hint }), cause });
}
