import type { Action } from './action.ts';
import { generalOptions, isRepeatable } from './cli-options.ts';
import { exitCodeMeanings } from './exit-code.ts';
import type { Input } from './inputs.ts';
import { literalDefault } from './parse-inputs.ts';
import type { ActionSpec } from './spec.ts';

const WIDTH = 80;
/** Column at which explanations start; a longer term pushes its explanation to the next line. */
const EXPLANATION_COLUMN = 26;

/** `gitops-actions --help`. */
export function overviewHelp(actions: Readonly<Record<string, Action>>): string {
  return sections([
    'gitops-actions: move a release through environments kept in git',
    'Usage: gitops-actions <action> [options]',
    section(
      'Actions',
      Object.entries(actions).map(([name, { spec }]) => entry(name, spec.description)),
    ),
    'Run gitops-actions <action> --help for its options.',
    exitCodes(),
  ]);
}

/** `gitops-actions <action> --help`. */
export function actionHelp(spec: ActionSpec): string {
  const inputs = Object.entries(spec.inputs);
  const options = inputs.filter(([, input]) => input.kind !== 'secret');
  const secrets = inputs.filter(([, input]) => input.kind === 'secret');
  return sections([
    wrap(`gitops-actions ${spec.name}: ${spec.description}`, 0),
    `Usage: gitops-actions ${spec.name} [options]`,
    ...[...grouped(options)].map(([heading, members]) =>
      section(
        heading,
        members.map(([name, input]) => entry(optionTerm(name, input), optionExplanation(input))),
      ),
    ),
    section(
      'Secrets, from the environment only',
      secrets.map(([, input]) => entry(input.env.join(', '), input.description)),
    ),
    section(
      'Outputs',
      Object.entries(spec.outputs).map(([name, { description }]) => entry(name, description)),
    ),
    section(
      'General options',
      [...generalOptions].map(([name, explanation]) => entry(`--${name}`, explanation)),
    ),
    exitCodes(),
  ]);
}

type NamedInput = [name: string, input: Input<unknown>];

/** Required options first, then each group in the order in which it first appears. */
function grouped(options: readonly NamedInput[]): Map<string, NamedInput[]> {
  const required = options.filter(([, input]) => input.required);
  const rest = options.filter(([, input]) => !input.required);
  const byGroup = Map.groupBy(rest, ([, input]) => input.group ?? 'Options');
  return new Map([['Required', required], ...byGroup]);
}

function optionTerm(name: string, input: Input<unknown>): string {
  if (input.kind === 'flag') return `--[no-]${name}`;
  return `--${name} <${input.placeholder}>${isRepeatable(input) ? '...' : ''}`;
}

function optionExplanation(input: Input<unknown>): string {
  const fallback = input.cli ?? literalDefault(input);
  const notes = [
    ...(input.env.length === 0 ? [] : [`env: ${input.env.join(', ')}`]),
    ...(fallback === undefined ? [] : [`default: ${fallback}`]),
  ];
  return notes.length === 0 ? input.description : `${input.description} (${notes.join('; ')})`;
}

function exitCodes(): string {
  return section(
    'Exit codes',
    [...exitCodeMeanings].map(([code, meaning]) => entry(String(code), meaning)),
  );
}

function sections(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(heading: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : [`${heading}:`, ...entries].join('\n');
}

function entry(term: string, explanation: string): string {
  const head = `  ${term}`;
  const body = wrap(explanation, EXPLANATION_COLUMN);
  if (head.length + 2 > EXPLANATION_COLUMN) return `${head}\n${body}`;
  return head.padEnd(EXPLANATION_COLUMN) + body.trimStart();
}

/** Breaks between words so that lines with `indent` spaces before them stay within the width. */
function wrap(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((content) => ' '.repeat(indent) + content).join('\n');
}
