/** Where a preview can be looked at, as its objects tell. Pure. */
import { InputError } from '#errors';
import { fillTemplate, type Placeholders } from './naming.ts';

interface Named {
  metadata: { name: string };
}

export interface Ingress extends Named {
  spec?: {
    rules?: readonly { host?: string; http?: { paths?: readonly { path?: string }[] } }[];
    tls?: readonly { hosts?: readonly string[] }[];
  };
  status?: LoadBalanced;
}

/** `gateway.networking.k8s.io` */
export interface HttpRoute extends Named {
  spec?: {
    hostnames?: readonly string[];
    parentRefs?: readonly { name: string; namespace?: string; kind?: string; sectionName?: string }[];
    rules?: readonly { matches?: readonly { path?: { type?: string; value?: string } }[] }[];
  };
}

export interface Gateway extends Named {
  spec?: { listeners?: readonly { name: string; protocol?: string; port?: number; hostname?: string }[] };
  status?: { addresses?: readonly { value?: string }[] };
}

export interface Service extends Named {
  spec?: { type?: string; ports?: readonly { port: number; name?: string }[] };
  status?: LoadBalanced;
}

interface LoadBalanced {
  loadBalancer?: { ingress?: readonly { ip?: string; hostname?: string }[] };
}

/** What may lead to a preview. `gateway` gives the one that a route hangs on, where it could be read. */
export interface Entrances {
  ingresses: readonly Ingress[];
  routes: readonly { route: HttpRoute; gateway: Gateway | undefined }[];
  services: readonly Service[];
}

/**
 * The address of an Ingress, else of an HTTPRoute, else of a LoadBalancer; of several the first by name that has one.
 * Undefined when nothing leads there (yet).
 */
export function findUrl({ ingresses, routes, services }: Entrances): string | undefined {
  const found = [
    ...byName(ingresses, (ingress) => ingress).map(ingressUrl),
    ...byName(routes, ({ route }) => route).map(({ route, gateway }) => routeUrl(route, gateway)),
    ...byName(services, (service) => service).map(serviceUrl),
  ];
  return found.find((url) => url !== undefined);
}

/** @throws InputError for a placeholder that nobody knows, and for what is no address then */
export function urlFromTemplate(template: string, placeholders: Placeholders): string {
  const filled = fillTemplate('url', template, placeholders);
  const url = httpUrl(filled);
  if (url !== undefined) return url;
  throw new InputError([{ input: 'url', problem: `${JSON.stringify(filled)} is no http or https address` }]);
}

function byName<T>(objects: readonly T[], named: (object: T) => Named): T[] {
  return objects.toSorted((one, other) => (named(one).metadata.name < named(other).metadata.name ? -1 : 1));
}

function ingressUrl({ spec = {}, status }: Ingress): string | undefined {
  const { rules = [], tls = [] } = spec;
  const rule =
    rules.find(({ host }) => host !== undefined && isConcrete(host)) ?? rules.find(({ host }) => host === undefined);
  const path = rule?.http?.paths?.[0]?.path ?? '/';
  const host = rule?.host ?? addressOf(status);
  const isCovered = tls.some(({ hosts = [] }) => hosts.length === 0 || hosts.some((one) => covers(one, host ?? '')));
  return address(isCovered ? 'https' : 'http', host, undefined, path);
}

function routeUrl({ spec = {} }: HttpRoute, gateway: Gateway | undefined): string | undefined {
  const { hostnames = [], parentRefs = [], rules = [] } = spec;
  const listeners = gateway?.spec?.listeners ?? [];
  const section = parentRefs[0]?.sectionName;
  const meant = section === undefined ? listeners : listeners.filter(({ name }) => name === section);
  const listener = meant.find(({ protocol }) => protocol === 'HTTPS') ?? meant[0];
  const named = [...hostnames, ...(listener?.hostname === undefined ? [] : [listener.hostname])].find(isConcrete);
  const host = named ?? gateway?.status?.addresses?.[0]?.value;
  const match = rules[0]?.matches?.[0]?.path;
  const path = match?.type === 'RegularExpression' ? '/' : (match?.value ?? '/');
  return address(listener?.protocol === 'HTTPS' ? 'https' : 'http', host, listener?.port, path);
}

function serviceUrl({ spec = {}, status }: Service): string | undefined {
  if (spec.type !== 'LoadBalancer') return undefined;
  const { ports = [] } = spec;
  const secure = ports.find(({ port, name }) => port === 443 || name === 'https');
  const port = secure ?? ports[0];
  return address(secure === undefined ? 'http' : 'https', addressOf(status), port?.port, '/');
}

function addressOf(status: LoadBalanced | undefined): string | undefined {
  const [first] = status?.loadBalancer?.ingress ?? [];
  return first?.hostname ?? first?.ip;
}

function isConcrete(host: string): boolean {
  return host !== '' && !host.includes('*');
}

function covers(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  return host.slice(host.indexOf('.') + 1) === pattern.slice(2);
}

function address(
  scheme: 'http' | 'https',
  host: string | undefined,
  port: number | undefined,
  path: string,
): string | undefined {
  if (host === undefined) return undefined;
  const bracketed = host.includes(':') ? `[${host}]` : host;
  const usual = scheme === 'https' ? 443 : 80;
  const withPort = port === undefined || port === usual ? bracketed : `${bracketed}:${port}`;
  // A path of an ingress controller's own language says nothing that a browser could ask for.
  return httpUrl(`${scheme}://${withPort}${/^\/[\w./-]*$/.test(path) ? path : '/'}`);
}

/** Normalised; undefined for what people should not be sent to. */
export function httpUrl(text: string): string | undefined {
  const url = URL.parse(text);
  const isWeb = url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
  return isWeb && url.username === '' && url.password === '' ? url.href : undefined;
}
