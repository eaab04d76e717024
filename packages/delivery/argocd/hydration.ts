/**
 * The source hydrator: it renders a commit (dry) and pushes the result to another branch, and that one is compared with
 * the cluster. How far has the expected commit come on this way? Pure.
 */
import type { Assessment } from '../readiness.ts';
import type { Application } from './application.ts';
import { brief } from './message.ts';
import { type Descent, isWholeCommit, type Lineages, shortRevision } from './revision.ts';

/** The hydrator takes it away once it has looked at git. */
const ASKED = 'argocd.argoproj.io/hydrate';
/** Paths outside of which a commit changes nothing for the application: such a one is not hydrated. */
const OWN_PATHS = 'argocd.argoproj.io/manifest-generate-paths';

/**
 * The commit that the hydrator has looked at last and not hydrated. Mostly it is about to; only where the application
 * names its paths it may leave that be (`lastSuccessfulOperation` stays at the commit before). Older ones than Argo CD
 * 3.4 do not tell.
 */
export function passedOver({ spec, status }: Application): string | undefined {
  const { lastComparedDryRevision: looked, lastSuccessfulOperation, currentOperation } = status?.sourceHydrator ?? {};
  if (spec?.sourceHydrator === undefined || looked === undefined || looked === '') return undefined;
  if (currentOperation?.phase === 'Hydrating' || currentOperation?.phase === 'Failed') return undefined;
  return looked === lastSuccessfulOperation?.drySHA ? undefined : looked;
}

/** Of a hydrated application: the commit that what is compared holds, as far as the hydrator tells. */
export function hydratedCommit(application: Application): string | undefined {
  return passedOver(application) ?? application.status?.sourceHydrator?.lastSuccessfulOperation?.drySHA;
}

/** Rendered manifests may come to the compared branch by way of a pull request (`hydrateTo`), and then others follow. */
export function hydratedDescent({ spec, status }: Application): Descent | undefined {
  const ancestor = status?.sourceHydrator?.lastSuccessfulOperation?.hydratedSHA;
  const descendant = status?.sync?.revision;
  if (spec?.sourceHydrator === undefined || ancestor === undefined || descendant === undefined) return undefined;
  const commits = isWholeCommit(ancestor) && isWholeCommit(descendant);
  return commits && ancestor !== descendant ? { ancestor, descendant } : undefined;
}

export interface HydrationJudgement {
  lineages: Lineages;
  /** Whether what was passed over has been for so long that it will not be hydrated any more. */
  passing: 'settled' | 'recent';
}

/** Undefined when what was hydrated last is what is compared, and nothing else is under way. */
export function assessHydration(
  application: Application,
  { lineages, passing }: HydrationJudgement,
): Assessment | undefined {
  const { spec, status, metadata } = application;
  if (spec?.sourceHydrator === undefined) return undefined;
  const { currentOperation, lastSuccessfulOperation } = status?.sourceHydrator ?? {};
  const { drySource, syncSource } = spec.sourceHydrator;
  if (metadata.annotations?.[ASKED] !== undefined) {
    return { state: 'progressing', reason: 'waiting for the hydrator to look at git' };
  }
  if (currentOperation?.phase === 'Failed') {
    return {
      state: 'failed',
      patience: 'grace',
      reason: `hydrating ${commitOf(currentOperation)} failed: ${brief(currentOperation.message || 'no message')}`,
      hint: `The source hydrator renders ${drySource.repoURL ?? 'the dry source'} and pushes the result to ${spec.sourceHydrator.hydrateTo?.targetBranch ?? syncSource.targetBranch}.`,
    };
  }
  // Which commit it is stands there only once that is done.
  if (currentOperation?.phase === 'Hydrating') {
    return { state: 'progressing', reason: `is hydrating ${commitOf(currentOperation)}` };
  }
  const passed = passedOver(application);
  if (passed !== undefined && metadata.annotations?.[OWN_PATHS] === undefined) {
    return { state: 'progressing', reason: `is about to hydrate ${shortRevision(passed)}` };
  }
  if (passed !== undefined && passing === 'recent') {
    const reason = `has not hydrated ${shortRevision(passed)}, which may change none of its paths; watching whether it does`;
    return { state: 'progressing', reason };
  }
  const hydrated = lastSuccessfulOperation?.hydratedSHA;
  const compared = status?.sync?.revision;
  if (hydrated === undefined || compared === hydrated) return undefined;
  const descent = hydratedDescent(application);
  if (descent !== undefined && lineages.get(descent) === 'yes') return undefined;
  const seen = compared === undefined || compared === '' ? 'nothing' : shortRevision(compared);
  return {
    state: 'progressing',
    reason: `compares ${seen} of ${syncSource.targetBranch}, not yet the hydrated ${shortRevision(hydrated)}`,
  };
}

function commitOf({ drySHA = '' }: { drySHA?: string }): string {
  return drySHA === '' ? 'the newest commit' : shortRevision(drySHA);
}
