import { FailedStep } from './failure.ts';
import type { Job } from './job.ts';
import { camelCase } from './names.ts';
import { type OutputKind, outputText } from './outputs.ts';
import { parseInputs, type ReadInput } from './parse-inputs.ts';
import type { ActionSpec, Run } from './spec.ts';

/** A declared action with its `run` and real ports: what `actions/<name>/index.ts` exports. */
export interface Action {
  readonly spec: ActionSpec;
  /**
   * Parses the inputs, connects the ports and runs; resolves to the outputs under their camelCase names.
   *
   * @throws InputError before anything is connected
   */
  run(read: ReadInput, job: Job): Promise<object>;
}

/** `connect` may be asynchronous, so that a client which few runs need is loaded by the runs that need it. */
export function bindAction<Spec extends ActionSpec, Ports>(
  spec: Spec,
  run: Run<Spec, Ports>,
  connect: (job: Job) => Ports | Promise<Ports>,
): Action {
  return {
    spec,
    run: async (read, job) => {
      const inputs = parseInputs(spec, read);
      return run(inputs, await connect(job));
    },
  };
}

/**
 * An action whose code is loaded when its inputs are known to be good: a typo in a workflow is
 * answered before anything heavy is read.
 */
export function lazyAction(spec: ActionSpec, load: () => Promise<Action>): Action {
  return {
    spec,
    run: async (read, job) => {
      parseInputs(spec, read);
      const action = await load();
      return action.run(read, job);
    },
  };
}

/** One output, ready to be written. */
export interface NamedOutput {
  /** Kebab-case, as declared. */
  name: string;
  kind: OutputKind;
  /** As `run` returned it; undefined when it did not. */
  value: unknown;
  /** As a workflow reads it. */
  text: string;
}

/** All declared outputs in the order of the declaration; those that `values` lacks are empty. */
export function namedOutputs(spec: ActionSpec, values: object): NamedOutput[] {
  const byKey = new Map<string, unknown>(Object.entries(values));
  return Object.entries(spec.outputs).map(([name, { kind }]) => {
    const value = byKey.get(camelCase(name));
    return { name, kind, value, text: outputText(kind, value) };
  });
}

/** How a run ended. Outputs are there when it succeeded, and when it failed with known ones. */
export type Outcome =
  | { kind: 'done'; outputs: readonly NamedOutput[] }
  | { kind: 'failed'; error: unknown; outputs: readonly NamedOutput[] | undefined };

/** Runs to an outcome instead of throwing. */
export async function settle(spec: ActionSpec, running: () => Promise<object>): Promise<Outcome> {
  try {
    return { kind: 'done', outputs: namedOutputs(spec, await running()) };
  } catch (error) {
    const outputs = error instanceof FailedStep ? namedOutputs(spec, error.outputs) : undefined;
    return { kind: 'failed', error, outputs };
  }
}
