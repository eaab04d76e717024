/** What runs according to files, as the `yaml` package parses them. Pure. How to change it: `editing.ts`. */

export { findImages } from './images.ts';
export { formatKeyPath, InvalidKeyPath, type KeyPath, parseKeyPath } from './key-path.ts';
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
export { AmbiguousImage, selectImages, selectInputImages } from './select.ts';
export { isHelmTemplate } from './template.ts';
