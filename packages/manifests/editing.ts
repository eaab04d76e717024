/**
 * How to change what runs according to files. Pure: text in, text out. The `yaml` package parses and
 * never prints: an edit replaces the bytes of a scalar, everything else stays, and the outcome is
 * parsed again and compared before it is handed out.
 */

export { addKustomizeImage } from './add-kustomize-image.ts';
export { type CarriedChange, type CarryRequest, carryChange, isCarried } from './carry-change.ts';
export type { CarriedValue } from './carry-model.ts';
export { type EditedKeys, findKey, type KeySearch, setKeys } from './keys.ts';
export { type EditedImages, setImages } from './set-images.ts';
