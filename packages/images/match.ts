import { isSameImageName } from './name.ts';
import type { ImageReference } from './reference.ts';

/** `later`: what is written does not say; the digest that is pulled will. */
export type ImageMatch = 'same' | 'other' | 'later';

/**
 * Whether the image that is `asked` for, in a manifest or by a pod, is the expected one. A digest decides, and else the
 * tag, since with both the digest is what is pulled; what `expected` leaves open may be anything.
 */
export function matchImage(expected: ImageReference, asked: ImageReference): ImageMatch {
  if (!isSameImageName(expected.name, asked.name)) return 'other';
  if (expected.digest === undefined) {
    return expected.tag === undefined || expected.tag === pulledTag(asked) ? 'same' : 'other';
  }
  if (asked.digest !== undefined) return expected.digest === asked.digest ? 'same' : 'other';
  // A tag that differs cannot be of the expected digest by anybody's intent.
  return expected.tag !== undefined && expected.tag !== pulledTag(asked) ? 'other' : 'later';
}

function pulledTag({ tag, digest }: ImageReference): string | undefined {
  return tag ?? (digest === undefined ? 'latest' : undefined);
}

/** Whether a container that asks for `asked` runs the expected image; `imageID` is what its node pulled. */
export function runsImage(expected: ImageReference, asked: ImageReference, imageID: string): boolean {
  const match = matchImage(expected, asked);
  return match === 'later' ? imageID.endsWith(`@${expected.digest}`) : match === 'same';
}
