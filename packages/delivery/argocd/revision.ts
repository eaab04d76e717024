/** Is what Argo CD compares the expected commit, or one that contains it? Pure. */
import type { Assessment } from '../readiness.ts';
import { type Application, comparedRevisions, type Source, sourcesOf } from './application.ts';
import { type Descent, isCommit, isSame, isWholeCommit, type Lineages, shortRevision } from './commits.ts';
import {
  assessHydration,
  failedCommit,
  type HydrationJudgement,
  hydratedCommit,
  hydratedDescent,
} from './hydration.ts';

/** Charts and OCI artifacts report versions and digests, which have no descendants. */
export function isGit({ chart, repoURL }: Source): boolean {
  return (chart === undefined || chart === '') && repoURL?.startsWith('oci://') !== true;
}

interface Compared {
  revision: string;
  source: Source | undefined;
}

/** What must be accepted: of a hydrated application the commit that was rendered, else what is compared. */
function judgedRevisions(application: Application): readonly Compared[] {
  const hydrator = application.spec?.sourceHydrator;
  if (hydrator !== undefined) {
    const commit = hydratedCommit(application);
    return commit === undefined ? [] : [{ revision: commit, source: hydrator.drySource }];
  }
  const sources = sourcesOf(application);
  return comparedRevisions(application).map((revision, index) => ({ revision, source: sources[index] }));
}

/** What must be asked of git before the revision can be judged. */
export function descentsToTrace(application: Application, expected: string | undefined): Descent[] {
  const hydrated = hydratedDescent(application);
  const others = hydrated === undefined ? [] : [hydrated];
  if (expected === undefined || !isCommit(expected)) return others;
  const judged = judgedRevisions(application);
  if (judged.some(({ revision }) => isSame(revision, expected))) return others;
  const commits = judged.filter(({ source, revision }) => isWholeCommit(revision) && isGit(source ?? {}));
  const failed = failedCommit(application) ?? '';
  return [...new Set([...commits.map(({ revision }) => revision), ...(isWholeCommit(failed) ? [failed] : [])])]
    .map((descendant): Descent => ({ ancestor: expected, descendant }))
    .concat(others);
}

/** Of several sources one is enough: the others are other repositories (or a chart beside its values). */
export function accepts(
  revisions: readonly string[],
  sources: readonly Source[],
  expected: string,
  lineages: Lineages,
): boolean {
  return revisions.some((revision, index) => {
    if (isSame(revision, expected)) return true;
    const source = sources[index];
    return (
      (source === undefined || isGit(source)) && lineages.get({ ancestor: expected, descendant: revision }) === 'yes'
    );
  });
}

/** Whether the expected commit, or one that contains it, is what Argo CD compares (or has hydrated). */
export function isCommitCompared(application: Application, expected: string, lineages: Lineages): boolean {
  const judged = judgedRevisions(application);
  const revisions = judged.map(({ revision }) => revision);
  return accepts(
    revisions,
    judged.map(({ source }) => source ?? {}),
    expected,
    lineages,
  );
}

export interface RevisionJudgement extends HydrationJudgement {
  /** Whether the last comparison is known to have begun after the wait did. */
  comparison: 'fresh' | 'old';
}

/** Undefined when the expected commit, or a descendant (argo-cd#16601), is what is compared with the cluster. */
export function assessRevision(
  application: Application,
  { expected, lineages, comparison, passing }: RevisionJudgement,
): Assessment | undefined {
  const hydration = assessHydration(application, { expected, lineages, passing });
  if (expected === undefined) return hydration;
  const judged = judgedRevisions(application);
  if (hydration !== undefined || isCommitCompared(application, expected, lineages)) return hydration;
  const revisions = judged.map(({ revision }) => revision);
  const sources = judged.map(({ source }) => source ?? {});
  const wanted = shortRevision(expected);
  if (revisions.length === 0) {
    return { state: 'progressing', reason: `has not been compared with git yet; expected is ${wanted}` };
  }
  const verb = application.spec?.sourceHydrator === undefined ? 'compares' : 'has hydrated';
  const compared = `${verb} ${judged.map(({ revision }) => shortRevision(revision)).join(' and ')}`;
  if (!isCommit(expected) && sources.every(isGit)) {
    return {
      state: 'blocked',
      patience: 'none',
      reason: `${compared}; the expected ${JSON.stringify(expected)} is no commit id`,
      hint: 'Give the commit (such as github.sha); a version is right for Helm charts and OCI artifacts only.',
    };
  }
  const known = revisions.map((descendant) => lineages.get({ ancestor: expected, descendant }));
  if (comparison === 'old') {
    const relation = known.every((lineage) => lineage === 'no') ? 'older than the expected' : 'not yet the expected';
    return { state: 'progressing', reason: `${compared}, ${relation} ${wanted}` };
  }
  if (known.includes('unknown')) {
    return {
      state: 'blocked',
      patience: 'grace',
      reason: `${compared}, and whether that contains the expected ${wanted} cannot be told: its history cannot be read`,
      hint: 'Let `repository` and `token` give access to the repository of the application, and give the whole commit id.',
    };
  }
  return assessTracking(judged, compared, wanted);
}

/** Argo CD has just looked, and still does not see the commit: what it looks at may be something else. */
function assessTracking(judged: readonly Compared[], compared: string, wanted: string): Assessment {
  const tracked = judged.map(({ source }) => source ?? {}).filter(isGit);
  const where = tracked.map(({ repoURL = '?', targetRevision }) => `${targetRevision || 'HEAD'} of ${repoURL}`);
  if (tracked.length > 0 && tracked.every(({ targetRevision = '' }) => isWholeCommit(targetRevision))) {
    return {
      state: 'blocked',
      patience: 'grace',
      reason: `${compared}, and tracks that commit alone: the expected ${wanted} will not come by itself`,
      hint: 'Its targetRevision is a fixed commit. Set it to a branch, or to the expected commit.',
    };
  }
  const seen = where.length === 0 ? '' : `; it tracks ${[...new Set(where)].join(' and ')}`;
  return { state: 'progressing', reason: `${compared}, which does not contain the expected ${wanted}${seen}` };
}
