import { nearest } from '#errors';
import type { ReadInput } from './parse-inputs.ts';
import type { ActionSpec } from './spec.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const PREFIX = 'INPUT_';

/** The variable a runner passes an input in: upper case, spaces as `_`, hyphens kept. */
export function inputVariable(name: string): string {
  return `${PREFIX}${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** Inputs as a runner gives them, then the input's own environment variables. */
export function readFromRunner(spec: ActionSpec, env: Environment): ReadInput {
  return (name) => given(env[inputVariable(name)]) ?? firstSet(spec.inputs[name]?.env ?? [], env);
}

/** The first of `variables` that is set to something. */
export function firstSet(variables: readonly string[], env: Environment): string | undefined {
  return variables.map((variable) => given(env[variable])).find((value) => value !== undefined);
}

function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value;
}

/**
 * A warning for every `INPUT_*` that the action does not declare. GitHub says so itself (and runs
 * on), other runners say nothing, and a misspelt input means that its default was used.
 */
export function unknownInputWarnings(spec: ActionSpec, env: Environment): string[] {
  const names = Object.keys(spec.inputs);
  const known = new Set(names.map(inputVariable));
  return Object.keys(env)
    .filter((variable) => variable.startsWith(PREFIX) && !known.has(variable))
    .map((variable) => unknownInput(variable.slice(PREFIX.length).toLowerCase(), names, spec.name));
}

function unknownInput(name: string, names: readonly string[], action: string): string {
  const meant = nearest(name, names);
  if (meant === undefined) return `input ${name}: ${action} has no such input; it is ignored`;
  return `input ${name}: ${action} has no such input; did you mean ${meant}? It is ignored`;
}
