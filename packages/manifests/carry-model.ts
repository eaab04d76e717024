import type { KeyValue } from './model.ts';

/** One file on the sides of a three-way decision: before and after the change, and where it shall go. */
export interface Texts {
  base: string;
  changed: string;
  target: string;
}

export interface CarriedValue {
  /** Its key path. */
  key: string;
  /** What the change found and what it made of it; of images the version (with the name where that changes). */
  from: KeyValue;
  to: KeyValue;
  /** What stood in the target: `from`, `to`, or something else, which is overridden. */
  before: KeyValue;
}

/** Why a change has no single meaning in the target; completes “<file>: …”. */
export class Unclear extends Error {}
