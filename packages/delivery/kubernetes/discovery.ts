/** Under which path the API serves a kind, and which kind a word of the command line means. Asked once, then remembered. */
import { nearest, RemoteError } from '#errors';
import type { ObjectKind } from './api.ts';
import { type Shared, shared } from './shared.ts';

export interface Resource extends ObjectKind {
  /** `deployments`: the part of the path. */
  plural: string;
  scope: 'namespace' | 'cluster';
  /** What kubectl understands: singular, plural and short names. */
  words: readonly string[];
}

export interface Discovery {
  /** @throws RemoteError when the cluster does not know the kind: its CRD is not installed */
  resourceOf(kind: ObjectKind, signal: AbortSignal): Promise<Resource>;
  /**
   * The kind that kubectl would understand by `deploy`, `Certificate`, `rollouts.argoproj.io` or `certificates.v1.cert-manager.io`.
   * @throws RemoteError when there is none, or several groups have one
   */
  find(word: string, signal: AbortSignal): Promise<Resource>;
}

/** GETs a path of the API; undefined when it answers 404. */
export type Ask = (path: string, signal: AbortSignal) => Promise<unknown>;

interface ResourceList {
  resources?: readonly {
    name: string;
    singularName?: string;
    namespaced: boolean;
    kind: string;
    shortNames?: readonly string[];
  }[];
}

interface Group {
  name: string;
  preferredVersion?: { groupVersion: string };
  versions?: readonly { groupVersion: string }[];
}

/** @param name of the API, for messages */
export function createDiscovery(name: string, ask: Ask): Discovery {
  const known = new Map<string, Shared<readonly Resource[] | undefined>>();

  /** What one version of one group serves; a failure, or what may be installed later, is not remembered. */
  const served = (apiVersion: string, signal: AbortSignal): Promise<readonly Resource[] | undefined> => {
    const cached = known.get(apiVersion);
    if (cached !== undefined && !cached.abandoned) return cached.await(signal);
    const asked = shared(async (whileWanted) =>
      readResources(apiVersion, await ask(versionPath(apiVersion), whileWanted)),
    );
    known.set(apiVersion, asked);
    const forget = (): void => {
      if (known.get(apiVersion) === asked) known.delete(apiVersion);
    };
    asked.value.then((found) => found ?? forget(), forget);
    return asked.await(signal);
  };

  const groupVersions = async (wanted: string | undefined, signal: AbortSignal): Promise<string[]> => {
    if (wanted !== undefined) {
      const group = await ask(`/apis/${encodeURIComponent(wanted)}`, signal);
      return isGroup(group) ? [...new Set([...preferred(group), ...all(group)])] : [];
    }
    const list = await ask('/apis', signal);
    const groups = isObject(list) && Array.isArray(list['groups']) ? list['groups'].filter(isGroup) : [];
    return ['v1', ...groups.flatMap(preferred)];
  };

  const candidates = async ({ word, group, version }: Words, signal: AbortSignal): Promise<Resource[]> => {
    const versions =
      group !== undefined && version !== undefined ? [`${group}/${version}`] : await groupVersions(group, signal);
    const lists = await Promise.all(versions.map((one) => served(one, signal)));
    const all = lists.flatMap((list) => list ?? []);
    const meant = all.filter(({ words }) => words.includes(word.toLowerCase()));
    // A group may serve the kind in several versions: the preferred one comes first.
    return meant.filter((one, index) => index === meant.findIndex((other) => groupOf(other) === groupOf(one)));
  };

  return {
    async resourceOf({ apiVersion, kind }, signal) {
      const everyday = EVERYDAY.find((one) => one.apiVersion === apiVersion && one.kind === kind);
      if (everyday !== undefined) return everyday;
      const resources = await served(apiVersion, signal);
      const found = resources?.find((resource) => resource.kind === kind);
      if (found !== undefined) return found;
      known.delete(apiVersion);
      throw unknownKind(name, { apiVersion, kind }, resources);
    },
    async find(word, signal) {
      const everyday = EVERYDAY.find(({ words }) => words.includes(word.toLowerCase()));
      if (everyday !== undefined) return everyday;
      for (const reading of readings(word)) {
        const [first, ...others] = await candidates(reading, signal);
        if (first === undefined) continue;
        if (others.length === 0 || reading.group !== undefined || !first.apiVersion.includes('/')) return first;
        throw new RemoteError(
          `${JSON.stringify(word)} means several kinds of ${name}: ${[first, ...others].map(fullName).join(', ')}`,
          { hint: 'Name the group too, as in certificates.cert-manager.io.' },
        );
      }
      throw unknownWord(name, word);
    },
  };
}

/** `/api/v1` or `/apis/apps/v1`. */
export function versionPath(apiVersion: string): string {
  const parts = apiVersion.split('/').map(encodeURIComponent);
  return `${parts.length === 1 ? '/api' : '/apis'}/${parts.join('/')}`;
}

interface Words {
  word: string;
  group?: string;
  version?: string;
}

/** `Kind.group`, whose group may have dots, and `resource.version.group`, as kubectl reads them. */
function readings(text: string): Words[] {
  const [word = '', ...rest] = text.split('.');
  if (rest.length === 0) return [{ word }];
  const [version = '', ...group] = rest;
  const byGroup: Words = { word, group: rest.join('.') };
  if (group.length === 0 || !/^v\d/.test(version)) return [byGroup];
  return [{ word, version, group: group.join('.') }, byGroup];
}

function readResources(apiVersion: string, list: unknown): readonly Resource[] | undefined {
  if (!isResourceList(list)) return undefined;
  return (list.resources ?? [])
    .filter((resource) => !resource.name.includes('/'))
    .map(({ name, singularName = '', namespaced, kind, shortNames = [] }) => ({
      apiVersion,
      kind,
      plural: name,
      scope: namespaced ? 'namespace' : 'cluster',
      words: [name, singularName, kind.toLowerCase(), ...shortNames].filter((word) => word !== ''),
    }));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isResourceList(value: unknown): value is ResourceList {
  return isObject(value) && (value['resources'] === undefined || Array.isArray(value['resources']));
}

function isGroup(value: unknown): value is Group {
  return isObject(value) && typeof value['name'] === 'string';
}

function preferred({ preferredVersion }: Group): string[] {
  return preferredVersion === undefined ? [] : [preferredVersion.groupVersion];
}

function all({ versions = [] }: Group): string[] {
  return versions.map(({ groupVersion }) => groupVersion);
}

function groupOf({ apiVersion }: ObjectKind): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

function fullName(resource: Resource): string {
  return `${resource.plural}.${groupOf(resource)}`;
}

function unknownKind(
  name: string,
  { apiVersion, kind }: ObjectKind,
  served: readonly Resource[] | undefined,
): RemoteError {
  if (served === undefined) {
    return new RemoteError(`${name} knows no ${kind} of ${apiVersion}: it does not serve that version of that group`, {
      status: 404,
      hint: `Install the CustomResourceDefinition of ${kind} in this cluster, or check the context: this may be another cluster.`,
    });
  }
  const meant = nearest(
    kind,
    served.map((resource) => resource.kind),
  );
  const suggestion = meant === undefined ? '' : `; did you mean ${meant}?`;
  return new RemoteError(`${name} serves ${apiVersion}, but knows no kind ${kind} in it${suggestion}`, {
    status: 404,
    hint: `Check the spelling, or install the CustomResourceDefinition of ${kind} in this cluster.`,
  });
}

function unknownWord(name: string, word: string): RemoteError {
  const meant = nearest(
    word.toLowerCase(),
    EVERYDAY.flatMap(({ words }) => words),
  );
  return new RemoteError(`${name} knows no kind ${JSON.stringify(word)}`, {
    status: 404,
    hint:
      meant === undefined
        ? 'Write it as kubectl does (deploy, sts, Kind.group); for a custom resource its CustomResourceDefinition must be installed in this cluster.'
        : `Did you mean ${meant}?`,
  });
}

/** What everybody waits for is understood, and found, without a question. */
const EVERYDAY: readonly Resource[] = [
  everyday('apps/v1', 'Deployment', 'deploy'),
  everyday('apps/v1', 'StatefulSet', 'sts'),
  everyday('apps/v1', 'DaemonSet', 'ds'),
  everyday('apps/v1', 'ReplicaSet', 'rs'),
  everyday('batch/v1', 'Job'),
  everyday('v1', 'Pod', 'po'),
  everyday('v1', 'Service', 'svc'),
  everyday('v1', 'Event', 'ev'),
  everyday('v1', 'PersistentVolumeClaim', 'pvc'),
];

function everyday(apiVersion: string, kind: string, ...shortNames: string[]): Resource {
  const singular = kind.toLowerCase();
  const names = [singular, `${singular}s`];
  const group = groupOf({ apiVersion, kind });
  const withGroup = group === '' ? [] : names.map((name) => `${name}.${group}`);
  return {
    apiVersion,
    kind,
    plural: `${singular}s`,
    scope: 'namespace',
    words: [...names, ...shortNames, ...withGroup],
  };
}
