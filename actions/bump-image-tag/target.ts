/** Where a bump goes: files of a branch, or an environment with its rules. */
import {
  type ConfigRepository,
  findEnvironment,
  readConfig,
  readLatestEntry,
  readManifests,
  selectPaths,
} from '#config-repo';
import { BlockedError } from '#errors';
import type { Snapshot } from '#git';
import type { Job } from '#kit';
import { type Environment, evaluateGates } from '#promotion';
import { type Bump, editFiles } from './edit.ts';
import type { BumpRequest } from './request.ts';

export type Target =
  | { kind: 'files'; branch: string }
  | {
      kind: 'environment';
      branch: string;
      environment: Environment;
      configFile: string;
      /** The branch as gitops.yaml was read from it; undefined when the environment lives on another. */
      seen: Snapshot | undefined;
    };

export interface TargetInputs {
  branch: string | undefined;
  environment: string | undefined;
  config: string;
}

export async function chooseTarget({ git }: ConfigRepository, inputs: TargetInputs): Promise<Target> {
  const branch = inputs.branch ?? (await git.defaultBranch());
  if (inputs.environment === undefined) return { kind: 'files', branch };
  const snapshot = await git.snapshot(branch);
  const config = await readConfig(snapshot, { config: inputs.config, environments: '' }, branch);
  const environment = findEnvironment(config, inputs.environment, 'environment');
  const seen = environment.branch === branch ? snapshot : undefined;
  return { kind: 'environment', branch: environment.branch, environment, configFile: config.file, seen };
}

export async function bumpOn(tip: Snapshot, request: BumpRequest, target: Target): Promise<Bump> {
  const entries = await tip.list();
  const patterns = target.kind === 'files' ? request.paths : [target.environment.path, `!${target.configFile}`];
  const imagePaths = request.images.length === 0 ? [] : selectPaths(entries, patterns, 'path');
  const updatePaths = request.updates.map((update) => selectPaths(entries, [update.path], 'updates'));
  const files = await readManifests(tip, [
    ...new Map([...imagePaths, ...updatePaths.flat()].map((each) => [each.path, each])).values(),
  ]);
  const byPath = new Map(files.map((file) => [file.path, file]));
  return editFiles({
    imageFiles: imagePaths.flatMap(({ path }) => byPath.get(path) ?? []),
    images: request.images,
    create: request.create,
    updates: request.updates.flatMap((update, index) =>
      (updatePaths[index] ?? []).flatMap(({ path }) => {
        const file = byPath.get(path);
        return file === undefined ? [] : [{ file, update }];
      }),
    ),
  });
}

/** An environment's policy and holds apply to bumps as they do to promotions: a rollback must not be overwritten (image-updater#1249). */
export async function refuseWhenBlocked(
  { git }: ConfigRepository,
  target: Target,
  bump: Bump,
  { clock }: Job,
): Promise<void> {
  if (target.kind === 'files') return;
  const { environment, branch } = target;
  const ledger = await readLatestEntry(git, branch, environment.name);
  const gates = evaluateGates({ environment, entering: bump.moves, ledger, now: clock.now(), liftHold: false });
  const closed = gates.filter(({ status }) => status === 'blocked');
  if (closed.length === 0) return;
  throw new BlockedError(
    `${environment.name} is blocked: ${closed.map(({ gate, evidence }) => `${gate}: ${evidence.join('; ')}`).join('; ')}`,
    {
      gates: closed.map(({ gate }) => gate),
      hint: 'Nothing was changed. Choose an image that the environment’s policy in gitops.yaml admits, or end the hold first.',
    },
  );
}
