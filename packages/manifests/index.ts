export { addKustomizeImage } from './add-kustomize-image.ts';
export { type EditedImages, findImages, setImages } from './images.ts';
export { formatKeyPath, InvalidKeyPath, type KeyPath, parseKeyPath } from './key-path.ts';
export { type EditedKeys, setKeys } from './keys.ts';
export type {
  ImageEdit,
  ImageKind,
  ImageOccurrence,
  ImageVersion,
  KeyEdit,
  KeyUpdate,
  KeyValue,
  ManifestFile,
  Warning,
} from './model.ts';
export {
  formatImageOverride,
  formatImageReference,
  type ImageOverride,
  type ImageReference,
  InvalidReference,
  normaliseImageName,
  parseImageOverride,
  parseImageReference,
} from './reference.ts';
export { AmbiguousImage, selectImages } from './select.ts';
export { isHelmTemplate } from './template.ts';
