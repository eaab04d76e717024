import type { Forge } from '#forge';
import { withoutSkipTokens } from '#git';
import { type Plan, type ShippedChanges, sourceRanges } from '#promotion';

/**
 * What the new image versions bring, asked of their source repositories (kargo#2830). Best effort: a
 * repository the token cannot see is left out rather than failing the promotion.
 */
export async function readShippedChanges(
  forge: Forge,
  plan: Plan,
  sources: ReadonlyMap<string, string>,
  warn: (message: string) => void,
): Promise<ShippedChanges[]> {
  const shipped: ShippedChanges[] = [];
  for (const { repository, base, head } of sourceRanges(plan.images, sources)) {
    try {
      const comparison = await forge.compare(repository, base, head);
      if (comparison === undefined) continue;
      const commits = comparison.commits.map((commit) => ({
        ...commit,
        subject: withoutSkipTokens(commit.subject),
      }));
      shipped.push({ repository, url: comparison.url, commits: commits.reverse(), total: comparison.totalCommits });
    } catch (error) {
      warn(
        `what changed in ${repository} between ${base} and ${head} is not known: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return shipped;
}
