/**
 * Has the expected commit arrived at an application, and is it healthy? One look judged, without patience. Pure.
 *
 * `argocd app wait` asks for sync, health and operation, whatever the commit: it is satisfied with the one before
 * (kargo#6357). The rules here stand in the order in which an answer would be misleading without the one before.
 */
import type { Assessment } from '../readiness.ts';
import type { Trouble } from '../trouble.ts';
import type { Facets } from '../wait.ts';
import { type Application, comparedRevisions, enumerate, isOperating } from './application.ts';
import { type Lineages, shortRevision } from './commits.ts';
import { comparedAfter, comparedAfterOperation } from './freshness.ts';
import { assessHanging, assessHealth } from './health.ts';
import { type HydrationJudgement, hydratedCommit } from './hydration.ts';
import { assessImages } from './images.ts';
import { brief } from './message.ts';
import { assessEnded, assessOwn, assessRunning, concernsExpected, type OwnOperation } from './operation.ts';
import { type ResourceFilter, type Standing, standingOf } from './resources.ts';
import { assessRevision } from './revision.ts';
import { assessSync, type Window } from './sync.ts';

export type RequiredCondition = 'sync' | 'health' | 'operation' | 'suspended';

export interface Expected {
  /** A commit, perhaps abbreviated to seven digits; of a Helm chart or OCI artifact its version. */
  revision: string | undefined;
  /** `name[:tag][@digest]` */
  images: readonly string[];
  conditions: ReadonlySet<RequiredCondition>;
  /** None: the whole application. */
  resources: readonly ResourceFilter[];
  /** The sync that must have happened. */
  operation: OwnOperation | undefined;
}

/** One look, and what was asked besides. */
export interface Seen {
  application: Application;
  /** The second of Argo CD's clock in which the wait began; undefined when an older comparison will do. */
  since: number | undefined;
  lineages: Lineages;
  /** Of a commit that the hydrator has looked at and not hydrated. */
  passing: HydrationJudgement['passing'];
  window: Window;
  hanging: readonly Trouble[];
}

export function assessApplication(seen: Seen, expected: Expected): Assessment {
  const { application, lineages, since } = seen;
  const { conditions, revision } = expected;
  const standing = standingOf(application, expected.resources);
  const judgement = { expected: revision, lineages, own: expected.operation };
  const comparison = since === undefined || comparedAfter(application, since) ? 'fresh' : 'old';
  const rules: readonly (() => Assessment | undefined)[] = [
    () => assessDeletion(application),
    () => when(conditions.has('operation'), () => assessOperating(seen, judgement)),
    () => assessConditions(application),
    () => when(revision === undefined && comparison === 'old', () => UNCOMPARED),
    () => assessRevision(application, { expected: revision, lineages, comparison, passing: seen.passing }),
    () => assessOwn(application, expected.operation),
    () => when(!comparedAfterOperation(application), () => UNCOMPARED_OPERATION),
    () => when(conditions.has('operation'), () => assessEnded(application, judgement)),
    () => assessFilters(expected, standing),
    () => when(conditions.has('sync'), () => assessSync(application, { ...seen, standing, own: expected.operation })),
    () => when(conditions.has('health'), () => assessHealth({ ...seen, standing, suspended: suspension(conditions) })),
    () => assessImages(application, expected.images),
  ];
  for (const rule of rules) {
    const assessment = rule();
    if (assessment !== undefined) return assessment;
  }
  const revisions = describeRevisions(application);
  const isTrial =
    expected.operation !== undefined && application.status?.operationState?.operation?.sync?.dryRun === true;
  return { state: 'ready', reason: isTrial ? `the dry run of ${revisions} has succeeded` : `runs ${revisions}` };
}

function when(applies: boolean, rule: () => Assessment | undefined): Assessment | undefined {
  return applies ? rule() : undefined;
}

function suspension(conditions: Expected['conditions']): 'accepted' | 'waited-for' {
  return conditions.has('suspended') ? 'accepted' : 'waited-for';
}

const UNCOMPARED: Assessment = { state: 'progressing', reason: 'waiting for Argo CD to look at git again' };

const UNCOMPARED_OPERATION: Assessment = {
  state: 'progressing',
  reason: 'waiting for Argo CD to look at what the sync has done',
};

function assessDeletion({ metadata, status }: Application): Assessment | undefined {
  if (metadata.deletionTimestamp === undefined || metadata.deletionTimestamp === null) return undefined;
  const error = status?.conditions?.find(({ type }) => type === 'DeletionError');
  return {
    state: 'failed',
    patience: 'none',
    reason: `is being deleted${error === undefined ? '' : `: ${brief(error.message)}`}`,
  };
}

function assessOperating(seen: Seen, judgement: Parameters<typeof concernsExpected>[1]): Assessment | undefined {
  const running = assessRunning(seen.application);
  if (running === undefined) return undefined;
  // A wave that waits for pods which never come up would wait for ever.
  return (concernsExpected(seen.application, judgement) ? assessHanging(seen.hanging) : undefined) ?? running;
}

/** Sync and health are Unknown then, beside the revision of before. Once git or the cluster answer again, they pass. */
const ERRORS = ['InvalidSpecError', 'ComparisonError', 'UnknownError'];

function assessConditions({ status }: Application): Assessment | undefined {
  const errors = (status?.conditions ?? []).filter(({ type }) => ERRORS.includes(type));
  if (errors.length === 0) return undefined;
  return {
    state: 'blocked',
    patience: 'grace',
    reason: enumerate(
      errors.map(({ type, message }) => `${type}: ${brief(message)}`),
      1,
    ),
    hint: 'Argo CD cannot compare the application with git. Mend what the message names: the application’s spec, its manifests, or access to the repository or cluster.',
  };
}

/** A filter that chooses nothing would be satisfied with anything. */
function assessFilters({ resources }: Expected, standing: Standing): Assessment | undefined {
  if (resources.length === 0 || standing.resources.length > 0) return undefined;
  return {
    state: 'blocked',
    patience: 'grace',
    reason: 'no resource of it is chosen by the `resource` filters',
    hint: 'Filters are GROUP:KIND:NAME, such as apps:Deployment:web or :Service:web (the core group has no name).',
  };
}

/** What is shown of one look, by the names that Argo CD has for it. */
export function facetsOf(application: Application, filters: readonly ResourceFilter[]): Facets {
  const { sync, health } = standingOf(application, filters);
  const phase = application.status?.operationState?.phase ?? '';
  return {
    Sync: sync,
    Health: health,
    Operation: isOperating(application) && phase !== 'Terminating' ? 'Running' : phase,
  };
}

export function describeRevisions(application: Application): string {
  const dry = application.spec?.sourceHydrator && hydratedCommit(application);
  const revisions = comparedRevisions(application).map(shortRevision);
  const compared = revisions.length === 0 ? 'no revision' : revisions.join(' and ');
  return dry === undefined ? compared : `${shortRevision(dry)}, hydrated as ${compared}`;
}
