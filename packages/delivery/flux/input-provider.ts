/** When a ResourceSetInputProvider exports what is expected. Pure. Read against flux-operator 0.30 and later. */
import { describeRef } from '../kubernetes/api.ts';
import type { Assessment } from '../readiness.ts';
import type { Facets } from '../wait.ts';
import { conditionOf, describeCondition, isCurrent, isSettled, stalled, underWay } from './conditions.ts';
import { describeTag, describeWanted, type Expected, type ExpectedTag, hasArrived } from './expected.ts';
import type { FluxKind, Found } from './found.ts';
import { holdsTag } from './mentions.ts';
import type { FluxObject, InputProvider, Linked } from './objects.ts';
import { assessOwner } from './owner.ts';
import { isSuspended, suspended } from './suspended.ts';

type Seen = Found<InputProvider>;
type Inputs = readonly Readonly<Record<string, unknown>>[];

export const inputProvider: FluxKind<InputProvider> = {
  kind: 'ResourceSetInputProvider',
  links: () => ({ sources: [], dependencies: [], providers: [] }),
  assess: (found, expected) => {
    const tellsCommits = commitsOf(inputsOf(found.object)).length > 0;
    const owner = expected.revision === undefined || tellsCommits ? undefined : assessOwner(found, expected);
    return owner ?? assessExports(found.object, tellsCommits ? expected : { ...expected, revision: undefined });
  },
  revisions: ({ object }: Seen) => commitsOf(inputsOf(object)),
  facets: ({ object }: Seen): Facets => {
    const ready = conditionOf(object, 'Ready');
    return {
      Exports: describeInputs(inputsOf(object)),
      Ready: ready === undefined ? '' : `${ready.status}${ready.status === 'True' ? '' : ` ${ready.reason ?? ''}`}`,
    };
  },
  runs: (object) => describeInputs(inputsOf(object)),
  healthChecks: () => ({ by: 'flux' }),
  awaitsHealth: () => false,
  isElsewhere: () => false,
  readsValues: () => false,
  tagShownBy: 'itself',
};

/** As the first hop of a ResourceSet. Reasons go on from its name. */
export function assessProvider({ ref, object }: Linked, expected: Expected): Assessment {
  const name = describeRef(ref);
  if (object === undefined) return { state: 'failed', patience: 'grace', reason: `${name}, does not exist` };
  const { tag } = expected;
  // What is exported is exported, even by one that is suspended.
  const exported = tag !== undefined && isSuspended(object) && exportsTag(inputsOf(object), tag);
  const verdict = (exported ? undefined : suspended(ref, object)) ?? assessExports(object, expected);
  return { ...verdict, reason: `${name}: ${verdict.reason}` };
}

function assessExports(object: FluxObject, expected: Expected): Assessment {
  const inputs = inputsOf(object);
  const { tag, revision } = expected;
  const ready = conditionOf(object, 'Ready');
  const failing =
    stalled(object) ??
    (ready?.status === 'False' && isCurrent(object, ready)
      ? ({ state: 'failed', patience: 'grace', reason: describeCondition(ready) } as const)
      : undefined);
  if (failing !== undefined) return failing;
  const shown = describeInputs(inputs);
  const exported = shown === '' ? 'exports nothing' : `exports ${shown}`;
  if (tag !== undefined && !exportsTag(inputs, tag)) {
    return { state: 'progressing', reason: `${exported}, waiting for ${describeTag(tag)}${schedule(object)}` };
  }
  if (revision !== undefined && !commitsOf(inputs).some((sha) => hasArrived(expected.relate(sha)))) {
    return { state: 'progressing', reason: `${exported}, waiting for ${describeWanted(revision)}${schedule(object)}` };
  }
  if (!isSettled(object, 'conditions') && !isSuspended(object)) return underWay(object, 'it looks what to export');
  return { state: 'ready', reason: exported };
}

/** What templates are given: one set of inputs must hold tag and digest together. */
function exportsTag(inputs: Inputs, tag: ExpectedTag): boolean {
  return inputs.some((input) => {
    const named = tag.tag === undefined || holdsTag(input, { tag: tag.tag, digest: undefined });
    return named && (tag.digest === undefined || holdsTag(input, { tag: undefined, digest: tag.digest }));
  });
}

function inputsOf({ status }: FluxObject): Inputs {
  if (status === undefined || !('exportedInputs' in status) || !Array.isArray(status.exportedInputs)) return [];
  return status.exportedInputs;
}

/** Providers of branches and pull requests export `sha`. */
function commitsOf(inputs: Inputs): string[] {
  return inputs.flatMap(({ sha }) => (typeof sha === 'string' ? [sha] : []));
}

function describeInputs(inputs: Inputs): string {
  const shown = inputs.map(({ tag, digest, branch, sha }) => {
    const version = typeof tag === 'string' ? tag : typeof branch === 'string' ? branch : '';
    const exact =
      typeof digest === 'string'
        ? describeTag({ tag: undefined, digest })
        : typeof sha === 'string'
          ? sha.slice(0, 7)
          : '';
    return [version, exact].filter((part) => part !== '').join('@');
  });
  const named = shown.filter((text) => text !== '');
  return named.length > 3 ? `${named.slice(0, 3).join(', ')} and ${named.length - 3} more` : named.join(', ');
}

/** Outside its schedule it looks for nothing, whoever asks. */
function schedule({ status }: FluxObject): string {
  if (status === undefined || !('nextSchedule' in status)) return '';
  const { nextSchedule } = status;
  if (typeof nextSchedule !== 'object' || nextSchedule === null || !('when' in nextSchedule)) return '';
  return `; it looks next at ${String(nextSchedule.when)}`;
}
