import { InputError, type InputProblem } from '#errors';
import type { Input, Parsed } from './inputs.ts';
import { camelCase } from './names.ts';
import type { ActionSpec, InputsOf } from './spec.ts';

/** What was given for an input, before defaults; undefined or blank when nothing was. */
export type ReadInput = (name: string) => string | undefined;

/**
 * Reads every declared input. Reports all problems at once.
 *
 * A blank value counts as not given: reusable workflows pass `${{ inputs.x }}` on whether or not
 * anybody set it. A default that is an expression belongs to the runner; left unevaluated it is nothing.
 *
 * @throws InputError
 */
export function parseInputs<Spec extends ActionSpec>(spec: Spec, read: ReadInput): InputsOf<Spec> {
  const values: Record<string, unknown> = {};
  const problems: InputProblem[] = [];
  for (const [name, input] of Object.entries(spec.inputs)) {
    const parsed = parseOne(input, read(name));
    if ('problem' in parsed) problems.push({ input: name, problem: parsed.problem });
    else values[camelCase(name)] = parsed.value;
  }
  if (problems.length > 0) throw new InputError(problems);
  // The loop above filled every declared name; a type keyed by computed names cannot follow it.
  return values as InputsOf<Spec>;
}

function parseOne(input: Input<unknown>, given: string | undefined): Parsed<unknown> {
  const raw = isBlank(given) ? literalDefault(input) : given;
  return isBlank(raw) ? input.absent : input.parse(raw);
}

function isBlank(value: string | undefined): value is undefined {
  return value === undefined || value.trim() === '';
}

/** The default as far as it is plain text; an expression is only known to the runner, which passes its value in. */
export function literalDefault(input: Input<unknown>): string | undefined {
  return input.default?.includes('${{') ? undefined : input.default;
}

/** Values of all secret inputs that were given, valid or not: what must not appear in any log. */
export function secretValues(spec: ActionSpec, read: ReadInput): string[] {
  return Object.entries(spec.inputs)
    .filter(([, input]) => input.kind === 'secret')
    .map(([name]) => read(name) ?? '')
    .filter((value) => value.trim() !== '');
}
