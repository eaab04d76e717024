import { Document } from 'yaml';
import { generalOptions } from './cli-options.ts';
import type { Input } from './inputs.ts';
import { literalDefault } from './parse-inputs.ts';
import type { ActionSpec } from './spec.ts';

/** Where the generated texts of an action's README stand. */
export interface ReadmeTables {
  inputs: string;
  outputs: string;
}

/** The text of action.yml. `main` is the stub in dist, relative to the folder of the file. */
export function actionYaml(spec: ActionSpec, { main }: { main: string }): string {
  checkSpec(spec);
  const document = new Document(
    {
      name: spec.title,
      description: spec.description,
      ...(spec.icon === undefined && spec.color === undefined ? {} : { branding: branding(spec) }),
      inputs: Object.fromEntries(Object.entries(spec.inputs).map(([name, input]) => [name, inputMetadata(input)])),
      outputs: Object.fromEntries(
        Object.entries(spec.outputs).map(([name, { description }]) => [name, { description }]),
      ),
      runs: { using: 'node24', main },
    },
    // Quotes also what only older readers would take for a boolean or number (`yes`, `on`).
    { version: '1.1' },
  );
  document.commentBefore = ` GENERATED from actions/${spec.name}/spec.ts by npm run generate`;
  return document.toString({ lineWidth: 0 });
}

function branding({ icon, color }: ActionSpec) {
  return { ...(icon === undefined ? {} : { icon }), ...(color === undefined ? {} : { color }) };
}

function inputMetadata({ description, required, default: fallback }: Input<unknown>) {
  return { description, required, ...(fallback === undefined ? {} : { default: fallback }) };
}

/**
 * Mistakes in a declaration that types do not catch.
 *
 * @throws Error naming all of them
 */
export function checkSpec(spec: ActionSpec): void {
  const mistakes = [
    ...[spec.name, ...Object.keys(spec.inputs), ...Object.keys(spec.outputs)]
      .filter((name) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
      .map((name) => `${name} is not kebab-case`),
    ...Object.entries(spec.inputs).flatMap(([name, input]) => inputMistakes(name, input)),
  ];
  if (mistakes.length > 0) throw new Error(`actions/${spec.name}/spec.ts: ${mistakes.join('; ')}`);
}

function inputMistakes(name: string, input: Input<unknown>): string[] {
  const fallback = literalDefault(input);
  const parsed = fallback === undefined ? undefined : input.parse(fallback);
  return [
    ...(generalOptions.has(name) ? [`input ${name} would hide the general option --${name}`] : []),
    ...(parsed !== undefined && 'problem' in parsed ? [`default of ${name}: ${parsed.problem}`] : []),
  ];
}

/** Markdown tables of an action's inputs and outputs. */
export function readmeTables(spec: ActionSpec): ReadmeTables {
  return {
    inputs: table(
      ['Input', 'Description', 'Default'],
      Object.entries(spec.inputs).map(([name, input]) => [code(name), inputText(input), defaultText(input)]),
    ),
    outputs: table(
      ['Output', 'Description'],
      Object.entries(spec.outputs).map(([name, { description }]) => [code(name), description]),
    ),
  };
}

/** The table of all actions in the README at the root. */
export function actionsTable(specs: readonly ActionSpec[]): string {
  return table(
    ['Action', 'What it does'],
    specs.map(({ name, description }) => [`[${code(name)}](${name}/README.md)`, description]),
  );
}

const KIND_NOTES: Readonly<Partial<Record<Input<unknown>['kind'], string>>> = {
  lines: 'One per line.',
  list: 'Separated by commas or newlines.',
  duration: 'Seconds, or with units as in `1h30m`.',
  person: '`Name <mail>`.',
};

function inputText(input: Input<unknown>): string {
  const note = input.kind === 'choice' ? choiceNote(input) : KIND_NOTES[input.kind];
  return note === undefined ? input.description : `${input.description} ${note}`;
}

function choiceNote({ placeholder }: Input<unknown>): string {
  return `One of ${placeholder.split('|').map(code).join(', ')}.`;
}

function defaultText(input: Input<unknown>): string {
  if (input.required) return '**required**';
  return input.default === undefined ? '' : code(input.default);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
}

function code(text: string): string {
  return `\`${text}\``;
}

/**
 * `document` with `content` between `<!-- name:begin -->` and `<!-- name:end -->`; undefined when it
 * does not hold exactly one such pair.
 */
export function replaceBetweenMarkers(document: string, name: string, content: string): string | undefined {
  const begin = `<!-- ${name}:begin -->`;
  const end = `<!-- ${name}:end -->`;
  const [before, afterBegin, ...extraBegin] = document.split(begin);
  const [, after, ...extraEnd] = afterBegin?.split(end) ?? [];
  if (before === undefined || after === undefined || extraBegin.length > 0 || extraEnd.length > 0) return undefined;
  return `${before}${begin}\n${content}\n${end}${after}`;
}
