/** Opens a pull request, or brings what it says up to date. */
import type { Forge, NewPullRequest, PullRequest, PullRequestDecoration } from '#forge';
import { normaliseLines } from '#promotion';

export interface WrittenPullRequest {
  pullRequest: PullRequest;
  operation: 'created' | 'updated' | 'none';
}

export async function writePullText(
  forge: Forge,
  existing: PullRequest | undefined,
  { decoration, ...wanted }: NewPullRequest & { decoration: PullRequestDecoration },
): Promise<WrittenPullRequest> {
  const written = await (existing === undefined ? create(forge, wanted) : bringUpToDate(forge, existing, wanted));
  await forge.decoratePullRequest(written.pullRequest.number, decoration);
  return written;
}

async function create(forge: Forge, wanted: NewPullRequest): Promise<WrittenPullRequest> {
  return { pullRequest: await forge.createPullRequest(wanted), operation: 'created' };
}

async function bringUpToDate(
  forge: Forge,
  current: PullRequest,
  { title, body }: NewPullRequest,
): Promise<WrittenPullRequest> {
  const isSame = current.title === title && normaliseLines(current.body).trim() === body.trim();
  if (isSame) return { pullRequest: current, operation: 'none' };
  return { pullRequest: await forge.updatePullRequest(current.number, { title, body }), operation: 'updated' };
}
