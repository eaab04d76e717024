/** The parts of an OpenAPI 3.0 document that the checks read, and where to find an operation in it. */

export interface Schema {
  $ref?: string;
  type?: string;
  nullable?: boolean;
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
  [keyword: string]: unknown;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: 'query' | 'path' | 'header';
  required?: boolean;
  schema: Schema;
}

export interface Content {
  content?: Record<string, { schema?: Schema }>;
  $ref?: string;
}

export interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
}

export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}

export interface FoundOperation {
  operation: Operation;
  query: URLSearchParams;
}

interface Template {
  pattern: RegExp;
  parameters: number;
  operations: Record<string, Operation>;
}

/** Finds the operation of a method and path; of several templates that fit, the one with the fewest parameters. */
export function createFinder({ paths }: OpenApi): (method: string, path: string) => FoundOperation | undefined {
  const templates: Template[] = Object.entries(paths).map(([path, operations]) => ({
    pattern: toPattern(path),
    parameters: path.split('{').length - 1,
    operations,
  }));
  return (method, target) => {
    const { pathname, searchParams } = new URL(target, 'http://api');
    const verb = method.toLowerCase();
    const fitting = templates.filter(({ pattern, operations }) => verb in operations && pattern.test(pathname));
    const [best] = fitting.toSorted((a, b) => a.parameters - b.parameters);
    const operation = best?.operations[verb];
    return operation === undefined ? undefined : { operation, query: searchParams };
  };
}

/** A parameter is one segment; only refs, ranges of them and file paths may hold slashes that are not encoded. */
function toPattern(path: string): RegExp {
  const parts = path.split(/(\{[^}]+\})/).map((part) => {
    if (!part.startsWith('{')) return escapeRegExp(part);
    return ['{ref}', '{path}', '{branch}', '{basehead}'].includes(part) ? '.+' : '[^/]+';
  });
  return new RegExp(`^${parts.join('')}$`);
}

/** What `#/components/responses/forbidden` and the like stand for. */
export function follow<T extends { $ref?: string }>({ components }: OpenApi, value: T): T {
  const [, , group = '', name = ''] = value.$ref?.split('/') ?? [];
  const target = components[group]?.[name];
  return value.$ref === undefined || target === undefined ? value : Object.assign(Object.create(null), target);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
