/** GraphQL operations and answers against GitHub's schema. */
import { readFile } from 'node:fs/promises';
import type { ApiValidator } from '../../packages/testing/github/validation.ts';
import type * as Graphql from './graphql-types.ts';

const SCHEMA = new URL('./node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url);

export async function describeGraphql(): Promise<Pick<ApiValidator, 'graphql' | 'graphqlResponse'>> {
  // By variable, because the package is absent from an ordinary install and so are its types.
  const name = 'graphql';
  const graphql: Graphql.Library = await import(name);
  // GitHub deprecates fields that its interfaces keep, which the library does not accept of a schema.
  const source = (await readFile(SCHEMA, 'utf8')).replace(/@deprecated\((?:[^"()]|"(?:[^"\\]|\\.)*")*\)/g, '');
  const schema = graphql.buildSchema(source, { assumeValidSDL: true });
  return {
    graphql: (query, variables) => {
      const document = parse(graphql, query);
      if ('problem' in document) return [document.problem];
      const invalid = graphql.validate(schema, document.ast).map(({ message }) => message);
      if (invalid.length > 0) return invalid;
      const [operation] = document.ast.definitions;
      const coerced = graphql.getVariableValues(schema, operation?.variableDefinitions ?? [], Object(variables));
      return (coerced.errors ?? []).map(({ message }) => message);
    },
    graphqlResponse: (query, answer) => {
      const document = parse(graphql, query);
      if ('problem' in document) return [document.problem];
      const [operation] = document.ast.definitions;
      const root = operation?.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
      const { data, errors } = Object(answer);
      if (Array.isArray(errors) && !errors.every((error) => typeof error?.message === 'string'))
        return ['an error has a message'];
      return checkObject(graphql, root, operation?.selectionSet, data, 'data');
    },
  };
}

function parse(graphql: Graphql.Library, query: string): { ast: Graphql.Document } | { problem: string } {
  try {
    return { ast: graphql.parse(query) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

type Fields = Graphql.SelectionSet | undefined;

/** An answer holds exactly the fields that were selected, each of its type. */
function checkObject(graphql: Graphql.Library, type: unknown, selected: Fields, value: unknown, at: string): string[] {
  if (value === null || typeof value !== 'object') return [`${at} is no object`];
  if (!(type instanceof graphql.GraphQLObjectType)) return [];
  const declared = type.getFields();
  const keys = (selected?.selections ?? []).map(({ name, alias }) => ({
    key: alias?.value ?? name.value,
    name: name.value,
  }));
  const extra = Object.keys(value).filter((key) => !keys.some((one) => one.key === key));
  return [
    ...extra.map((key) => `${at}.${key} was not asked for`),
    ...(selected?.selections ?? []).flatMap(({ name, alias, selectionSet }) => {
      const key = alias?.value ?? name.value;
      return checkValue(graphql, declared[name.value]?.type, selectionSet, Reflect.get(value, key), `${at}.${key}`);
    }),
  ];
}

function checkValue(graphql: Graphql.Library, type: unknown, selected: Fields, value: unknown, at: string): string[] {
  if (value === undefined) return [`${at} is missing`];
  if (type instanceof graphql.GraphQLNonNull) {
    return value === null ? [`${at} may not be null`] : checkValue(graphql, type.ofType, selected, value, at);
  }
  if (value === null) return [];
  if (type instanceof graphql.GraphQLList) {
    if (!Array.isArray(value)) return [`${at} is no list`];
    return value.flatMap((entry, index) => checkValue(graphql, type.ofType, selected, entry, `${at}.${index}`));
  }
  if (type instanceof graphql.GraphQLObjectType) return checkObject(graphql, type, selected, value, at);
  return checkLeaf(graphql, type, value, at);
}

function checkLeaf(graphql: Graphql.Library, type: unknown, value: unknown, at: string): string[] {
  if (type instanceof graphql.GraphQLEnumType) {
    return type.getValue(String(value)) === undefined ? [`${at} has the unknown value ${value}`] : [];
  }
  const expected: Record<string, string> = {
    Boolean: 'boolean',
    Int: 'number',
    String: 'string',
    ID: 'string',
    GitObjectID: 'string',
    URI: 'string',
  };
  const kind = expected[String(type)];
  return kind === undefined || typeof value === kind ? [] : [`${at} is no ${type}`];
}
