/** Observes both environments and the ledger, and plans: everything a promotion needs before it acts. */
import { FileError, RemoteError } from '#errors';
import { branchNameProblem, type GitRepository, type Snapshot } from '#git';
import type { Warning } from '#manifests';
import {
  type Environment,
  evaluateGates,
  type GateEntry,
  type GitopsConfig,
  type ImageMove,
  latestEntry,
  type Plan,
  planPromotion,
  type SourceHealth,
} from '#promotion';
import { planMovement } from './movement.ts';
import type { ProposalBranch, TreeChange } from './movement-request.ts';
import type { Route } from './route.ts';

export interface PromotionRequest {
  config: GitopsConfig;
  /** What gitops.yaml was read from: environments on that branch are read at the same commit. */
  seen: Snapshot;
  route: Route;
  /** How the target is promoted to: as gitops.yaml says, or always by pull request. */
  mode: 'commit' | 'pull-request';
  /** The branch of the target's pull request, and those it is not to be mistaken for. */
  proposal: ProposalBranch;
  /** Names of the images to promote; empty for all. */
  only: readonly string[];
  expectedTag: string | undefined;
  /** Repositories of images that earlier runs proposed, and this one does not drop. */
  kept: readonly string[];
  liftHold: boolean;
  /** Hash of the only plan that may be committed. */
  approvedPlan: string | undefined;
  askSource: AskSource;
  /** Reads gitops.yaml anew, from `known` where that is its branch: what was planned must not outlive what allowed it. */
  again(known: readonly Snapshot[]): Promise<PromotionRequest>;
}

/** Whether the source environment is healthy and runs this right now, as its `delivery` tells. */
export type AskSource = (source: Environment, release: SourceRelease) => Promise<SourceHealth>;

/** What of the source is about to be promoted. */
export interface SourceRelease {
  /** Whose files are carried over; undefined where nothing but images is, which may be older than other changes there. */
  commit: string | undefined;
  images: readonly ImageMove[];
}

export interface PreparedPromotion {
  plan: Plan;
  sides: Sides;
  change: TreeChange;
  warnings: readonly Warning[];
  /** The promotion ends a hold that stands in the ledger. */
  liftsHold: boolean;
}

/** The snapshots a plan is made from: where the release is read, and what it would be put on. */
export interface Sides {
  source: Snapshot;
  target: Snapshot;
}

export async function preparePromotion(
  git: GitRepository,
  request: PromotionRequest,
  { source, target }: Sides,
  now: number,
): Promise<PreparedPromotion> {
  const { from, to } = request.route;
  const { only, expectedTag, mode, kept, liftHold, askSource } = request;
  const proposal = mode === 'pull-request' ? request.proposal : undefined;
  const place = { git, configFile: request.config.file, from, to, source, target };
  const movement = await planMovement({ ...place, only, expectedTag, proposal });
  const isEmpty = movement.files.length === 0;
  const ledger = isEmpty ? undefined : await readLatestEntry(git, to.branch, to.name, now);
  const asked = !isEmpty && to.gates.sourceHealthy;
  const release = { commit: to.strategy === 'images' ? undefined : source.commit, images: movement.images };
  const sourceHealth = asked ? { sourceHealth: await askSource(from, release) } : {};
  const gates = isEmpty
    ? []
    : evaluateGates({ environment: to, entering: movement.images, kept, ledger, now, liftHold, ...sourceHealth });
  const plan = planPromotion({
    ...movement,
    from: { environment: from.name, branch: from.branch, path: from.path, commit: source.commit },
    to: { environment: to.name, branch: to.branch, path: to.path, commit: target.commit },
    environment: to,
    mode: request.mode,
    gates,
    approved: request.approvedPlan,
    previousPromotionId: predecessor(ledger),
  });
  const liftsHold = liftHold && ledger?.kind === 'hold';
  return { plan, sides: { source, target }, change: movement.change, warnings: movement.warnings, liftsHold };
}

/** What decides whether something may enter an environment; reads the branch's history only as deep as needed. */
export function readLatestEntry(
  git: GitRepository,
  branch: string,
  environment: string,
  now: number,
): Promise<GateEntry | undefined> {
  return latestEntry(environment, git.history(branch), now);
}

function predecessor(entry: GateEntry | undefined): string | undefined {
  return entry?.kind === 'promotion' ? (entry.promotionId ?? entry.sha) : entry?.sha;
}

/** Reads each branch once: environments on one branch are seen at one commit. */
export function snapshotCache(
  git: GitRepository,
  known: readonly Snapshot[] = [],
): (branch: string) => Promise<Snapshot> {
  const snapshots = new Map(
    known.flatMap((each) => (each.branch === undefined ? [] : [[each.branch, Promise.resolve(each)]])),
  );
  return (branch) => {
    const cached = snapshots.get(branch) ?? git.snapshot(branch);
    snapshots.set(branch, cached);
    return cached;
  };
}

/**
 * Both ends of the route, at one commit where they share a branch.
 * @throws FileError at the environment's declaration when its branch does not exist
 */
export async function readSides(git: GitRepository, { from, to }: Route, known: readonly Snapshot[]): Promise<Sides> {
  const snapshotOf = snapshotCache(git, known);
  const read = async (environment: Environment): Promise<Snapshot> => {
    const problem = branchNameProblem(environment.branch);
    if (problem !== undefined)
      throw new FileError(
        environment.position,
        `environment ${environment.name}: the branch ${JSON.stringify(environment.branch)} is no branch name: ${problem}`,
      );
    try {
      return await snapshotOf(environment.branch);
    } catch (error) {
      if (!(error instanceof RemoteError) || error.status !== 404) throw error;
      const hint = error.hint === undefined ? {} : { hint: error.hint };
      throw new FileError(environment.position, `environment ${environment.name}: ${error.message}`, {
        ...hint,
        cause: error,
      });
    }
  };
  return { source: await read(from), target: await read(to) };
}
