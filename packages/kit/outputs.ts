export type OutputKind = 'text' | 'number' | 'flag' | 'lines' | 'json';

/** One declared output. `T` is what `run` returns for it. */
export interface Output<T> {
  readonly kind: OutputKind;
  readonly description: string;
  /** Carries `T` for the compiler; never set. */
  readonly valueType?: T;
}

export type OutputDeclarations = Readonly<Record<string, Output<unknown>>>;

/** The kinds of outputs. A workflow sees text: `true`, `42`, one entry a line, or JSON on one line. */
export const output = {
  text: (description: string): Output<string> => ({ kind: 'text', description }),
  number: (description: string): Output<number> => ({ kind: 'number', description }),
  flag: (description: string): Output<boolean> => ({ kind: 'flag', description }),
  lines: (description: string): Output<readonly string[]> => ({ kind: 'lines', description }),
  json: <T>(description: string): Output<T> => ({ kind: 'json', description }),
};

/** An output's value as a workflow reads it; one that was not set is empty. */
export function outputText(kind: OutputKind, value: unknown): string {
  if (value === undefined) return '';
  if (kind === 'json') return JSON.stringify(value);
  if (kind === 'lines' && Array.isArray(value)) return value.join('\n');
  return String(value);
}
