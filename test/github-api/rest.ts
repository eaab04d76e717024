/** REST requests and answers against the OpenAPI document. Schemas are compiled when first needed. */
import { readFile } from 'node:fs/promises';
import type { ApiValidator } from '../../packages/testing/github/validation.ts';
import { type Content, createFinder, follow, type OpenApi, type Schema } from './openapi.ts';

/** The document without resolved references: small enough to load in a quarter of a second. */
const DOCUMENT = new URL('./node_modules/@octokit/openapi/generated/api.github.com.json', import.meta.url);

interface CompiledSchema {
  (value: unknown): boolean;
  errors?: { instancePath: string; message?: string; params: unknown }[] | null;
}

interface Compiler {
  addSchema(schema: object): unknown;
  compile(schema: object): CompiledSchema;
}

export async function describeRest(): Promise<Pick<ApiValidator, 'request' | 'response'>> {
  const document: OpenApi = JSON.parse(await readFile(DOCUMENT, 'utf8'));
  const find = createFinder(document);
  const check = createChecker(document, await createCompiler());
  return {
    request: (method, path, body) => {
      const found = find(method, path);
      if (found === undefined) return ['there is no such operation'];
      const { operation, query } = found;
      const declared = (operation.parameters ?? []).map((parameter) => follow(document, parameter));
      const unknown = [...query.keys()].filter(
        (name) => !declared.some((one) => one.in === 'query' && one.name === name),
      );
      const schema = operation.requestBody?.content?.['application/json']?.schema;
      return [
        ...unknown.map((name) => `there is no query parameter ${name}`),
        ...declared.flatMap((one) => {
          const value = one.in === 'query' ? query.get(one.name) : null;
          return value === null
            ? []
            : check(one.schema, fromText(one.schema, value)).map(
                (problem) => `query parameter ${one.name}: ${problem}`,
              );
        }),
        ...(schema === undefined ? [] : [...check(schema, body), ...unknownFields(schema, body)]),
      ];
    },
    response: (method, path, status, body) => {
      const operation = find(method, path)?.operation;
      if (operation === undefined) return status === 404 || status === 401 ? [] : ['there is no such operation'];
      const described = operation.responses[String(status)];
      if (described === undefined) return status < 400 ? [`status ${status} is not described`] : checkError(body);
      const schema = jsonSchema(follow(document, described));
      if (schema !== undefined) return check(schema, body);
      return body === undefined || status >= 400 ? [] : ['an empty answer is described'];
    },
  };
}

/** A query parameter as the type it is described to have. */
function fromText({ type }: Schema, value: string): unknown {
  if (type === 'integer' || type === 'number') return Number(value);
  return type === 'boolean' ? value === 'true' : value;
}

function jsonSchema({ content }: Content): Schema | undefined {
  return content?.['application/json']?.schema;
}

/** Every operation can fail in ways that are not listed for it (401, 403, 5xx), always in the same shape. */
function checkError(body: unknown): string[] {
  const message = body !== null && typeof body === 'object' && 'message' in body ? body.message : undefined;
  return typeof message === 'string' ? [] : ['an error has a message'];
}

/** GitHub ignores fields it does not know; we never mean to send one. */
function unknownFields({ properties, additionalProperties }: Schema, body: unknown): string[] {
  if (properties === undefined || additionalProperties !== undefined || body === null || typeof body !== 'object')
    return [];
  const unknown = Object.keys(body).filter((name) => !(name in properties));
  return unknown.map((name) => `there is no field ${name}`);
}

async function createCompiler(): Promise<Compiler> {
  // By variable, because the packages are absent from an ordinary install and so are their types.
  const [ajvName, formatsName] = ['ajv', 'ajv-formats'];
  const [{ Ajv }, formats] = await Promise.all([import(ajvName), import(formatsName)]);
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  formats.default.default(ajv);
  ajv.addFormat('repo.nwo', /^[^/]+\/[^/]+$/);
  return ajv;
}

/** Checks a value against a schema of the document, with the components it refers to. */
function createChecker(document: OpenApi, compiler: Compiler): (schema: Schema, value: unknown) => string[] {
  const compiled = new Map<Schema, CompiledSchema>();
  const registered = new Set<string>();
  const register = (name: string) => {
    if (registered.has(name)) return;
    registered.add(name);
    const component = document.components['schemas']?.[name];
    compiler.addSchema({ $id: identifier(name), ...Object(adapt(component, register)) });
  };
  return (schema, value) => {
    const validate = compiled.get(schema) ?? compiler.compile(Object(adapt(schema, register)));
    compiled.set(schema, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath || 'it'} ${message} ${JSON.stringify(params)}`,
    );
  };
}

/** As JSON Schema has it: references by id, and `nullable` where there is no `type` to attach it to as an alternative. */
function adapt(value: unknown, register: (name: string) => void): unknown {
  if (Array.isArray(value)) return value.map((entry) => adapt(entry, register));
  if (value === null || typeof value !== 'object') return value;
  const reference = '$ref' in value && typeof value.$ref === 'string' ? value.$ref.split('/').at(-1) : undefined;
  if (reference !== undefined) {
    register(reference);
    return { $ref: identifier(reference) };
  }
  const adapted: Record<string, unknown> = Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !['example', 'examples', 'discriminator', 'externalDocs'].includes(name))
      .map(([name, inner]) => [name, adapt(inner, register)]),
  );
  const { nullable, enum: allowed, ...rest } = adapted;
  if (nullable !== true) return adapted;
  const options = Array.isArray(allowed) ? { enum: allowed } : {};
  return { anyOf: [{ type: 'null' }, { ...rest, ...options }] };
}

function identifier(name: string): string {
  return `component:${name}`;
}
