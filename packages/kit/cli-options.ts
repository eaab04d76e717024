import { parseArgs } from 'node:util';
import { nearest } from '#errors';
import type { Input } from './inputs.ts';
import type { ReadInput } from './parse-inputs.ts';
import { type Environment, firstSet } from './runner-inputs.ts';
import { quote } from './show.ts';
import type { ActionSpec } from './spec.ts';

/** What a finished run prints on standard output. */
export type Shown = 'outputs' | 'json' | 'summary';

/** What the command line asks for. */
export type CliRequest =
  | { kind: 'help' }
  | { kind: 'version' }
  | { kind: 'wrong'; problems: readonly string[] }
  | { kind: 'run'; given: ReadonlyMap<string, string>; shown: Shown; verbose: boolean };

/** Options that every action has; no input may be called like one of them. */
export const generalOptions: ReadonlyMap<string, string> = new Map([
  ['help', 'show this help'],
  ['version', 'show the version'],
  ['json', 'print the outputs as one JSON object instead of as text'],
  ['summary', 'print the summary (markdown) instead of the outputs'],
  ['verbose', 'also show debug messages'],
]);

interface OptionToken {
  name: string;
  rawName: string;
  value: string | undefined;
  inline: boolean;
}

/** Reads the arguments after the action's name. Finds all problems, and never quotes what might be a secret. */
export function parseCliOptions(spec: ActionSpec, argv: readonly string[]): CliRequest {
  const { options, stray } = tokenize(spec, argv);
  const asked = new Set(options.map(({ name }) => name));
  if (asked.has('help')) return { kind: 'help' };
  if (asked.has('version')) return { kind: 'version' };

  const given = new Map<string, string>();
  const problems = [...stray];
  for (const option of options) {
    const problem = generalOptions.has(option.name) ? generalProblem(option) : takeInput(spec, option, given);
    if (problem !== undefined) problems.push(problem);
  }
  if (asked.has('json') && asked.has('summary')) {
    problems.push('--json and --summary both print on standard output; choose one');
  }
  if (problems.length > 0) return { kind: 'wrong', problems };
  return { kind: 'run', given, shown: shownBy(asked), verbose: asked.has('verbose') };
}

function shownBy(asked: ReadonlySet<string>): Shown {
  if (asked.has('json')) return 'json';
  return asked.has('summary') ? 'summary' : 'outputs';
}

/** Splits into options and problems with stray arguments; one that follows an unknown option is taken for its value. */
function tokenize(spec: ActionSpec, argv: readonly string[]): { options: OptionToken[]; stray: string[] } {
  const valued = Object.entries(spec.inputs).filter(([, input]) => input.kind !== 'flag');
  const { tokens } = parseArgs({
    args: [...argv],
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(valued.map(([name]) => [name, { type: 'string' } as const])),
    },
    strict: false,
    tokens: true,
  });
  const options: OptionToken[] = [];
  const stray: string[] = [];
  let afterUnknown = false;
  for (const token of tokens) {
    if (token.kind === 'positional' && !afterUnknown) stray.push(strayProblem(spec, token.value, options.at(-1)));
    afterUnknown = token.kind === 'option' && inputFor(spec, token.name) === undefined;
    if (token.kind !== 'option') continue;
    options.push({ name: token.name, rawName: token.rawName, value: token.value, inline: token.inlineValue === true });
  }
  return { options, stray };
}

/** `--delete-branch false` reads as if it were off, but the flag alone switches it on. */
function strayProblem(spec: ActionSpec, argument: string, before: OptionToken | undefined): string {
  const flag = before === undefined || before.inline ? undefined : inputFor(spec, before.name);
  if (flag?.input.kind === 'flag' && /^(true|false|yes|no|on|off|[01])$/i.test(argument)) {
    return `${before?.rawName}: takes no value of its own; write --${flag.name} or --no-${flag.name}, not ${quote(argument)}`;
  }
  return `unexpected argument ${quote(argument)}; every input is an option`;
}

function generalProblem({ rawName, value }: OptionToken): string | undefined {
  return value === undefined ? undefined : `${rawName}: takes no value`;
}

/** Puts the option's value into `given`, or says what is wrong with it. */
function takeInput(spec: ActionSpec, option: OptionToken, given: Map<string, string>): string | undefined {
  const target = inputFor(spec, option.name);
  if (target === undefined) return unknownOption(spec, option.rawName);
  const { name, input } = target;
  if (input.kind === 'secret') return refusedSecret(option.rawName, input);

  const value = input.kind === 'flag' ? flagValue(option, name) : option.value;
  if (value === undefined) return `${option.rawName}: needs a value (${input.placeholder})`;
  if (!option.inline && value.startsWith('-') && input.kind !== 'flag') {
    return `${option.rawName}: needs a value (${input.placeholder}); one that begins with a dash is written ${option.rawName}=${quote(value)}`;
  }
  const before = given.get(name);
  if (before !== undefined && !isRepeatable(input)) return `${option.rawName}: given more than once`;
  given.set(name, before === undefined ? value : `${before}\n${value}`);
  return undefined;
}

/** The input an option sets: its own name, or `no-` and the name of a flag. */
function inputFor(spec: ActionSpec, option: string): { name: string; input: Input<unknown> } | undefined {
  const input = declared(spec, option);
  if (input !== undefined) return { name: option, input };
  const name = option.replace(/^no-/, '');
  const negated = name === option ? undefined : declared(spec, name);
  return negated?.kind === 'flag' ? { name, input: negated } : undefined;
}

function declared(spec: ActionSpec, name: string): Input<unknown> | undefined {
  return Object.hasOwn(spec.inputs, name) ? spec.inputs[name] : undefined;
}

function flagValue({ name: written, value }: OptionToken, name: string): string {
  if (value !== undefined) return value;
  return written === name ? 'true' : 'false';
}

export function isRepeatable(input: Input<unknown>): boolean {
  return input.kind === 'lines' || input.kind === 'list';
}

function unknownOption(spec: ActionSpec, rawName: string): string {
  const flags = Object.entries(spec.inputs).filter(([, { kind }]) => kind === 'flag');
  const known = [...Object.keys(spec.inputs), ...flags.map(([name]) => `no-${name}`), ...generalOptions.keys()];
  const meant = nearest(rawName.replace(/^-+/, ''), known);
  return `${rawName}: there is no such option${meant === undefined ? '' : `; did you mean --${meant}?`}`;
}

function refusedSecret(rawName: string, input: Input<unknown>): string {
  return `${rawName}: a secret is not given as an option, where other programs can read it; set ${input.env.join(' or ')} in the environment`;
}

/** Options as given, then environment variables, then the default for the command line. */
export function readFromCli(spec: ActionSpec, given: ReadonlyMap<string, string>, env: Environment): ReadInput {
  return (name) => {
    const value = given.get(name);
    if (value !== undefined && value.trim() !== '') return value;
    const input = spec.inputs[name];
    return firstSet(input?.env ?? [], env) ?? input?.cli;
  };
}
