/** Helm 3 and 4, by what both understand. */
import { RemoteError } from '#errors';
import { runTool, type ToolCall, ToolError, type ToolSurroundings } from './tool.ts';

export interface HelmUpgrade {
  release: string;
  namespace: string;
  /** A folder, an archive, `oci://…`, or `repo/chart`. */
  chart: string;
  /** Of a chart in a registry or repository. */
  version: string | undefined;
  /** YAML; may hold secrets, and so it is never an argument. */
  values: string | undefined;
  /** Paths or URLs, applied in this order, before `values`. */
  valueFiles: readonly string[];
  /** `key=value` as helm reads them; `set` guesses types, `setString` does not. */
  set: readonly string[];
  setString: readonly string[];
  /** Milliseconds that hooks may take. */
  timeout: number;
}

export interface HelmRelease {
  name: string;
  revision: number;
  /** `deployed`, `failed`, `pending-install`, `pending-upgrade`, `pending-rollback`, `uninstalling`. */
  status: string;
}

/** Where a release stood before: what to go back to when the next revision does not work. */
export type HelmOrigin = { kind: 'nothing' } | { kind: 'revision'; revision: number };

export interface Helm {
  /**
   * Where it stands; a release that an earlier run left in the middle is brought back there first.
   * Nobody else may be at work on the release, from here to the end of `upgrade`.
   */
  recover(release: NamedRelease, timeout: number, signal: AbortSignal): Promise<HelmOrigin>;
  /** Installs or upgrades what is recovered. Does not wait until it is ready. */
  upgrade(request: HelmUpgrade, signal: AbortSignal): Promise<void>;
  /** Back to where it stood. */
  revert(release: NamedRelease, origin: HelmOrigin, timeout: number, signal: AbortSignal): Promise<void>;
  /** What the release consists of, hooks apart, as YAML documents. */
  manifest(release: NamedRelease, signal: AbortSignal): Promise<string>;
  /** All of a namespace, in whatever state. */
  releases(namespace: string, signal: AbortSignal): Promise<HelmRelease[]>;
  /** With its hooks, unless they are what fails. Fine when it is gone. */
  uninstall(release: NamedRelease, hooks: 'run' | 'skip', timeout: number, signal: AbortSignal): Promise<void>;
}

export interface NamedRelease {
  release: string;
  namespace: string;
}

/** Milliseconds for what only asks. */
const QUESTION = 60_000;
/** Milliseconds on top of helm's own timeout, after which it is taken for one that hangs. */
const LENIENCE = 30_000;

/** @throws (all methods) ToolError, TimeoutError; RemoteError when there is no helm */
export function openHelm(surroundings: ToolSurroundings): Helm {
  const { context } = surroundings;
  const helm = async (call: Omit<ToolCall, 'command'>, signal: AbortSignal): Promise<string> => {
    const access = context === undefined ? [] : ['--kube-context', context];
    const answer = await runTool({ ...call, command: 'helm', args: [...access, ...call.args] }, surroundings, signal);
    if (answer.kind === 'done') return answer.stdout;
    throw new RemoteError(`${call.doing}: there is no helm on this machine`, {
      hint: 'Install helm 3 or 4 in a step before this one (such as azure/setup-helm), or put it on PATH.',
    });
  };

  const releases: Helm['releases'] = async (namespace, signal) => {
    const states = ['--deployed', '--failed', '--pending', '--uninstalling'];
    const args = ['list', '--namespace', namespace, ...states, '--output', 'json'];
    const doing = `helm list in namespace ${namespace}`;
    return readList(doing, await helm({ args, doing, longest: QUESTION }, signal)).map((entry) => ({
      name: String(entry['name']),
      revision: Number(entry['revision']),
      status: String(entry['status']),
    }));
  };
  /** The revision that worked last; undefined when none ever did. */
  const lastDeployed = async (
    { release, namespace }: NamedRelease,
    signal: AbortSignal,
  ): Promise<number | undefined> => {
    const args = ['history', '--namespace', namespace, '--output', 'json', '--', release];
    const doing = `helm history ${release}`;
    const revisions = readList(doing, await helm({ args, doing, longest: QUESTION }, signal));
    const worked = revisions.filter(({ status }) => status === 'deployed' || status === 'superseded');
    return worked.length === 0 ? undefined : Math.max(...worked.map(({ revision }) => Number(revision)));
  };
  const uninstall: Helm['uninstall'] = async ({ release, namespace }, hooks, timeout, signal) => {
    const skipped = hooks === 'skip' ? ['--no-hooks'] : [];
    const args = ['uninstall', '--namespace', namespace, '--timeout', seconds(timeout), ...skipped, '--', release];
    const doing = `helm uninstall ${release} in namespace ${namespace}`;
    try {
      await helm({ args, doing, longest: timeout + LENIENCE }, signal);
    } catch (error) {
      if (!(error instanceof ToolError && /release: not found/i.test(error.message))) throw error;
    }
  };
  const revert: Helm['revert'] = async (named, origin, timeout, signal) => {
    if (origin.kind === 'nothing') return uninstall(named, 'skip', timeout, signal);
    const { release, namespace } = named;
    const [back, limit] = [String(origin.revision), seconds(timeout)];
    const args = ['rollback', '--namespace', namespace, '--timeout', limit, '--', release, back];
    const doing = `helm rollback ${release} to revision ${back} in namespace ${namespace}`;
    await helm({ args, doing, longest: timeout + LENIENCE }, signal);
  };

  return {
    releases,
    revert,
    uninstall,
    manifest: ({ release, namespace }, signal) => {
      const args = ['get', 'manifest', '--namespace', namespace, '--', release];
      return helm({ args, doing: `helm get manifest ${release}`, longest: QUESTION }, signal);
    },
    recover: async (named, timeout, signal) => {
      const found = (await releases(named.namespace, signal)).find(({ name }) => name === named.release);
      const revision = found === undefined ? undefined : await lastDeployed(named, signal);
      const origin: HelmOrigin = revision === undefined ? { kind: 'nothing' } : { kind: 'revision', revision };
      // Helm refuses whatever is pending, also when the run that it was pending for is long dead.
      const isStuck = found !== undefined && /^(?:pending-|uninstalling)/.test(found.status);
      if (isStuck) await revert(named, origin, timeout, signal);
      return origin;
    },
    upgrade: async (request, signal) => {
      const { release, namespace, timeout } = request;
      const doing = `helm upgrade --install ${release} in namespace ${namespace}`;
      const input = request.values === undefined ? {} : { input: request.values };
      await helm({ args: upgradeArguments(request), doing, longest: timeout + LENIENCE, ...input }, signal);
    },
  };
}

function upgradeArguments(request: HelmUpgrade): string[] {
  const { release, namespace, chart, version, values, valueFiles, set, setString, timeout } = request;
  const isFolder = !/^[a-z][a-z0-9+.-]*:\/\//i.test(chart) && (chart.startsWith('.') || chart.startsWith('/'));
  return [
    ...['upgrade', '--install', '--namespace', namespace, '--timeout', seconds(timeout), '--history-max', '5'],
    ...(version === undefined ? [] : ['--version', version]),
    // Of a chart in a folder alone: an archive has them within.
    ...(isFolder ? ['--dependency-update'] : []),
    ...valueFiles.flatMap((file) => ['--values', file]),
    ...(values === undefined ? [] : ['--values', '-']),
    ...set.flatMap((pair) => ['--set', pair]),
    ...setString.flatMap((pair) => ['--set-string', pair]),
    ...['--', release, chart],
  ];
}

function seconds(milliseconds: number): string {
  return `${Math.max(1, Math.ceil(milliseconds / 1000))}s`;
}

/** Helm prints `null` for none. */
function readList(doing: string, text: string): Record<string, unknown>[] {
  const list = parse(doing, text) ?? [];
  if (Array.isArray(list)) return list.map((entry: unknown) => Object(entry));
  throw unreadable(doing, text);
}

function parse(doing: string, text: string): unknown {
  try {
    return text.trim() === '' ? null : JSON.parse(text);
  } catch {
    throw unreadable(doing, text);
  }
}

function unreadable(doing: string, text: string): ToolError {
  return new ToolError(`${doing} printed something that is no list in JSON: ${JSON.stringify(text.slice(0, 80))}`);
}
