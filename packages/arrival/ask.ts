/** Light: everything heavy is loaded once a gate really asks. */
import type { Job } from '#kit';
import type { ImageMove, SourceHealth } from '#promotion';
import type { DeliveredEnvironment } from './delivery.ts';
import type { EngineInputs } from './engines.ts';

/** What the gate source-healthy asks: is the source healthy, and does it run what is about to be promoted? */
export function askSourceHealth(
  inputs: EngineInputs,
  job: Job,
): (source: DeliveredEnvironment, moves: readonly ImageMove[]) => Promise<SourceHealth> {
  return async (source, moves) => {
    const [{ sourceHealth }, { connectEngines }] = await Promise.all([import('./delivery.ts'), import('./engines.ts')]);
    const images = [...new Set(moves.map(({ repository, to }) => imageText(repository, to)))];
    return sourceHealth(source, images, connectEngines(inputs, job), job);
  };
}

function imageText(repository: string, { tag, digest }: ImageMove['to']): string {
  return `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
