/** Where a bump goes: files of a branch, or an environment with its rules. */
import { assertAdmitted, type ConfigRepository, findEnvironment, readConfig, readLatestEntry } from '#config-repo';
import { BlockedError, ConflictError } from '#errors';
import type { Snapshot } from '#git';
import type { Job } from '#kit';
import { adviseOn, type Environment, evaluateGates, type ImageMove } from '#promotion';
import { type Bump, editFiles, enteringMoves, imagesAfter } from './edit.ts';
import type { BumpRequest } from './request.ts';
import { readScope } from './scope.ts';

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

type EnvironmentTarget = Extract<Target, { kind: 'environment' }>;

export interface TargetInputs {
  branch: string | undefined;
  environment: string | undefined;
  config: string;
}

export async function chooseTarget({ git }: ConfigRepository, inputs: TargetInputs): Promise<Target> {
  const branch = inputs.branch ?? (await git.defaultBranch());
  if (inputs.environment === undefined) return { kind: 'files', branch };
  return readTarget(await git.snapshot(branch), branch, inputs.environment, inputs.config);
}

/** The same target by the gitops.yaml that stands when `tip` is edited: a race may have brought another. */
export async function targetOn(
  tip: Snapshot,
  chosen: Target,
  { git }: ConfigRepository,
  inputs: TargetInputs,
): Promise<Target> {
  if (chosen.kind === 'files' || tip === chosen.seen) return chosen;
  const branch = inputs.branch ?? (await git.defaultBranch());
  const snapshot = branch === tip.branch ? tip : await git.snapshot(branch);
  const target = await readTarget(snapshot, branch, chosen.environment.name, inputs.config);
  if (target.branch === chosen.branch) return target;
  throw new ConflictError(
    `${inputs.config} was changed meanwhile: ${chosen.environment.name} lives on ${target.branch} now`,
    {
      hint: 'Nothing was changed. Run again.',
    },
  );
}

async function readTarget(
  snapshot: Snapshot,
  branch: string,
  name: string,
  configPath: string,
): Promise<EnvironmentTarget> {
  const config = await readConfig(snapshot, { config: configPath, environments: '' }, branch);
  const environment = findEnvironment(config, name, 'environment');
  const seen = environment.branch === branch ? snapshot : undefined;
  return { kind: 'environment', branch: environment.branch, environment, configFile: config.file, seen };
}

/** A bump with the image versions that it brings into the environment; none are known where only files are named. */
export interface PlannedBump extends Bump {
  entering: readonly ImageMove[];
}

/** @throws ImageSelectionError for an image that the environment does not admit at all */
export async function bumpOn(tip: Snapshot, request: BumpRequest, target: Target): Promise<PlannedBump> {
  const { files, imageFiles, settings } = await readScope(tip, request, target);
  const bump = editFiles({ imageFiles, images: request.images, create: request.create, settings });
  if (target.kind === 'files') return { ...bump, entering: [] };
  const entering = enteringMoves(files, bump);
  assertAdmitted(target.environment, entering, imagesAfter(files, bump));
  return { ...bump, entering };
}

/** An environment's policy and holds apply to bumps as they do to promotions: a rollback must not be overwritten (image-updater#1249). */
export async function passGates(
  { git }: ConfigRepository,
  target: Target,
  { entering }: PlannedBump,
  { liftHold, clock }: { liftHold: boolean; clock: Job['clock'] },
): Promise<{ liftsHold: boolean }> {
  if (target.kind === 'files') return { liftsHold: false };
  const { environment, branch } = target;
  const now = clock.now();
  const ledger = await readLatestEntry(git, branch, environment.name, now);
  const gates = evaluateGates({ environment, entering, ledger, now, liftHold });
  const closed = gates.filter(({ status }) => status === 'blocked');
  if (closed.length === 0) return { liftsHold: liftHold && ledger?.kind === 'hold' };
  throw new BlockedError(
    `${environment.name} is blocked: ${closed.map(({ gate, evidence }) => `${gate}: ${evidence.join('; ')}`).join('; ')}`,
    {
      gates: closed.map(({ gate }) => gate),
      hint: `Nothing was changed. ${adviseOn(gates, environment.name)}`,
    },
  );
}
