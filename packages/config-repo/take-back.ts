/** Takes back what one commit changed, on files that have moved on since. */
import type { GitRepository, Snapshot } from '#git';
import type { Warning } from '#manifests';
import { bringDifference, type SettledFile } from './bring-difference.ts';
import { preview } from './movement-request.ts';

export type TakenBack =
  | {
      kind: 'done';
      /** The files then; those it was given where there is nothing to take back (any more). */
      after: Snapshot;
      /** What was settled by meaning, because the lines conflict. */
      warnings: readonly Warning[];
    }
  | { kind: 'conflict'; paths: readonly string[] };

/** @param difference from the commit to take back, to one whose files are what was there before */
export async function takeBack(
  git: GitRepository,
  difference: { from: string; to: string },
  onto: Snapshot,
): Promise<TakenBack> {
  const brought = await bringDifference(git, difference, onto.commit);
  if (brought.kind === 'conflict') return brought;
  if (brought.kind === 'unchanged') return { kind: 'done', after: onto, warnings: [] };
  const after = await preview(git, [onto.commit], { oid: brought.tree });
  return { kind: 'done', after, warnings: brought.kind === 'settled' ? brought.files.map(settledByKey) : [] };
}

function settledByKey({ path, values }: SettledFile): Warning {
  const keys = values.map(({ key, before, to }) => `${key} ${before} → ${to}`).join(', ');
  const message = `later commits changed lines beside these, so they were put back by key, and the rest was left as it is: ${keys}`;
  return { file: path, line: 1, column: 1, message };
}
