/** Which branches a hotfix is carried to. */
import { readConfig } from '#config-repo';
import { InputError } from '#errors';
import type { Snapshot } from '#git';
import type { GitopsConfig } from '#promotion';

export interface TargetInputs {
  targets: readonly string[];
  labelPattern: string;
  config: string;
}

export type Targets = { kind: 'targets'; branches: readonly string[] } | { kind: 'none'; why: string };

/** What `gitops.yaml` says on the branch that the hotfix landed on; undefined where there is none. */
export async function readEnvironments(
  landedOn: Snapshot,
  branch: string,
  { config }: Pick<TargetInputs, 'config'>,
): Promise<GitopsConfig | undefined> {
  const path = config.replace(/^(\.\/)+/, '');
  const isThere = (await landedOn.list()).some((entry) => entry.path === path);
  return isThere ? readConfig(landedOn, { config, environments: '' }, branch) : undefined;
}

/** @throws InputError for a pattern that is no regular expression */
export function labelledTargets(
  labels: readonly string[],
  { labelPattern }: Pick<TargetInputs, 'labelPattern'>,
): string[] {
  const pattern = readPattern(labelPattern);
  return labels.flatMap((label) => pattern.exec(label)?.[1] ?? []);
}

function readPattern(source: string): RegExp {
  try {
    return new RegExp(source);
  } catch (cause) {
    const problem = `${JSON.stringify(source)} is not a regular expression`;
    throw new InputError([{ input: 'label-pattern', problem }], { cause });
  }
}

/**
 * The targets named, else those that labels name, else every environment that the one it landed on takes
 * its releases from, as far as they live on branches of their own.
 */
export function chooseTargets(
  { labels, landedOn, config }: { labels: readonly string[]; landedOn: string; config: GitopsConfig | undefined },
  inputs: TargetInputs,
): Targets {
  const labelled = labelledTargets(labels, inputs);
  const [input, named] = inputs.targets.length > 0 ? ['targets', inputs.targets] : ['label-pattern', labelled];
  if (named.length > 0) return { kind: 'targets', branches: namedBranches(named, { landedOn, config }, input) };
  if (config === undefined) {
    return {
      kind: 'none',
      why: `no target is named: not by \`targets\`, not by a label that fits ${inputs.labelPattern}, and there is no ${inputs.config} on ${landedOn} whose environments would say`,
    };
  }
  const upstream = upstreamBranches(config, landedOn);
  if (upstream.length > 0) return { kind: 'targets', branches: upstream };
  return {
    kind: 'none',
    why: `no environment of ${config.file} that releases pass through before they come to ${landedOn} lives on another branch`,
  };
}

function namedBranches(
  names: readonly string[],
  { landedOn, config }: { landedOn: string; config: GitopsConfig | undefined },
  input: string,
): string[] {
  const branches = names.map((name) => config?.environments.get(name)?.branch ?? name);
  const itself = branches.indexOf(landedOn);
  if (itself === -1) return [...new Set(branches)];
  const problem = `${JSON.stringify(names[itself])} is the branch ${landedOn}, which the hotfix landed on`;
  throw new InputError([{ input, problem }]);
}

function upstreamBranches({ environments }: GitopsConfig, landedOn: string): string[] {
  const branches = new Set<string>();
  for (const environment of environments.values()) {
    if (environment.branch !== landedOn) continue;
    for (let name = environment.from; name !== undefined; ) {
      const source = environments.get(name);
      if (source !== undefined && source.branch !== landedOn) branches.add(source.branch);
      name = source?.from;
    }
  }
  return [...branches];
}
