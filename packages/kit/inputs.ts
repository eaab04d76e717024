import { nearest } from '#errors';
import { parseDuration } from './duration.ts';
import { quote } from './show.ts';

/** What came of reading one value: the value, or a sentence about what is wrong with it and what would be right. */
export type Parsed<T> = { readonly value: T } | { readonly problem: string };

export type InputKind = 'text' | 'multiline' | 'lines' | 'list' | 'flag' | 'choice' | 'person' | 'duration' | 'secret';

/** One declared input: everything action.yml, the README, `--help` and the parser need to know. */
export interface Input<T> {
  readonly kind: InputKind;
  readonly description: string;
  readonly required: boolean;
  /** As action.yml says it; may be a `${{ }}` expression, which only the runner can evaluate. */
  readonly default: string | undefined;
  /** Default on the command line where it differs from the runner's. */
  readonly cli: string | undefined;
  /** Environment variables looked at, in this order, when the input is not given. */
  readonly env: readonly string[];
  /** Heading under which `--help` lists the option. */
  readonly group: string | undefined;
  /** What stands for the value in `--help` and tables: `text`, `duration`, `fail|skip`. */
  readonly placeholder: string;
  /** What an input that nobody gave means. */
  readonly absent: Parsed<T>;
  /** Never throws; never called with a blank text. */
  parse(text: string): Parsed<T>;
}

export type InputDeclarations = Readonly<Record<string, Input<unknown>>>;

/** `Name <mail>`, as git writes authors. */
export interface Person {
  name: string;
  email: string;
}

interface CommonOptions {
  /** One or two sentences; shown in action.yml, README and `--help`. */
  description: string;
  cli?: string;
  env?: readonly string[];
  group?: string;
}

interface OptionalInput extends CommonOptions {
  required?: false;
  default?: never;
}

interface RequiredInput extends CommonOptions {
  required: true;
  default?: never;
}

interface DefaultedInput<D> extends CommonOptions {
  required?: false;
  default: D;
}

type AnyOptions<D> = CommonOptions & { required?: boolean; default?: D };

/** Declares an input: always present in `inputs` when required or defaulted, else perhaps undefined. */
interface Declare<T, D = string> {
  (options: RequiredInput | DefaultedInput<D>): Input<T>;
  (options: OptionalInput): Input<T | undefined>;
}

interface KindOf<T> {
  readonly kind: InputKind;
  readonly placeholder: string;
  parse(text: string): Parsed<T>;
}

const MISSING: Parsed<never> = { problem: 'is required, but nothing was given' };

function declaring<T, D extends string | boolean = string>(kind: KindOf<T>): Declare<T, D> {
  function declare(options: RequiredInput | DefaultedInput<D>): Input<T>;
  function declare(options: OptionalInput): Input<T | undefined>;
  function declare(options: AnyOptions<D>): Input<T | undefined> {
    const sure = options.required === true || options.default !== undefined;
    return { ...common(kind, options), absent: sure ? MISSING : { value: undefined }, parse: kind.parse };
  }
  return declare;
}

function declaringList(kind: KindOf<string[]>): (options: AnyOptions<string>) => Input<string[]> {
  return (options) => ({
    ...common(kind, options),
    absent: options.required === true ? MISSING : { value: [] },
    parse: kind.parse,
  });
}

function common(kind: KindOf<unknown>, options: AnyOptions<string | boolean>) {
  return {
    kind: kind.kind,
    placeholder: kind.placeholder,
    description: options.description,
    required: options.required === true,
    default: options.default === undefined ? undefined : String(options.default),
    cli: options.cli,
    env: options.env ?? [],
    group: options.group,
  };
}

/** Text without surrounding white space. May hold several lines. */
export const text = declaring<string>({
  kind: 'text',
  placeholder: 'text',
  parse: (raw) => ({ value: raw.trim() }),
});

/** Text kept verbatim, with all its white space. */
export const multiline = declaring<string>({
  kind: 'multiline',
  placeholder: 'text',
  parse: (raw) => ({ value: raw }),
});

/** One entry a line, trimmed; blank lines and `# comments` are dropped. */
export const lines = declaringList({
  kind: 'lines',
  placeholder: 'line',
  parse: (raw) => ({ value: entries(raw, /\r\n|\r|\n/).filter((line) => !line.startsWith('#')) }),
});

/** Entries separated by newlines or commas. */
export const list = declaringList({
  kind: 'list',
  placeholder: 'item',
  parse: (raw) => ({ value: entries(raw, /[\r\n,]/) }),
});

function entries(raw: string, separator: RegExp): string[] {
  return raw
    .split(separator)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** The spellings of YAML 1.2's core schema, and no others: `yes` or `ture` is an error, not false. */
export const flag = declaring<boolean, boolean>({ kind: 'flag', placeholder: 'true|false', parse: parseFlag });

function parseFlag(raw: string): Parsed<boolean> {
  const word = raw.trim();
  if (['true', 'True', 'TRUE'].includes(word)) return { value: true };
  if (['false', 'False', 'FALSE'].includes(word)) return { value: false };
  return { problem: `${quote(word)} is not a boolean; write true or false` };
}

/** One of a few words. */
export function choice<const V extends string>(
  values: readonly V[],
  options: RequiredInput | DefaultedInput<NoInfer<V>>,
): Input<V>;
export function choice<const V extends string>(values: readonly V[], options: OptionalInput): Input<V | undefined>;
export function choice<const V extends string>(values: readonly V[], options: AnyOptions<V>): Input<V | undefined> {
  const kind: KindOf<V> = { kind: 'choice', placeholder: values.join('|'), parse: (raw) => parseChoice(values, raw) };
  const sure = options.required === true || options.default !== undefined;
  return { ...common(kind, options), absent: sure ? MISSING : { value: undefined }, parse: kind.parse };
}

function parseChoice<V extends string>(values: readonly V[], raw: string): Parsed<V> {
  const word = raw.trim();
  const value = values.find((candidate) => candidate === word);
  if (value !== undefined) return { value };
  const meant = nearest(word, values);
  const suggestion = meant === undefined ? '' : `; did you mean ${meant}?`;
  return { problem: `${quote(word)} is not one of ${values.join(', ')}${suggestion}` };
}

/** An author or committer. Git refuses angle brackets and line breaks inside either part. */
export const person = declaring<Person>({ kind: 'person', placeholder: 'person', parse: parsePerson });

const PERSON = /^(?<name>[^<>]*[^<>\s])\s*<(?<email>[^<>\s]+@[^<>\s]+)>$/;
const CONTROL = /\p{Cc}/u;

function parsePerson(raw: string): Parsed<Person> {
  const { name, email } = PERSON.exec(raw.trim())?.groups ?? {};
  if (name === undefined || email === undefined || CONTROL.test(name + email)) {
    return { problem: `${quote(raw.trim())} is not a person; write Name <mail@example.com>` };
  }
  return { value: { name, email } };
}

/** A length of time; milliseconds in `inputs`. */
export const duration = declaring<number>({ kind: 'duration', placeholder: 'duration', parse: parseDurationInput });

function parseDurationInput(raw: string): Parsed<number> {
  const value = parseDuration(raw.trim());
  if (value !== undefined) return { value };
  return { problem: `${quote(raw.trim())} is not a duration; write seconds (90) or units (90s, 5m, 1h30m, 2d)` };
}

interface SecretOptions extends CommonOptions {
  /** At least one: on the command line a secret comes from the environment, never from an option. */
  env: readonly [string, ...string[]];
  /** An expression such as `${{ github.token }}`. */
  default?: `\${{ ${string} }}`;
}

const secretKind: KindOf<string> = {
  kind: 'secret',
  placeholder: 'secret',
  parse: (raw) => ({ value: raw.trim() }),
};

/** A token or password: masked before anything is logged, never quoted in a message, never an option. */
export function secret(options: SecretOptions & { required: true }): Input<string>;
export function secret(options: SecretOptions & { required?: false }): Input<string | undefined>;
export function secret(options: SecretOptions & { required?: boolean }): Input<string | undefined> {
  const absent = options.required === true ? MISSING : { value: undefined };
  return { ...common(secretKind, options), absent, parse: secretKind.parse };
}
