/** When a ResourceSet of the Flux Operator has arrived. Pure. Read against flux-operator 0.30 and later. */
import type { ObjectRef } from '../kubernetes/api.ts';
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
import type { Expected } from './expected.ts';
import type { FluxKind, Found, HealthChecks } from './found.ts';
import { assessProvider } from './input-provider.ts';
import { type InputProvider, type Linked, type ResourceSet, refOf } from './objects.ts';
import { assessOwner } from './owner.ts';

type Seen = Found<ResourceSet>;

export const resourceSet: FluxKind<ResourceSet> = {
  kind: 'ResourceSet',
  links: (object) => ({
    sources: [],
    dependencies: (object.spec?.dependsOn ?? []).map((dependency) => refOf(dependency, object)),
    providers: providerRefs(object),
  }),
  assess: assessResourceSet,
  revisions: () => [],
  facets,
  runs: ({ status }) => status?.lastAppliedRevision ?? '',
  healthChecks,
  awaitsHealth: () => false,
  isElsewhere: () => false,
  readsValues: () => false,
  tagShownBy: 'inventory',
};

/** Providers chosen by labels are not followed: which they are is the operator's to find out. */
function providerRefs(object: ResourceSet): ObjectRef[] {
  const names = (object.spec?.inputsFrom ?? []).flatMap(({ name }) => (name === undefined ? [] : [name]));
  return [...new Set(names)].map((name) => refOf({ kind: 'ResourceSetInputProvider', name }, object));
}

/**
 * Its status has no generation (that of the condition stands in for it), and its revision is a digest of what was
 * rendered, which nobody outside can foresee. That a tag has passed through is told by the objects it applied.
 */
function assessResourceSet(found: Seen, expected: Expected): Assessment {
  const { object } = found;
  const owner = expected.revision === undefined ? undefined : assessOwner(found, expected);
  if (owner !== undefined) return owner;
  const input = assessInputs(found, expected);
  if (input !== undefined) return input;
  const verdict = settled(found) ?? failed(found);
  return verdict ?? underWay(object, 'its spec has changed and was not applied since');
}

/** One provider that exports the tag is enough; all must be well where no tag is expected. */
function assessInputs({ providers }: Seen, expected: Expected): Assessment | undefined {
  const verdicts = providers.map((provider) => assessProvider(provider, { ...expected, revision: undefined }));
  const open = verdicts.filter((verdict) => verdict.state !== 'ready');
  const some = expected.tag !== undefined && open.length < verdicts.length;
  const worst = open.find(({ state }) => state !== 'progressing') ?? open[0];
  if (some || worst === undefined) return undefined;
  return { ...worst, reason: `its input, ${worst.reason}` };
}

function settled({ object, providers }: Seen): Assessment | undefined {
  if (!isSettled(object, 'conditions')) return undefined;
  // It says Ready of having applied nothing, too, when its providers had exported nothing yet.
  if (object.status?.history?.[0]?.metadata?.inputs === '0' && providers.some(exportsSomething)) {
    return { state: 'progressing', reason: 'it was rendered before its inputs were there' };
  }
  const count = object.status?.inventory?.entries?.length ?? 0;
  return { state: 'ready', reason: `applied ${count} ${count === 1 ? 'object' : 'objects'}` };
}

function exportsSomething({ object }: Linked): boolean {
  return ((object as InputProvider | undefined)?.status?.exportedInputs ?? []).length > 0;
}

function failed(found: Seen): Assessment | undefined {
  const { object, failedTry, providers } = found;
  const ready = conditionOf(object, 'Ready');
  if (ready === undefined) return undefined;
  if (isReconciling(object)) {
    return failedTry === undefined ? undefined : failure(`${failedTry.reason}; trying again`);
  }
  const given = stalled(object);
  // It stalls when it cannot be rendered, and another input may mend that.
  if (given !== undefined) return providers.length === 0 ? given : { ...given, patience: 'grace' };
  if (ready.status !== 'False' || !isCurrent(object, ready)) return undefined;
  if (ready.reason === 'DependencyNotReady') return assessDependencies(found, ready);
  return failure(describeCondition(ready));
}

function failure(reason: string): Obstacle {
  return { state: 'failed', patience: 'grace', reason };
}

function healthChecks({ spec }: ResourceSet): HealthChecks {
  return spec?.wait === true ? { by: 'flux' } : { by: 'nobody', because: 'its spec.wait is off' };
}

function facets({ object }: Seen): Facets {
  const ready = conditionOf(object, 'Ready');
  return {
    Objects: String(object.status?.inventory?.entries?.length ?? ''),
    Ready: ready === undefined ? '' : ready.status === 'True' ? 'True' : `${ready.status} ${ready.reason ?? ''}`.trim(),
  };
}
