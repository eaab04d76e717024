/**
 * The source hydrator: it renders a commit (dry) and pushes the result to another branch, and that one is compared with
 * the cluster. How far has the expected commit come on this way? Pure.
 */
import type { Assessment } from '../readiness.ts';
import type { Application, SourceHydrator } from './application.ts';
import { type Descent, isSame, isWholeCommit, type Lineages, shortRevision } from './commits.ts';
import { brief } from './message.ts';

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

/** The commit that could not be hydrated, as far as it is told; one whose manifests cannot be built is not named itself. */
export function failedCommit({ status }: Application): string | undefined {
  const { currentOperation, lastComparedDryRevision } = status?.sourceHydrator ?? {};
  return currentOperation?.phase === 'Failed' ? currentOperation.drySHA || lastComparedDryRevision : undefined;
}

export interface HydrationJudgement {
  expected: string | undefined;
  lineages: Lineages;
  /** Whether what was passed over has been for so long that it will not be hydrated any more. */
  passing: 'settled' | 'recent';
}

/** Undefined when what was hydrated last is what is compared, and nothing else is under way. */
export function assessHydration(application: Application, judgement: HydrationJudgement): Assessment | undefined {
  if (application.spec?.sourceHydrator === undefined) return undefined;
  return (
    assessOperation(application, judgement) ??
    assessPassing(application, judgement) ??
    assessBranch(application, judgement)
  );
}

function assessOperation(application: Application, { expected, lineages }: HydrationJudgement): Assessment | undefined {
  const { spec, status, metadata } = application;
  if (metadata.annotations?.[ASKED] !== undefined) {
    return { state: 'progressing', reason: 'waiting for the hydrator to look at git' };
  }
  const { currentOperation, lastSuccessfulOperation } = status?.sourceHydrator ?? {};
  // Which commit it is stands there only once that is done.
  if (currentOperation?.phase === 'Hydrating') {
    return { state: 'progressing', reason: `is hydrating ${commitOf(currentOperation.drySHA)}` };
  }
  if (currentOperation?.phase !== 'Failed') return undefined;
  const failed = failedCommit(application);
  const reason = `hydrating ${commitOf(failed)} failed: ${brief(currentOperation.message || 'no message')}`;
  if (expected !== undefined && failed !== undefined) {
    if (isIn(expected, lastSuccessfulOperation?.drySHA, lineages)) return undefined;
    // The expected one may be what mends it.
    if (!isIn(expected, failed, lineages)) {
      return { state: 'progressing', reason: `${reason}; waiting for the expected ${shortRevision(expected)}` };
    }
  }
  return { state: 'failed', patience: 'grace', reason, hint: hintOf(spec?.sourceHydrator) };
}

function hintOf(hydrator: SourceHydrator | undefined): string {
  const { drySource, syncSource, hydrateTo } = hydrator ?? {};
  const to = hydrateTo?.targetBranch ?? syncSource?.targetBranch;
  return `The source hydrator renders ${drySource?.repoURL ?? 'the dry source'} and pushes the result to ${to}.`;
}

function assessPassing(application: Application, { passing }: HydrationJudgement): Assessment | undefined {
  const passed = passedOver(application);
  if (passed === undefined) return undefined;
  if (application.metadata.annotations?.[OWN_PATHS] === undefined) {
    return { state: 'progressing', reason: `is about to hydrate ${shortRevision(passed)}` };
  }
  if (passing === 'settled') return undefined;
  const reason = `has not hydrated ${shortRevision(passed)}, which may change none of its paths; watching whether it does`;
  return { state: 'progressing', reason };
}

/** Whether what was hydrated is compared with the cluster. */
function assessBranch(application: Application, { lineages }: HydrationJudgement): Assessment | undefined {
  const { spec, status } = application;
  const hydrated = status?.sourceHydrator?.lastSuccessfulOperation?.hydratedSHA;
  const compared = status?.sync?.revision;
  if (hydrated === undefined || compared === hydrated) return undefined;
  const descent = hydratedDescent(application);
  if (descent !== undefined && lineages.get(descent) === 'yes') return undefined;
  const seen = compared === undefined || compared === '' ? 'nothing' : shortRevision(compared);
  return {
    state: 'progressing',
    reason: `compares ${seen} of ${spec?.sourceHydrator?.syncSource.targetBranch}, not yet the hydrated ${shortRevision(hydrated)}`,
  };
}

function commitOf(commit: string | undefined): string {
  return commit === undefined || commit === '' ? 'the newest commit' : shortRevision(commit);
}

/** Whether a commit is the expected one or contains it. */
function isIn(expected: string, commit: string | undefined, lineages: Lineages): boolean {
  if (commit === undefined) return false;
  return isSame(commit, expected) || lineages.get({ ancestor: expected, descendant: commit }) === 'yes';
}
