import { formatImageReference, InvalidReference, referenceProblem, splitReference } from './reference.ts';

/** What a user asks for: the image known as `name` shall be pulled as `newName`, `tag`, `digest`. */
export interface ImageOverride {
  name: string;
  newName?: string;
  tag?: string;
  digest?: string;
}

/**
 * Reads a line of the `images` input: `name[=newname][:tag][@digest]`. Left of `=` stands the name
 * an image is known by, which kustomize lets be any placeholder.
 *
 * @throws {InvalidReference}
 */
export function parseImageOverride(line: string): ImageOverride {
  const hint = 'Write name[=newname][:tag][@digest], for example web=ghcr.io/acme/web:v1.2.3.';
  const equals = line.indexOf('=');
  if (equals === -1) {
    const parts = splitReference(line);
    const problem = referenceProblem(parts);
    if (problem !== undefined) throw new InvalidReference(line, problem, hint);
    return parts;
  }
  const name = line.slice(0, equals);
  const target = splitReference(line.slice(equals + 1));
  const problem = placeholderProblem(name) ?? referenceProblem(target);
  if (problem !== undefined) throw new InvalidReference(line, problem, hint);
  const { name: newName, ...version } = target;
  return { name, newName, ...version };
}

/** `name[=newname][:tag][@digest]` */
export function formatImageOverride({ name, newName, ...version }: ImageOverride): string {
  const target = formatImageReference({ name: newName ?? name, ...version });
  return newName === undefined ? target : `${name}=${target}`;
}

function placeholderProblem(name: string): string | undefined {
  if (name === '') return 'the name before "=" is empty';
  return /^[\w./:-]+$/.test(name)
    ? undefined
    : `the name ${JSON.stringify(name)} before "=" holds characters no image name has`;
}
