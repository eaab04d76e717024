/** Puts one commit at the head of a pull request's branch. */
import type { CommitContent, Snapshot } from '#git';
import { type CommitIdentity, createLocally, editsOnly } from './commit.ts';
import type { ConfigRepository } from './repository.ts';

export interface HeadRequest {
  branch: string;
  /** What the branch points at now; undefined when it does not exist. */
  expected: string | undefined;
  onto: Snapshot;
  content: CommitContent;
  identity: CommitIdentity;
}

export type WrittenHead = { kind: 'written'; sha: string } | { kind: 'lost-race' };

export async function writeHead(repository: ConfigRepository, request: HeadRequest): Promise<WrittenHead> {
  return request.identity.signCommits ? writeSigned(repository, request) : pushHead(repository, request);
}

async function pushHead(
  repository: ConfigRepository,
  { branch, expected, onto, content, identity }: HeadRequest,
): Promise<WrittenHead> {
  const commit = await createLocally(repository, onto, content, identity);
  const outcome = await repository.git.push({ branch, commit, expected: expected ?? 'absent' });
  return outcome === 'pushed' ? { kind: 'written', sha: commit } : { kind: 'lost-race' };
}

/**
 * The forge signs only commits it makes itself, on a branch. They are made on a branch of their own
 * first: pointing the pull request's branch at its base for a moment would close the pull request.
 * That branch goes before the pull request's branch has the commit (which the forge keeps without a
 * branch, too): once it has, the next run finds nothing to do, and would not clean up after this one.
 */
async function writeSigned(repository: ConfigRepository, { branch, onto, content }: HeadRequest): Promise<WrittenHead> {
  const forge = await repository.forge();
  const scratch = `${branch}--signing`;
  await forge.setBranch(scratch, onto.commit);
  const changes = [...editsOnly(content)].map(([path, bytes]) => ({ path, content: bytes }));
  const outcome = await forge.commit({ branch: scratch, expectedHead: onto.commit, message: content.message, changes });
  if (outcome.kind === 'stale') return { kind: 'lost-race' };
  await forge.deleteBranch(scratch);
  await forge.setBranch(branch, outcome.sha);
  return { kind: 'written', sha: outcome.sha };
}
