/** What promotions ask of the engines. Light: everything heavy is loaded once something is really asked. */
import type { WaitResult } from '#delivery';
import { InputError } from '#errors';
import { formatImageReference } from '#images';
import type { Job } from '#kit';
import type { ImageMove, SourceHealth } from '#promotion';
import type { AncestryAccess } from './ancestry.ts';
import type { WaitInputs } from './await-arrival.ts';
import type { DeliveredEnvironment, Deployed } from './delivery.ts';
import type { EngineInputs } from './engines.ts';
import { assertPatience } from './patience.ts';

/** What the gate source-healthy asks: is the source healthy, and does it run what is about to be promoted? */
export function askSourceHealth(
  inputs: EngineInputs & AncestryAccess,
  job: Job,
): (
  source: DeliveredEnvironment,
  release: { commit: string | undefined; images: readonly ImageMove[] },
) => Promise<SourceHealth> {
  return async (source, { commit, images: moves }) => {
    const [{ sourceHealth }, engines] = await Promise.all([import('./delivery.ts'), loadEngines(inputs, job)]);
    const images = [...new Set(moves.map(({ repository, to }) => formatImageReference({ name: repository, ...to })))];
    await using ancestry = engines.ancestry;
    // Awaited here, and below: what answers is closed on the way out.
    return await sourceHealth(source, { commit, images }, engines.open(ancestry).watch, job);
  };
}

/** Waits until `environment` runs what was deployed to it. */
export async function awaitEnvironment(
  environment: DeliveredEnvironment,
  deployed: Deployed,
  inputs: EngineInputs & AncestryAccess & WaitInputs,
  job: Job,
): Promise<WaitResult<unknown>> {
  const [{ awaitDelivery }, engines] = await Promise.all([import('./delivery.ts'), loadEngines(inputs, job)]);
  await using ancestry = engines.ancestry;
  return await awaitDelivery(environment, deployed, { watch: engines.open(ancestry).watch, inputs, job });
}

/** @throws InputError when nobody delivers the environment, or the wait could never be met */
export function assertDelivered({ name, delivery }: DeliveredEnvironment, inputs: WaitInputs): void {
  assertPatience(inputs);
  if (delivery !== undefined) return;
  throw new InputError([{ input: 'wait', problem: `environment ${name} has no \`delivery\` in gitops.yaml` }], {
    hint: 'Name the Argo CD applications, Flux objects or workloads that deploy it, or leave `wait` out.',
  });
}

/**
 * Looks for what a wait needs before anything is changed: after the commit is too late to find out.
 * @throws InputError when an address, a credential or a cluster is missing
 */
export async function prepareWait(
  { delivery }: DeliveredEnvironment,
  inputs: EngineInputs & AncestryAccess,
  job: Job,
): Promise<void> {
  if (delivery === undefined) return;
  const engines = await loadEngines(inputs, job);
  await using ancestry = engines.ancestry;
  await engines.open(ancestry).connect(delivery);
}

async function loadEngines(inputs: EngineInputs & AncestryAccess, job: Job) {
  const [{ openEngines }, { openAncestry }] = await Promise.all([import('./engines.ts'), import('./ancestry.ts')]);
  const ancestry = openAncestry(inputs, job);
  return {
    ancestry,
    open: ({ isDescendant }: typeof ancestry) => openEngines(inputs, job, isDescendant),
  };
}
