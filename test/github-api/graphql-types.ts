/** What is used of the `graphql` package, whose own types are there only when this folder is installed. */

export interface Named {
  value: string;
}

export interface SelectionSet {
  selections: readonly { name: Named; alias?: Named; selectionSet?: SelectionSet }[];
}

export interface Document {
  definitions: readonly {
    operation: string;
    selectionSet: SelectionSet;
    variableDefinitions?: readonly unknown[];
  }[];
}

interface Problem {
  message: string;
}

export interface Schema {
  getQueryType(): unknown;
  getMutationType(): unknown;
}

type Class<T> = abstract new (...args: never[]) => T;

export interface Library {
  buildSchema(source: string, options: { assumeValidSDL: boolean }): Schema;
  parse(source: string): Document;
  validate(schema: Schema, document: Document): readonly Problem[];
  getVariableValues(schema: Schema, definitions: readonly unknown[], given: object): { errors?: readonly Problem[] };
  GraphQLObjectType: Class<{ getFields(): Record<string, { type: unknown }> }>;
  GraphQLNonNull: Class<{ ofType: unknown }>;
  GraphQLList: Class<{ ofType: unknown }>;
  GraphQLEnumType: Class<{ getValue(name: string): unknown }>;
}
