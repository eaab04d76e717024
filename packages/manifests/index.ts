/**
 * What runs according to files, and how to change it in them. Pure: text in, text out. The `yaml`
 * package parses and never prints: an edit replaces the bytes of a scalar, everything else stays,
 * and the outcome is parsed again and compared before it is handed out.
 */

export { addKustomizeImage } from './add-kustomize-image.ts';
export { type CarriedChange, type CarryRequest, carryChange, isCarried } from './carry-change.ts';
export type { CarriedValue } from './carry-model.ts';
export { type EditedImages, findImages, setImages } from './images.ts';
export { formatKeyPath, InvalidKeyPath, type KeyPath, parseKeyPath } from './key-path.ts';
export { type EditedKeys, findKey, type KeySearch, setKeys } from './keys.ts';
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
