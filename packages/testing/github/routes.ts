/** Routes of the REST double: a pattern, what the token needs, and a handler. */
import type { Addresses, Json } from './render-common.ts';
import { invalid, notFound, type Reply } from './reply.ts';
import type { Level, Permission, PullState, RepositoryState, TokenGrant } from './state.ts';

export interface Need {
  permission: Permission;
  level: Level;
}

export interface Call {
  addresses: Addresses;
  repository: RepositoryState;
  /** Decoded path parameters. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: Json;
  grant: TokenGrant;
  /** Milliseconds since the epoch. */
  now: number;
}

export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/repos/{owner}/{repo}`: `/pulls/:number`; a last `:name*` takes slashes too. */
  pattern: string;
  /** Any one of these will do. */
  needs: readonly Need[];
  handle(call: Call): Reply | Promise<Reply>;
}

export function read(permission: Permission): readonly Need[] {
  return [{ permission, level: 'read' }];
}

export function write(permission: Permission): readonly Need[] {
  return [{ permission, level: 'write' }];
}

/** The parameters of `path` under `pattern`, or undefined when it does not fit. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const names: string[] = [];
  const source = pattern.replace(/:(\w+)(\*?)/g, (_, name: string, rest: string) => {
    names.push(name);
    return rest === '' ? '([^/]+)' : '(.+)';
  });
  const values = new RegExp(`^${source}$`).exec(path)?.slice(1);
  if (values === undefined) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')]));
}

export function param(call: Call, name: string): string {
  return call.params[name] ?? '';
}

/** The pull request a path names; 404 when there is none. */
export function pullOf(call: Call): PullState {
  const pull = call.repository.pulls.find(({ number }) => String(number) === param(call, 'number'));
  if (pull === undefined) throw notFound();
  return pull;
}

export function text(call: Call, field: string, resource: string): string {
  const value = call.body[field];
  if (typeof value === 'string' && value !== '') return value;
  throw invalid({ resource, code: 'missing_field', field });
}

export function optionalText(call: Call, field: string): string | undefined {
  const value = call.body[field];
  return typeof value === 'string' ? value : undefined;
}

export function texts(call: Call, field: string): string[] {
  const value = call.body[field];
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** One page of a list, by `per_page` and `page`, with the `link` header that tells of the next. */
export function page(call: Call, entries: readonly unknown[], path: string): Reply {
  const size = Math.min(Number(call.query.get('per_page') ?? 30), 100);
  const number = Number(call.query.get('page') ?? 1);
  const body = entries.slice((number - 1) * size, number * size);
  if (number * size >= entries.length) return { status: 200, body };
  const query = new URLSearchParams(call.query);
  query.set('page', String(number + 1));
  return { status: 200, body, headers: { link: `<${path}?${query}>; rel="next"` } };
}
