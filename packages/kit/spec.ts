import type { Input, InputDeclarations } from './inputs.ts';
import type { CamelCase } from './names.ts';
import type { Output, OutputDeclarations } from './outputs.ts';

/** The colours GitHub's marketplace accepts. */
export type BrandingColor = 'white' | 'black' | 'yellow' | 'blue' | 'green' | 'orange' | 'red' | 'purple' | 'gray-dark';

/** An action's declaration: the single source of action.yml, README tables, `--help` and the types of `run`. */
export interface ActionSpec<
  I extends InputDeclarations = InputDeclarations,
  O extends OutputDeclarations = OutputDeclarations,
> {
  /** Kebab-case; the folder, the subcommand and the stub in dist are called the same. */
  readonly name: string;
  readonly title: string;
  /** One sentence. */
  readonly description: string;
  /** A Feather icon's name, for the marketplace. */
  readonly icon?: string;
  readonly color?: BrandingColor;
  readonly inputs: I;
  readonly outputs: O;
}

export function defineAction<I extends InputDeclarations, O extends OutputDeclarations>(
  spec: ActionSpec<I, O>,
): ActionSpec<I, O> {
  return spec;
}

/** What `run` receives: the declared inputs, parsed, under their camelCase names. */
export type InputsOf<Spec extends ActionSpec> = {
  readonly [Name in keyof Spec['inputs'] & string as CamelCase<Name>]: Spec['inputs'][Name] extends Input<infer T>
    ? T
    : never;
};

/** What `run` returns: declared outputs under their camelCase names; those it leaves out are written as empty. */
export type OutputsOf<Spec extends ActionSpec> = {
  readonly [Name in keyof Spec['outputs'] & string as CamelCase<Name>]?:
    | (Spec['outputs'][Name] extends Output<infer T> ? T : never)
    | undefined;
};

/** The story of an action: everything it touches comes in through `ports`. */
export type Run<Spec extends ActionSpec, Ports> = (inputs: InputsOf<Spec>, ports: Ports) => Promise<OutputsOf<Spec>>;
