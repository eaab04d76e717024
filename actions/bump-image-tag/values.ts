/** Sets values that are no image. */
import { InputError } from '#errors';
import { type EditedKeys, type KeyValue, type ManifestFile, setKeys } from '#manifests';
import { type KeySetting, type NewValue, sameKey } from './request.ts';

/** A value to set, with the file it is in. */
export interface FileSetting {
  file: ManifestFile;
  setting: KeySetting;
}

/**
 * The second of two would win silently.
 * @throws InputError naming both
 */
export function refuseTwice(settings: readonly FileSetting[]): void {
  const seen = new Map<string, KeySetting>();
  for (const { file, setting } of settings) {
    const place = `${file.path}\0${sameKey(setting.key)}`;
    const earlier = seen.get(place);
    seen.set(place, setting);
    if (earlier === undefined) continue;
    const { origin, key } = setting;
    const who = origin.input === 'updates' ? `entry ${origin.entry} sets` : 'sets';
    const before = earlier.origin.input === 'updates' ? `entry ${earlier.origin.entry}` : 'the input `key`';
    throw new InputError([{ input: origin.input, problem: `${who} ${key} of ${file.path}, which ${before} sets too` }]);
  }
}

export function setValue(file: ManifestFile, { key, value }: KeySetting): EditedKeys {
  if (value.kind === 'typed') return setKeys(file, [{ key, value: value.value }]);
  const asText = setKeys(file, [{ key, value: value.text }]);
  const [edit] = asText.edits;
  const typed = edit === undefined ? value.text : likeBefore(edit.from, value);
  return typed === value.text ? asText : setKeys(file, [{ key, value: typed }]);
}

/** Kubernetes refuses `replicas: "3"`; a tag such as 1.10 must not become 1.1. */
function likeBefore(before: KeyValue, { text }: Extract<NewValue, { kind: 'like-before' }>): KeyValue {
  switch (typeof before) {
    case 'number':
      return Number.isFinite(Number(text)) && String(Number(text)) === text ? Number(text) : text;
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : text;
    case 'object':
      return text === 'null' ? null : text;
    default:
      return text;
  }
}
