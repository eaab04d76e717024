/** Whether what an environment is rolled back to can still be pulled. */
import type { PreparedRollback } from '#config-repo';
import { BlockedError } from '#errors';
import { formatImageReference } from '#images';
import type { Registry } from '#registry';

export type OpenRegistry = () => Promise<Pick<Registry, 'imageExists'>>;

/**
 * @returns what could not be found out, as warnings
 * @throws BlockedError when an image is gone, or with `require` when nobody can tell
 */
export async function checkImages(
  { plan }: PreparedRollback,
  mode: 'auto' | 'require' | 'off',
  openRegistry: OpenRegistry,
): Promise<string[]> {
  if (mode === 'off') return [];
  const images = new Map(
    plan.images
      .filter(({ to }) => to.tag !== undefined || to.digest !== undefined)
      .map(({ repository: name, to }) => [formatImageReference({ name, ...to }), { name, ...to }]),
  );
  if (images.size === 0) return [];
  const registry = await openRegistry();
  const answers = await Promise.all(
    [...images].map(async ([name, image]) => ({ name, found: await registry.imageExists(image) })),
  );
  const problems = (kind: 'missing' | 'unknown'): string[] =>
    answers.flatMap(({ name, found }) => (found.kind === kind ? [`${name} (${found.reason})`] : []));
  const gone = problems('missing');
  if (gone.length > 0) throw blocked(`cannot be rolled back to what is gone: ${gone.join(', ')}`);
  const unknown = problems('unknown');
  if (mode === 'require' && unknown.length > 0) {
    throw blocked(`is not rolled back to what may be gone: ${unknown.join(', ')}`);
  }
  return unknown.map((name) => `whether the image still exists cannot be told: ${name}`);

  function blocked(problem: string): BlockedError {
    return new BlockedError(`${plan.to.environment} ${problem}`, {
      gates: ['image-exists'],
      hint: 'Nothing was changed. Name another version with `to`, push the image again, or go on all the same with `check-images: off`.',
    });
  }
}
