/** When a HelmRelease has arrived. Pure. Read against helm-controller 1.6. */
import { describeRef, type ObjectRef } from '../kubernetes/api.ts';
import type { Assessment, Obstacle } from '../readiness.ts';
import type { Facets } from '../wait.ts';
import {
  conditionOf,
  describeCondition,
  isCurrent,
  isReconciling,
  isSettled,
  stalled,
  underWay,
} from './conditions.ts';
import { assessDependencies } from './dependency.ts';
import { describeTag, type Expected, expecting } from './expected.ts';
import type { FluxKind, Found, HealthChecks } from './found.ts';
import { holdsTag, sameVersion } from './mentions.ts';
import { type HelmRelease, type HelmSnapshot, refOf } from './objects.ts';
import { assessOwner } from './owner.ts';
import { parseRevision, shortRevision } from './revision.ts';
import { assessSource, sourceRevisions } from './source.ts';

type Seen = Found<HelmRelease>;

export const helmRelease: FluxKind<HelmRelease> = {
  kind: 'HelmRelease',
  links: (object) => ({
    sources: chartRefs(object),
    dependencies: (object.spec?.dependsOn ?? []).map((dependency) =>
      refOf({ kind: 'HelmRelease', ...dependency }, object),
    ),
    providers: [],
  }),
  assess: assessHelmRelease,
  revisions: ({ sources }) => [
    ...sources.flatMap(sourceRevisions),
    ...sources.map(({ object }) => object?.status?.observedSourceArtifactRevision),
  ],
  facets,
  runs: (object) => {
    const newest = latest(object);
    return newest?.status === 'deployed' ? chartOf(newest) : '';
  },
  healthChecks,
  awaitsHealth: () => false,
  isElsewhere: ({ spec }) => spec?.kubeConfig !== undefined,
  readsValues: ({ spec }) => (spec?.valuesFrom ?? []).length > 0,
  tagShownBy: 'itself',
};

/** The HelmChart made of `spec.chart` and what it is packed from, or what `spec.chartRef` names. */
function chartRefs(object: HelmRelease): readonly ObjectRef[] {
  const { spec, status, metadata } = object;
  if (spec?.chartRef !== undefined) return [refOf(spec.chartRef, object)];
  if (spec?.chart === undefined) return [];
  const repository = refOf(spec.chart.spec.sourceRef, object);
  const [namespace, name] = status?.helmChart?.split('/') ?? [];
  const chart = {
    kind: 'HelmChart',
    name: name ?? `${metadata.namespace}-${metadata.name}`,
    ...(namespace === undefined
      ? repository.namespace === undefined
        ? {}
        : { namespace: repository.namespace }
      : { namespace }),
  };
  return [refOf(chart, object), repository];
}

/**
 * A HelmRelease knows chart versions and no commits. So a commit has arrived once the Kustomization that holds the
 * HelmRelease has applied it, and the HelmRelease has released that very spec.
 */
function assessHelmRelease(found: Seen, expected: Expected): Assessment {
  const { object } = found;
  const owner = expected.revision === undefined ? undefined : assessOwner(found, expected);
  if (owner !== undefined) return owner;
  const chart = assessChart(found);
  const anything = expected.revision === undefined && expected.tag === undefined;
  // Where nothing is expected only the newest will do, and a source that fails has it perhaps.
  if (anything && chart !== undefined) return chart;
  // Whatever became of the chart before, there is another to release now.
  const settled =
    chartAwaits(found) || (expected.revision !== undefined && isUnpacked(found))
      ? undefined
      : (rolledBack(object, expected) ?? givenUp(object) ?? released(object, expected) ?? failed(found));
  return settled ?? chart ?? pending(found, expected);
}

/** The farthest hop first: what is not in the repository is not in the chart. */
function assessChart(found: Seen): Assessment | undefined {
  const { sources, object } = found;
  const nothing = expecting({});
  const verdicts = [...sources]
    .reverse()
    .map((source) => assessSource(source, nothing))
    .filter((verdict) => verdict !== undefined);
  const missing = sources[0]?.object === undefined && object.spec?.chartRef === undefined;
  const first = verdicts[0];
  if (first === undefined && isUnpacked(found)) return unpacked(sources);
  // The HelmChart is made by Flux itself, so at first there is none.
  if (first?.state === 'failed' && missing && verdicts.length === 1) {
    return { state: 'progressing', reason: 'its HelmChart has not been made yet' };
  }
  return first;
}

/** The source has been fetched anew, and the chart was not packed since: it may become another. */
function isUnpacked({ sources: [chart, repository] }: Seen): boolean {
  const packedFrom = chart?.object?.status?.observedSourceArtifactRevision;
  const held = repository?.object?.status?.artifact?.revision;
  return packedFrom !== undefined && held !== undefined && packedFrom !== held;
}

function unpacked([chart, repository]: Seen['sources']): Assessment | undefined {
  if (chart === undefined || repository === undefined) return undefined;
  const from = shortRevision(chart.object?.status?.observedSourceArtifactRevision ?? '');
  const reason = `its ${describeRef(chart.ref)} is packed from ${from}, and ${describeRef(repository.ref)} has another revision since`;
  return { state: 'progressing', reason };
}

function latest({ status }: HelmRelease): HelmSnapshot | undefined {
  return [...(status?.history ?? [])].sort((a, b) => b.version - a.version)[0];
}

/** Whether the chart at hand is another than the one that was tried last. */
function chartAwaits({ sources, object: { status } }: Seen): boolean {
  const held = sources[0]?.object?.status?.artifact?.revision;
  if (held === undefined || status?.lastAttemptedRevision === undefined) return false;
  const digest = parseRevision(held);
  // With `reconcileStrategy: Revision` the build metadata is all that changes.
  if (digest === undefined) return held !== status.lastAttemptedRevision;
  const attempted = parseRevision(status.lastAttemptedRevisionDigest ?? '');
  if (attempted !== undefined) return attempted.hash !== digest.hash;
  // Before helm-controller 1.0 the digest stood in the version only.
  return !status.lastAttemptedRevision.endsWith(`+${digest.hash.slice(0, 12)}`);
}

/** `flux` calls it Ready=False like any failure; that the old release runs again is what people must know. */
function rolledBack(object: HelmRelease, expected: Expected): Obstacle | undefined {
  const remediated = conditionOf(object, 'Remediated');
  if (remediated?.status !== 'True' || !isCurrent(object, remediated) || isReconcilingAnew(object)) return undefined;
  const newest = latest(object);
  const broken = object.status?.history?.find(({ status }) => status === 'failed');
  const released = conditionOf(object, 'Released');
  const cause =
    released?.status === 'False' ? `: ${describeCondition(released)}` : `: ${describeCondition(remediated)}`;
  const tried = broken === undefined ? attempted(object) : chartOf(broken);
  const back =
    remediated.reason === 'UninstallSucceeded' || newest === undefined
      ? 'was uninstalled again'
      : `was rolled back to ${chartOf(newest)} (release ${newest.name}.v${newest.version})`;
  const finished =
    conditionOf(object, 'Stalled')?.status === 'True' || conditionOf(object, 'Reconciling') === undefined;
  const wanted = expected.tag === undefined ? '' : `, wanted ${describeTag(expected.tag)}`;
  return {
    state: 'failed',
    patience: finished ? 'none' : 'grace',
    reason: `${tried} ${back}${wanted}${cause}`,
  };
}

/** Another try of the same spec has begun; the condition of the last one stays until it ends. */
function isReconcilingAnew(object: HelmRelease): boolean {
  return conditionOf(object, 'Ready')?.status === 'Unknown';
}

function givenUp(object: HelmRelease): Obstacle | undefined {
  const given = stalled(object);
  const released = conditionOf(object, 'Released');
  if (given === undefined || released?.status !== 'False') return given;
  return { ...given, reason: `${given.reason}; ${describeCondition(released)}` };
}

function chartOf({ chartName, chartVersion }: HelmSnapshot): string {
  return `${chartName}@${chartVersion}`;
}

function attempted({ spec, status }: HelmRelease): string {
  return `${spec?.chart?.spec.chart ?? 'chart'}@${status?.lastAttemptedRevision ?? '?'}`;
}

function released(object: HelmRelease, expected: Expected): Assessment | undefined {
  if (!isSettled(object)) return undefined;
  const { status } = object;
  const newest = latest(object);
  if (newest?.status !== 'deployed') return undefined;
  if (status?.lastAttemptedRevision !== undefined && newest.chartVersion !== status.lastAttemptedRevision)
    return undefined;
  const digest = status?.lastAttemptedConfigDigest;
  if (digest !== undefined && newest.configDigest !== undefined && newest.configDigest !== digest) return undefined;
  const { tag } = expected;
  if (tag !== undefined && !releasesTag(object, newest, expected)) return undefined;
  const shown = tag === undefined ? '' : ` with ${describeTag(tag)}`;
  return { state: 'ready', reason: `released ${chartOf(newest)} as ${newest.name}.v${newest.version}${shown}` };
}

/** A tag may be that of the chart, of the app it packs, or stand in the values. */
function releasesTag({ spec }: HelmRelease, newest: HelmSnapshot, { tag }: Expected): boolean {
  if (tag === undefined) return true;
  const versions = [newest.chartVersion, newest.appVersion ?? ''];
  if (tag.digest === undefined && versions.some((version) => sameVersion(version, tag.tag ?? ''))) return true;
  return holdsTag(spec?.values, tag);
}

function failed(found: Seen): Assessment | undefined {
  const { object, failedTry } = found;
  const ready = conditionOf(object, 'Ready');
  if (ready === undefined) return undefined;
  if (isReconciling(object)) {
    return failedTry === undefined ? undefined : failure(`${failedTry.reason}; trying again`);
  }
  if (ready.status !== 'False' || !isCurrent(object, ready)) return undefined;
  if (ready.reason === 'DependencyNotReady') return assessDependencies(found, ready);
  // What is wrong with the source is told by the source.
  if (ready.reason === 'SourceNotReady' || ready.reason === 'HealthCheckCanceled') return undefined;
  return failure(describeCondition(ready));
}

function failure(reason: string): Obstacle {
  return { state: 'failed', patience: 'grace', reason };
}

function pending(found: Seen, { tag }: Expected): Assessment {
  const { object, sources } = found;
  const { status, metadata } = object;
  const newest = latest(object);
  const runs = newest === undefined ? 'nothing was released yet' : `it runs ${chartOf(newest)} (${newest.status})`;
  if (isReconciling(object)) return underWay(object, `${runs}, and a release is under way`);
  if (chartAwaits(found)) {
    const held = shortRevision(sources[0]?.object?.status?.artifact?.revision ?? '');
    return { state: 'progressing', reason: `${runs}, and chart ${held} waits to be released` };
  }
  if (status?.observedGeneration !== metadata.generation) {
    return { state: 'progressing', reason: `${runs}, and its spec has changed since` };
  }
  if (isSettled(object) && newest?.status === 'deployed' && tag !== undefined) {
    return { state: 'progressing', reason: `${runs}, which is not ${describeTag(tag)}` };
  }
  return underWay(object, runs);
}

/** Helm waits for what it installs unless told not to; which switch counts is told by the last action. */
function healthChecks({ spec, status }: HelmRelease): HealthChecks {
  const action = status?.lastAttemptedReleaseAction === 'install' ? 'install' : 'upgrade';
  if (spec?.[action]?.disableWait !== true) return { by: 'flux' };
  const because = `its spec.${action}.disableWait is on`;
  if (spec.kubeConfig !== undefined) return { by: 'unseen', because: `${because}, and it installs in another cluster` };
  if (status?.inventory === undefined) {
    return { by: 'unseen', because: `${because}, and it lists no inventory (helm-controller does since 1.5)` };
  }
  return { by: 'nobody', because };
}

function facets({ object }: Seen): Facets {
  const newest = latest(object);
  const ready = conditionOf(object, 'Ready');
  return {
    Release: newest === undefined ? '' : `${chartOf(newest)} ${newest.status}`,
    Ready: ready === undefined ? '' : ready.status === 'True' ? 'True' : `${ready.status} ${ready.reason ?? ''}`.trim(),
  };
}
