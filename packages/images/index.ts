/** Names of container images: their grammar (distribution/reference), and whether one is the other. Pure. */
export { type ImageMatch, matchImage, runsImage } from './match.ts';
export { isDomain, isSameImageName, normaliseImageName } from './name.ts';
export { formatImageOverride, type ImageOverride, parseImageOverride } from './override.ts';
export {
  asImageReference,
  digestProblem,
  formatImageReference,
  type ImageReference,
  InvalidReference,
  nameProblem,
  parseImageReference,
  tagProblem,
} from './reference.ts';
export { isLaterVersion } from './version-order.ts';
