/** Takes back what one commit changed, on files that have moved on since. */
import type { GitRepository, Snapshot } from '#git';
import { preview } from './movement-request.ts';

export type TakenBack = { kind: 'done'; after: Snapshot } | { kind: 'conflict'; paths: readonly string[] };

/**
 * @param to the commit whose files are what was there before `from`
 * @returns `onto` itself where there is nothing to take back (any more)
 */
export async function takeBack(
  git: GitRepository,
  difference: { from: string; to: string },
  onto: Snapshot,
): Promise<TakenBack> {
  const applied = await git.applyDifference(difference, onto.commit);
  switch (applied.kind) {
    case 'unchanged':
      return { kind: 'done', after: onto };
    case 'clean':
      return { kind: 'done', after: await preview(git, [onto.commit], { oid: applied.tree }) };
    case 'conflict':
      return { kind: 'conflict', paths: applied.paths };
  }
}
