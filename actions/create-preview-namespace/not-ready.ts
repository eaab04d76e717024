import type { Trouble } from '#delivery';
import type { GitopsError } from '#errors';

/** Carries what is wrong in the cluster to where it is told. */
export class NotReady extends Error {
  override readonly cause: GitopsError;
  readonly troubles: readonly Trouble[];

  constructor(cause: GitopsError, troubles: readonly Trouble[]) {
    super(cause.message, { cause });
    this.cause = cause;
    this.troubles = troubles;
  }
}
