/** A Flux object as something to wait for. */
import type { KubernetesApi, ObjectRef } from '../kubernetes/api.ts';
import { describeRef } from '../kubernetes/api.ts';
import type { WaitClock, Watched } from '../wait.ts';
import { assessAbsent, assessFound, assessSeen, healthNotice, refusalNotices } from './assess.ts';
import { isSettled } from './conditions.ts';
import type { Wanted } from './expected.ts';
import { explain } from './explain.ts';
import { rememberFailure } from './failed-try.ts';
import { type Haste, lookOnChange, type WatchedRef } from './follow.ts';
import type { FailedTry, FluxKind, Found } from './found.ts';
import { hasteOf } from './haste.ts';
import { createGlance } from './look.ts';
import type { FluxObject } from './objects.ts';
import { ownerRevisions } from './owner.ts';
import type { Reader } from './reader.ts';
import type { Relations } from './relations.ts';
import type { Requests } from './request.ts';
import type { Seen } from './seen.ts';

export interface FluxContext {
  api: KubernetesApi;
  reader: Reader;
  clock: Pick<WaitClock, 'now'>;
  wanted: Wanted;
  relations: Relations;
  /** Undefined: Flux is not asked to hurry. */
  requests: Requests | undefined;
  /** What people should know although it does not fail. */
  onNotice(message: string): void;
}

export function watchObject<Object extends FluxObject>(
  fluxKind: FluxKind<Object>,
  ref: ObjectRef,
  context: FluxContext,
): Watched<Seen<Object>> {
  const { api, reader, clock, wanted, relations, requests, onNotice } = context;
  const glance = createGlance({ fluxKind, ref, wanted, api, reader });
  let failedTry: FailedTry | undefined;
  const said = new Set<string>();

  const notice = (message: string | undefined): void => {
    if (message === undefined || said.has(message)) return;
    said.add(message);
    onNotice(`${describeRef(ref)}: ${message}`);
  };

  const expectedFor = (found: Found<Object>, signal: AbortSignal) =>
    relations.expected([...fluxKind.revisions(found), ...ownerRevisions(found.owner)], signal);

  const look = async (signal: AbortSignal): Promise<Seen<Object>> => {
    const seen = await glance(signal);
    if (seen.kind !== 'found') return seen;
    failedTry = rememberFailure(failedTry, seen.found.object);
    const found = { ...seen.found, failedTry };
    const runs = fluxKind.runs(found.object);
    if (requests === undefined) return { kind: 'found', found, runs, request: { kind: 'settled' } };
    const expected = await expectedFor(found, signal);
    const verdict = assessFound(fluxKind, found, expected, clock.now());
    const done = verdict.state === 'ready' && !mayReadAnew(fluxKind, found);
    const request = await requests.advance(found, expected, done ? 'ready' : 'open', signal);
    return { kind: 'found', found, runs, request };
  };

  return {
    name: describeRef(ref),
    look,
    follow: (seen, signal) =>
      lookOnChange<Seen<Object>>({ api, look, watchesOf: (one) => watchesOf(fluxKind, one) }, seen, signal),
    async assess(seen, now, signal) {
      if (seen.kind !== 'found') return { assessment: assessAbsent(seen), facets: {} };
      const { found } = seen;
      const assessment = assessSeen(fluxKind, seen, await expectedFor(found, signal), now);
      if (isSettled(found.object, 'conditions')) {
        for (const message of [healthNotice(fluxKind, found.object), ...refusalNotices(found)]) notice(message);
        if (requests === undefined && mayReadAnew(fluxKind, found)) notice(UNREAD_VALUES);
      }
      return { assessment, facets: fluxKind.facets(found) };
    },
    explain: (seen, signal) => explain(seen, { api, now: clock.now(), signal }),
  };
}

const UNREAD_VALUES =
  'It reads values from ConfigMaps or Secrets, and may not have read those of the expected commit yet: only asking tells (`reconcile: true`).';

/** Its holder applies the commit, perhaps with other values for it to read, which it does not notice: it must be asked. */
function mayReadAnew<Object extends FluxObject>(fluxKind: FluxKind<Object>, { owner, object }: Found<Object>): boolean {
  return owner !== undefined && fluxKind.readsValues(object);
}

/** Whatever has a say in the verdict and is there. */
function watchesOf<Object extends FluxObject>(fluxKind: FluxKind<Object>, seen: Seen<Object>): readonly WatchedRef[] {
  if (seen.kind === 'unknown-kind') return [];
  if (seen.kind === 'missing') return [{ ref: seen.ref, seen: undefined, haste: () => 'soon' }];
  const { ref, object, sources, owner, providers, dependencies, inventory = [] } = seen.found;
  const owners =
    owner === undefined ? [] : [owner.kustomization, ...(owner.source === undefined ? [] : [owner.source])];
  const linked = [{ ref, object }, ...owners, ...sources, ...providers, ...dependencies];
  const applied: Haste = fluxKind.healthChecks(object).by === 'nobody' ? 'later' : 'rarely';
  const watches = [
    ...linked.filter(exists).map((one): WatchedRef => ({ ref: one.ref, seen: one.object, haste: hasteOf })),
    ...inventory.filter(exists).map((one): WatchedRef => ({ ref: one.ref, seen: one.object, haste: () => applied })),
  ];
  return watches.slice(0, MOST_WATCHES);
}

function exists({ object }: { object: unknown }): boolean {
  return object !== undefined;
}

/** Each is a connection of its own; what is beyond is looked at now and then. */
const MOST_WATCHES = 24;
