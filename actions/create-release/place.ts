/** Which environment is released, and where it lives. */
import { type ConfigRepository, findEnvironment, readConfig } from '#config-repo';
import { InputError } from '#errors';
import type { Snapshot } from '#git';
import type { Environment, GitopsConfig } from '#promotion';

export interface Place {
  environment: Environment;
  config: GitopsConfig;
  /** The newest commit of the environment's branch. */
  tip: Snapshot;
}

interface PlaceInputs {
  branch: string | undefined;
  environment: string | undefined;
  config: string;
  environments: string | undefined;
}

export async function findPlace({ git }: ConfigRepository, inputs: PlaceInputs): Promise<Place> {
  const branch = inputs.branch ?? (await git.defaultBranch());
  const seen = await git.snapshot(branch);
  const config = await readConfig(seen, { config: inputs.config, environments: inputs.environments ?? '' }, branch);
  const environment = chooseEnvironment(config, inputs.environment);
  const tip = environment.branch === branch ? seen : await git.snapshot(environment.branch);
  return { environment, config, tip };
}

/** The end of the way that releases take. */
function chooseEnvironment(config: GitopsConfig, name: string | undefined): Environment {
  if (name !== undefined) return findEnvironment(config, name, 'environment');
  const all = [...config.environments.values()];
  const last = all.filter((each) => !all.some(({ from }) => from === each.name));
  const [only, ...others] = last;
  if (only !== undefined && others.length === 0) return only;
  const names = last.map((each) => each.name).join(', ');
  const why =
    only === undefined
      ? `${config.file} declares none`
      : `${config.file} has several that nothing is promoted from: ${names}`;
  throw new InputError([{ input: 'environment', problem: `must name the environment that is released; ${why}` }]);
}
