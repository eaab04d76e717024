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

/** What the gate source-healthy asks: is the source healthy, and does it run what is about to be promoted? */
export function askSourceHealth(
  inputs: EngineInputs & AncestryAccess,
  job: Job,
): (source: DeliveredEnvironment, moves: readonly ImageMove[]) => Promise<SourceHealth> {
  return async (source, moves) => {
    const [{ sourceHealth }, engines] = await Promise.all([import('./delivery.ts'), loadEngines(inputs, job)]);
    const images = [...new Set(moves.map(({ repository, to }) => formatImageReference({ name: repository, ...to })))];
    await using ancestry = engines.ancestry;
    return sourceHealth(source, images, engines.watch(ancestry), job);
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
  return awaitDelivery(environment, deployed, { watch: engines.watch(ancestry), inputs, job });
}

/** @throws InputError; to be called before anything is changed */
export function assertDelivered({ name, delivery }: DeliveredEnvironment): void {
  if (delivery !== undefined) return;
  throw new InputError([{ input: 'wait', problem: `environment ${name} has no \`delivery\` in gitops.yaml` }], {
    hint: 'Name the Argo CD applications, Flux objects or workloads that deploy it, or leave `wait` out.',
  });
}

async function loadEngines(inputs: EngineInputs & AncestryAccess, job: Job) {
  const [{ connectEngines }, { openAncestry }] = await Promise.all([import('./engines.ts'), import('./ancestry.ts')]);
  const ancestry = openAncestry(inputs, job);
  return {
    ancestry,
    watch: ({ isDescendant }: typeof ancestry) => connectEngines(inputs, job, isDescendant),
  };
}
