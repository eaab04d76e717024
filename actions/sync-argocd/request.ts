/** What is asked of Argo CD, by what the inputs say. */
import { parseResourceFilter, type ResourceFilter, type Retry, type SyncRequest } from '#delivery';
import { InputError, type InputProblem } from '#errors';

export interface SyncInputs {
  syncRevision: string | undefined;
  prune: boolean;
  dryRun: boolean;
  force: boolean;
  resources: readonly string[];
  syncOptions: readonly string[];
  retryLimit: string | undefined;
  /** Milliseconds. */
  retryBackoff: number;
}

/** A request that still has to be fitted to an application: patterns choose among its resources. */
export interface WantedSync extends Omit<SyncRequest, 'resources' | 'id'> {
  resources: readonly ResourceFilter[];
}

const LONGEST_BACKOFF = '3m';

/** @throws InputError naming every input that cannot be understood */
export function readSyncInputs(inputs: SyncInputs): WantedSync {
  const { syncRevision, prune, dryRun, force, syncOptions } = inputs;
  const filters = inputs.resources.map((text) => ({ text, filter: parseResourceFilter(text) }));
  const limit = inputs.retryLimit === undefined ? undefined : Number(inputs.retryLimit);
  const problems: InputProblem[] = [
    ...filters
      .filter(({ filter }) => filter === undefined)
      .map(({ text }) => ({
        input: 'resources',
        problem: `${JSON.stringify(text)} is no resource; write GROUP:KIND:NAME, such as apps:Deployment:web`,
      })),
    ...syncOptions
      .filter((option) => !/^\w+=\S+$/.test(option))
      .map((option) => ({
        input: 'sync-options',
        problem: `${JSON.stringify(option)} is no option; write Name=value, such as ServerSideApply=true`,
      })),
    ...(limit === undefined || Number.isInteger(limit)
      ? []
      : [{ input: 'retry-limit', problem: `${JSON.stringify(inputs.retryLimit)} is not a whole number` }]),
  ];
  if (problems.length > 0) throw new InputError(problems);
  return {
    revision: syncRevision,
    prune,
    dryRun,
    force,
    resources: filters.map(({ filter }) => filter).filter((filter) => filter !== undefined),
    syncOptions,
    retry: limit === undefined ? undefined : retryOf(limit, inputs.retryBackoff),
  };
}

function retryOf(limit: number, backoff: number): Retry {
  return { limit, backoff: { duration: `${Math.ceil(backoff / 1_000)}s`, factor: 2, maxDuration: LONGEST_BACKOFF } };
}
