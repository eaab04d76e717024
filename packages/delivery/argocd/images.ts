/** Do the expected images run, by what Argo CD lists in `status.summary.images`? Pure. */
import { asImageReference, matchImage } from '#images';
import type { Assessment } from '../readiness.ts';
import { type Application, enumerate } from './application.ts';

/** Undefined when all run. By now the commit is applied, so that one which does not run is not in it. */
export function assessImages({ status }: Application, expected: readonly string[]): Assessment | undefined {
  const running = status?.summary?.images ?? [];
  const images = running.map(asImageReference).filter((image) => image !== undefined);
  const missing = expected.filter((text) => {
    const wanted = asImageReference(text);
    return wanted === undefined || !images.some((image) => matchImage(wanted, image) === 'same');
  });
  if (missing.length === 0) return undefined;
  const seen = running.length === 0 ? 'it runs no images' : `it runs ${enumerate(running, 5)}`;
  return {
    state: 'blocked',
    patience: 'grace',
    reason: `does not run ${missing.join(', ')}; ${seen}`,
    hint: 'What the application deploys names other images. Check that the commit which sets them is on the branch it tracks.',
  };
}
