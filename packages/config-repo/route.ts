/** From where to where: reads gitops.yaml and picks the two environments of a promotion. */
import { InputError, nearest } from '#errors';
import type { Snapshot, TreeEntry } from '#git';
import { type Environment, type GitopsConfig, parseConfig, routeProblem, type Strategy } from '#promotion';
import { decodeText, isManifest } from './files.ts';

export interface RouteInputs {
  from: string | undefined;
  to: string;
  /** Overrides the target's strategy. */
  strategy: Strategy | undefined;
  /** Overrides the target's merge method. */
  mergeMethod: Environment['mergeMethod'] | undefined;
}

export interface Route {
  from: Environment;
  to: Environment;
}

const STARTER = `A minimal gitops.yaml:
environments:
  staging:    { path: overlays/staging, promote: commit }
  production: { from: staging, path: overlays/production, promote: pull-request }`;

/** The environments: from the `environments` input when given, else from the file at the branch's tip. */
export async function readConfig(
  snapshot: Snapshot,
  { config: written, environments }: { config: string; environments: string },
  branch: string,
): Promise<GitopsConfig> {
  if (environments.trim() !== '') {
    return parseConfig({ file: 'input environments', text: environments }, branch);
  }
  const path = written.replace(/^(\.\/)+/, '');
  if (path.startsWith('/') || path.split('/').includes('..')) {
    throw new InputError([{ input: 'config', problem: `${JSON.stringify(written)} is outside the repository` }]);
  }
  const entries = await snapshot.list();
  const found = entries.find((entry) => entry.path === path);
  if (found === undefined) {
    throw new InputError([{ input: 'config', problem: `${path} does not exist on branch ${branch}` }], {
      hint: STARTER,
    });
  }
  if (found.mode !== '100644' && found.mode !== '100755') {
    throw new InputError([{ input: 'config', problem: `${path} is not a plain file` }]);
  }
  const content = (await snapshot.read([path, ...alongside(entries)])).get(path);
  return parseConfig({ file: path, text: decodeText(path, content ?? new Uint8Array()) }, branch);
}

/** A repository of so few manifests is read whole: asking twice takes longer than what they weigh. */
const FEW_MANIFESTS = 200;

/** What is fetched with gitops.yaml, because environments are about to be read. */
function alongside(entries: readonly TreeEntry[]): string[] {
  const manifests = entries.filter(isManifest);
  return manifests.length > FEW_MANIFESTS ? [] : manifests.map(({ path }) => path);
}

export function findEnvironment(config: GitopsConfig, name: string, input: string): Environment {
  const environment = config.environments.get(name);
  if (environment) return environment;
  const known = [...config.environments.keys()];
  if (known.length === 0)
    throw new InputError(
      [{ input, problem: `${JSON.stringify(name)} is no environment: ${config.file} declares none` }],
      { hint: STARTER },
    );
  const near = nearest(name, known);
  throw new InputError([
    {
      input,
      problem: `${JSON.stringify(name)} is no environment of ${config.file}; ${near ? `did you mean ${near}?` : `known are ${known.join(', ')}`}`,
    },
  ]);
}

/**
 * @throws InputError when an environment is unknown, the target has no source, or `from` would skip
 * an environment on the way
 */
export function chooseRoute(config: GitopsConfig, { from, to, strategy, mergeMethod }: RouteInputs): Route {
  const target = findEnvironment(config, to, 'to');
  if (target.from === undefined) {
    throw new InputError([
      {
        input: 'to',
        problem: `${to} has no \`from\` in ${config.file}, so nothing can be promoted to it; bump it with bump-image-tag, or give it a source`,
      },
    ]);
  }
  if (from !== undefined && from !== target.from) {
    findEnvironment(config, from, 'from');
    throw new InputError([
      {
        input: 'from',
        problem: `${to} takes its releases from ${target.from} (${config.file}:${target.position.line ?? 1}), not from ${from}; a release may not skip an environment`,
      },
    ]);
  }
  const source = findEnvironment(config, target.from, 'from');
  const effective = {
    ...target,
    strategy: strategy ?? target.strategy,
    mergeMethod: mergeMethod ?? target.mergeMethod,
  };
  const problem = routeProblem(source, effective);
  if (problem !== undefined)
    throw new InputError([{ input: strategy === undefined ? 'merge-method' : 'strategy', problem }]);
  return { from: source, to: effective };
}
