import { setKeys } from '#manifests';
import { compare, type Sample } from '../measure.ts';
import { type JsYaml, jsYaml } from '../peers.ts';
import type { Measured, Row } from '../row.ts';
import { type ValuesFile, valuesAsList, valuesByService } from '../values-file.ts';

export const valuesRow: Row = {
  id: 'values',
  title: '20,000-line values file, one key',
  meaning:
    'setKeys on a Helm values file of 500 services, a tag in the middle, text to text in this process; against js-yaml `load`, the same assignment and `dump` (which loses comments, quotes and layout).',
  goal: { kind: 'ratio', atMost: 0.6 },
  measure: () => compareEdits(valuesByService()),
};

export const valuesListRow: Row = {
  id: 'values-list',
  title: 'the same services as one list',
  meaning:
    'Items of a list cannot be told apart without parsing all of it: our slow case. Has no goal; it shows what the row above owes to parsing only the section it needs.',
  measure: () => compareEdits(valuesAsList()),
};

async function compareEdits(file: ValuesFile): Promise<Measured> {
  const peer = await jsYaml();
  const first: { ours?: number; other?: number } = {};
  const { ours, other } = await compare({
    rounds: 9,
    warmUps: 2,
    ours: sample(file, editOurs, (milliseconds) => {
      first.ours ??= milliseconds;
    }),
    other: sample(file, editWith(peer), (milliseconds) => {
      first.other ??= milliseconds;
    }),
  });
  const { ours: ourFirst = Number.NaN, other: otherFirst = Number.NaN } = first;
  return {
    ours: { unit: 'ms', value: ours },
    against: { unit: 'ms', value: other, of: `js-yaml ${peer.version}` },
    notes: [
      `${file.text.split('\n').length - 1} lines`,
      `the first call, as a step makes it: ours ${ourFirst.toFixed(0)} ms, js-yaml ${otherFirst.toFixed(0)} ms`,
    ],
  };
}

type Edit = (file: ValuesFile, tag: string) => string;

/** Times one edit of the original text to another tag each time, and checks that the tag arrived. */
function sample(file: ValuesFile, edit: Edit, seen: (milliseconds: number) => void): Sample {
  let edits = 0;
  return async () => {
    edits += 1;
    const tag = `v2.${edits}.0`;
    const started = performance.now();
    const text = edit(file, tag);
    const milliseconds = performance.now() - started;
    if (text.split(tag).length !== 2) throw new Error(`the edit left ${text.split(tag).length - 1} times ${tag}`);
    seen(milliseconds);
    return milliseconds;
  };
}

function editOurs({ text, tag: key }: ValuesFile, tag: string): string {
  return setKeys({ path: 'values.yaml', text }, [{ key, value: tag }]).text;
}

function editWith({ load, dump }: JsYaml): Edit {
  return ({ text, image: path }, tag) => {
    const values = load(text);
    const image = path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), values);
    if (!isRecord(image)) throw new Error(`js-yaml finds nothing at ${path.join('.')}`);
    image['tag'] = tag;
    return dump(values);
  };
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
