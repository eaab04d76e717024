/** Which images are expected to run. */
import { InputError } from '#errors';
import { asImageReference, type ImageReference } from '#images';

/** What an `image` input asks for. @throws InputError naming every line that is no image reference */
export function readImages(lines: readonly string[]): ImageReference[] {
  const images = lines.map((line) => ({ line, image: asImageReference(line) }));
  const problems = images
    .filter(({ image }) => image === undefined)
    .map(({ line }) => ({
      input: 'image',
      problem: `${JSON.stringify(line)} is not an image reference; write name[:tag][@digest], for example ghcr.io/acme/web:v1.2.3`,
    }));
  if (problems.length > 0) throw new InputError(problems);
  return images.map(({ image }) => image).filter((image) => image !== undefined);
}
