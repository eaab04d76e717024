import type { ImageOccurrence } from '#manifests';
import { fenced } from '#markdown';
import type { Environment } from './config.ts';
import { effectiveImages, formatVersion, type ImageMove } from './images.ts';

export interface EnvironmentVersions {
  environment: Environment;
  images: readonly ImageOccurrence[];
}

const SHOWN_IMAGES = 3;

/** A Mermaid flowchart of all environments, what each holds, and the promotion in question as a thick arrow. */
export function environmentDiagram(
  all: readonly EnvironmentVersions[],
  promotion: { from: string; to: string; images: readonly ImageMove[] },
): string {
  const id = (name: string): string => `e${all.findIndex(({ environment }) => environment.name === name)}`;
  const nodes = all.map(({ environment, images }) => `  ${id(environment.name)}["${label(environment.name, images)}"]`);
  const edges = all.flatMap(({ environment: { name, from } }) => {
    if (from === undefined) return [];
    const isThis = from === promotion.from && name === promotion.to;
    return [`  ${id(from)} ${isThis ? '==>' : '-->'} ${id(name)}`];
  });
  return fenced(
    'mermaid',
    ['flowchart LR', ...nodes, ...edges, `  style ${id(promotion.to)} stroke-width:3px`].join('\n'),
  );
}

function label(name: string, images: readonly ImageOccurrence[]): string {
  const versions = [
    ...new Set(
      effectiveImages(images).map(
        (each) => `${each.repository.slice(each.repository.lastIndexOf('/') + 1)} ${formatVersion(each)}`,
      ),
    ),
  ];
  const shown = versions.slice(0, SHOWN_IMAGES);
  const more = versions.length > SHOWN_IMAGES ? [`and ${versions.length - SHOWN_IMAGES} more`] : [];
  return [`<b>${escapeLabel(name)}</b>`, ...[...shown, ...more].map(escapeLabel)].join('<br/>');
}

/** Mermaid reads `#35;` style entities; everything that could end the label or start markup becomes one. */
function escapeLabel(text: string): string {
  return text.replace(/[^\w .:@/+…-]/gu, (character) => `#${character.codePointAt(0)};`);
}
