/** `images.only` of gitops.yaml: which images an environment admits at all, whoever names others. */
import { formatPosition } from '#errors';
import { type ImageOccurrence, selectImages } from '#manifests';
import { type Environment, effectiveImages, ImageSelectionError } from '#promotion';

type Place = Pick<ImageOccurrence, 'name' | 'file' | 'keyPath'>;

/**
 * @param entering the places whose versions would change
 * @param images all that stand beside them, in which the names of `only` are looked up
 * @throws ImageSelectionError naming where gitops.yaml declares the environment
 */
export function assertAdmitted(
  { name, position, images: { only } }: Environment,
  entering: readonly Place[],
  images: readonly ImageOccurrence[],
): void {
  if (only.length === 0) return;
  const known = effectiveImages(images);
  const admitted = new Set(only.flatMap((query) => selectImages(query, known)).map(placeOf));
  const refused = new Set(entering.filter((place) => !admitted.has(placeOf(place))).map((place) => place.name));
  if (refused.size === 0) return;
  throw new ImageSelectionError(
    `${name} (${formatPosition(position)}) admits only the images ${only.join(', ')}; not ${[...refused].join(', ')}`,
    { hint: 'Leave the image out, or add it to `images.only` of the environment.' },
  );
}

function placeOf({ file, keyPath, name }: Place): string {
  return [file, keyPath, name].join('\0');
}
