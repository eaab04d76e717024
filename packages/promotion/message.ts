/** Commit messages and titles: templates with named placeholders. */
import { InputError } from '#errors';
import { formatVersion, type ImageMove } from './images.ts';
import type { Plan } from './plan.ts';

const PLACEHOLDER = /\{([a-z-]+)\}/g;

/**
 * Fills `{name}` placeholders.
 * @throws InputError naming `input` when the template asks for something unknown
 */
export function fillTemplate(template: string, values: Record<string, string>, input: string): string {
  const unknown = [...template.matchAll(PLACEHOLDER)]
    .map(([, name]) => name ?? '')
    .filter((name) => !Object.hasOwn(values, name));
  if (unknown.length > 0) {
    const known = Object.keys(values)
      .map((name) => `{${name}}`)
      .join(', ');
    throw new InputError([{ input, problem: `knows no {${unknown[0]}}; available are ${known}` }]);
  }
  return template.replace(PLACEHOLDER, (_, name: string) => values[name] ?? '');
}

/** `shop v1 → v2` for one image, `3 images` for many: fits a subject line. */
export function describeMoves(moves: readonly ImageMove[]): string {
  const lines = [...new Set(moves.map(describeMove))];
  const [only] = lines;
  if (only === undefined) return 'nothing';
  const joined = lines.join(', ');
  return joined.length <= 60 ? joined : lines.length === 1 ? only : `${lines.length} images`;
}

function describeMove({ repository, from, to }: ImageMove): string {
  const name = repository.slice(repository.lastIndexOf('/') + 1);
  return from.tag || from.digest
    ? `${name} ${formatVersion(from)} → ${formatVersion(to)}`
    : `${name} ${formatVersion(to)}`;
}

/** What a promotion brings, short enough for a subject line. */
export function describePlan({ strategy, images, from, files }: Plan): string {
  if (images.length > 0) return describeMoves(images);
  return strategy === 'merge' ? from.branch : `${files.length} file${files.length === 1 ? '' : 's'}`;
}
