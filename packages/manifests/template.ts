import { isAlias, isMap, isScalar, type ParsedNode } from 'yaml';
import { FileError } from '#errors';
import type { ManifestFile } from './model.ts';
import { parseManifest } from './parse.ts';
import type { Source } from './source.ts';

/** A `{{` that is not in a comment of its own line. */
const TEMPLATE_ACTION = /^(?!\s*#).*\{\{/m;

/**
 * Whether the file is a Helm chart template: `{{ … }}` where YAML has structure. Braces within
 * quotes or block scalars (alert texts, ApplicationSets) do not make one. Who scans folders skips these.
 */
export function isHelmTemplate(file: ManifestFile): boolean {
  if (!TEMPLATE_ACTION.test(file.text)) return false;
  try {
    return templateOffset(parseManifest(file)) !== undefined;
  } catch (error) {
    if (error instanceof FileError) return error.problem.startsWith('not valid YAML');
    throw error;
  }
}

/** @throws {FileError} when the source only looks like YAML: `{{ x }}` reads as a mapping with a mapping for a key. */
export function assertNoTemplate(source: Source): void {
  const offset = source.text.includes('{{') ? templateOffset(source) : undefined;
  if (offset === undefined) return;
  throw new FileError(source.position(offset), 'not valid YAML: {{ … }} stands where a value should', {
    hint: 'It looks like a Helm template, which is YAML only once rendered; name its values file or leave the folder out.',
  });
}

/** Where a flow mapping begins with a second brace. */
function templateOffset({ documents, text }: Source): number | undefined {
  const stack: ParsedNode[] = documents.flatMap(({ root }) => root ?? []);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isAlias(node) || isScalar(node)) continue;
    if (!isMap(node)) {
      stack.push(...node.items);
      continue;
    }
    if (node.flow === true && text.startsWith('{{', node.range[0])) return node.range[0];
    for (const { key, value } of node.items) stack.push(key, ...(value === null ? [] : [value]));
  }
  return undefined;
}
