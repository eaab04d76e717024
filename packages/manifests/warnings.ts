import { type Alias, isAlias, isMap } from 'yaml';
import { aliasesOf } from './ancestry.ts';
import { type Change, offsetOf } from './change.ts';
import type { Warning } from './model.ts';
import { endOfLine } from './position.ts';
import type { SourceDocument } from './source.ts';
import { keysOf, ownMappingAt } from './tree.ts';

const IMAGE_UPDATER_ANNOTATION = 'argocd-image-updater.argoproj.io/';

/** What the user should know about changes that were made; `asked` also holds those that proved unnecessary. */
export function warningsOf(made: readonly Change[], asked: readonly Change[]): Warning[] {
  const expected = new Set(
    asked.flatMap((change) => (change.kind === 'set' && isAlias(change.node) ? [change.node] : [])),
  );
  const warnings = made.flatMap((change) => [
    ...setterWarning(change),
    ...detachedAliasWarning(change),
    ...repeatedWarning(change, expected),
    ...imageUpdaterWarning(change.document),
  ]);
  const unique = new Map(warnings.map((warning) => [`${warning.line}:${warning.message}`, warning]));
  return [...unique.values()];
}

/** Flux writes to lines with a setter marker. */
function setterWarning(change: Change): Warning[] {
  const { source } = change.document;
  const offset = offsetOf(change);
  const marker = /\$imagepolicy"?\s*:\s*"(?<policy>[^"]*)"/.exec(
    source.text.slice(offset, endOfLine(source.text, offset)),
  );
  const policy = marker?.groups?.['policy'];
  if (policy === undefined) return [];
  return [
    {
      ...source.position(offset),
      message: `Flux image automation writes this line too ($imagepolicy ${policy}) and will set it back unless the policy selects this version`,
    },
  ];
}

function detachedAliasWarning(change: Change): Warning[] {
  if (change.kind !== 'set' || !isAlias(change.node)) return [];
  const { source, anchors } = change.document;
  const target = anchors.targets.get(change.node);
  const { line } = source.position(target?.range[0] ?? 0);
  return [
    {
      ...source.position(offsetOf(change)),
      message: `the alias *${change.node.source} was replaced by a value of its own; its anchor on line ${line} and other uses of it stay as they are`,
    },
  ];
}

function repeatedWarning(change: Change, expected: ReadonlySet<Alias.Parsed>): Warning[] {
  if (change.kind === 'set' && isAlias(change.node)) return [];
  const { source } = change.document;
  const aliases = aliasesOf(change.document, offsetOf(change)).filter((alias) => !expected.has(alias));
  if (aliases.length === 0) return [];
  const places = aliases.slice(0, 10).map((alias) => {
    const { file, line } = source.position(alias.range[0]);
    return `*${alias.source} at ${file}:${line}`;
  });
  const more = aliases.length > places.length ? ` and ${aliases.length - places.length} more` : '';
  return [
    {
      ...source.position(offsetOf(change)),
      message: `this value is repeated by aliases and changes there too: ${places.join(', ')}${more}`,
    },
  ];
}

/** Argo CD Image Updater overrides what the Application says. */
function imageUpdaterWarning(document: SourceDocument): Warning[] {
  const outer = document.source.container?.document ?? document;
  const { source, root } = outer;
  const message = 'Argo CD Image Updater manages images here and may set them back';
  if (/(?:^|\/)\.argocd-source[^/]*$/.test(source.file)) return [{ ...source.position(0), message }];
  const annotations = root !== null && isMap(root) ? ownMappingAt(root, ['metadata', 'annotations']) : undefined;
  if (annotations === undefined || !keysOf(annotations).some((key) => key.startsWith(IMAGE_UPDATER_ANNOTATION)))
    return [];
  return [{ ...source.position(annotations.range[0]), message }];
}
