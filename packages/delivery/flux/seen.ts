/** What a look at a Flux object comes to, with what we know from before. */
import type { ObjectRef } from '../kubernetes/api.ts';
import type { Found } from './found.ts';
import type { NotFound } from './look.ts';
import type { FluxObject } from './objects.ts';

export type Seen<Object extends FluxObject = FluxObject> =
  | { kind: 'found'; found: Found<Object>; request: RequestState /** As `FluxKind.runs` says. */; runs: string }
  | NotFound;

/** How it stands with what was asked of Flux by `reconcile`. */
export type RequestState =
  /** Nothing is asked, or all that was asked is done. */
  | { kind: 'settled' }
  /** Flux was asked to look at this object, and has not said that it did. */
  | {
      kind: 'asked';
      ref: ObjectRef;
      /** Milliseconds since the epoch; undefined where its controller has heard it and looks again later. */
      unheardSince: number | undefined;
    };

/** What the object has applied, released, exported or pushed last; empty when nothing, or when it does not exist. */
export function deployedByFlux(seen: Seen): string {
  return seen.kind === 'found' ? seen.runs : '';
}

export function fluxRef(seen: Seen): ObjectRef {
  return seen.kind === 'found' ? seen.found.ref : seen.ref;
}
