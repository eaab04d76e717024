import { setKeys } from '#manifests';
import { compare, type Sample } from '../measure.ts';
import { type JsYaml, jsYaml } from '../peers.ts';
import type { Measured, Row } from '../row.ts';
import { type ValuesFile, valuesFile, valuesFileWithAliases } from '../values-file.ts';

export const valuesRow: Row = {
  id: 'values',
  title: '20,000-line values file, one key',
  meaning:
    'setKeys on a Helm values file of 500 services, a tag in the middle, text to text in this process; against js-yaml `load`, the same assignment and `dump` (which loses comments, quotes and layout).',
  goal: { kind: 'ratio', atMost: 0.6 },
  measure: () => compareEdits(valuesFile()),
};

export const valuesAliasesRow: Row = {
  id: 'values-aliases',
  title: 'the same with an alias beside every tag',
  meaning:
    'Aliases tie sections together, so the whole file has to be parsed: our slow case. Has no goal; it shows what the row above owes to parsing one section only.',
  measure: () => compareEdits(valuesFileWithAliases()),
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

function editOurs({ text, service }: ValuesFile, tag: string): string {
  return setKeys({ path: 'values.yaml', text }, [{ key: `${service}.image.tag`, value: tag }]).text;
}

function editWith({ load, dump }: JsYaml): Edit {
  return ({ text, service }, tag) => {
    const values = load(text);
    const image = member(member(values, service), 'image');
    if (!isRecord(image)) throw new Error(`js-yaml finds no image of ${service}`);
    image['tag'] = tag;
    return dump(values);
  };
}

function member(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
