/** Puts a commit on the branch of a pull request, if that still stands where it was seen. */
import { ConflictError, InputError } from '#errors';
import type { CommitContent, Snapshot } from '#git';
import type { Job } from '#kit';
import { type CommitIdentity, createLocally, signableChanges } from './commit.ts';
import { foreignCommits, type HeadOwner, type HeadQuestion, type HeadState, readHeadState } from './head-state.ts';
import type { ConfigRepository } from './repository.ts';

export interface HeadPlace {
  repository: ConfigRepository;
  /** The branch, and whose commits may be replaced on it. */
  question: HeadQuestion;
  /** What was found there. */
  state: HeadState;
  identity: CommitIdentity;
  job: Job;
}

/** What the branch is to hold: a commit still to be made, or the last of some that were made here. */
export type HeadContent = CommitContent | { commit: string };

export type Publication = { kind: 'written'; sha: string } | { kind: 'lost-race' };

export async function publishHead(place: HeadPlace, onto: Snapshot, content: HeadContent): Promise<Publication> {
  try {
    return await (place.identity.signCommits ? writeSigned : pushHead)(place, onto, content);
  } catch (error) {
    throw (await nameInTheWay(place, error)) ?? error;
  }
}

/** git keeps branches as files: where one is called `promote`, none can be called `promote/production`. */
async function nameInTheWay(
  { repository, question: { branch }, state }: HeadPlace,
  cause: unknown,
): Promise<InputError | undefined> {
  if (state.kind !== 'absent') return undefined;
  const names = [...(await repository.git.branches()).keys()];
  const other = names.find((name) => branch.startsWith(`${name}/`) || name.startsWith(`${branch}/`));
  if (other === undefined) return undefined;
  const problem = `there can be no branch ${JSON.stringify(branch)} beside the branch ${JSON.stringify(other)}: git takes one for a folder of the other; choose another name, or rename ${JSON.stringify(other)}`;
  return new InputError([{ input: 'pull-request-branch', problem }], { cause });
}

function tipOf({ state }: HeadPlace): string | undefined {
  return state.kind === 'absent' ? undefined : state.tip;
}

async function pushHead(place: HeadPlace, onto: Snapshot, content: HeadContent): Promise<Publication> {
  const { repository, question, identity } = place;
  const { branch } = question;
  const commit = 'commit' in content ? content.commit : await createLocally(repository, onto, content, identity);
  const outcome = await repository.git.push({ branch, commit, expected: tipOf(place) ?? 'absent' });
  return outcome === 'pushed' ? { kind: 'written', sha: commit } : { kind: 'lost-race' };
}

/**
 * The forge signs only commits it makes itself, on a branch. They are made on a branch of their own
 * first: pointing the pull request's branch at its base for a moment would close the pull request.
 * That branch goes before the pull request's branch has the commit (which the forge keeps without a
 * branch, too): once it has, the next run finds nothing to do, and would not clean up after this one.
 */
async function writeSigned(place: HeadPlace, onto: Snapshot, content: HeadContent): Promise<Publication> {
  const { repository, job } = place;
  const { branch } = place.question;
  if ('commit' in content) throw cannotSign();
  const forge = await repository.forge();
  const scratch = `${branch}--signing`;
  const changes = await signableChanges(content, onto);
  const question = { ...place.question, branch: scratch, lasting: [], formerBases: [] };
  const state = await readHeadState(repository.git, question);
  if (state.kind === 'foreign' || state.kind === 'shared') throw foreignCommits(question, state);
  await forge.setBranch(scratch, onto.commit);
  const outcome = await forge.commit({ branch: scratch, expectedHead: onto.commit, message: content.message, changes });
  if (outcome.kind === 'stale') return { kind: 'lost-race' };
  if (!outcome.verified) job.log.warning(`the forge made commit ${outcome.sha} but does not show it as verified`);
  await forge.deleteBranch(scratch);
  // The API moves a branch whatever it points at, so look once more right before.
  if ((await repository.git.branchTip(branch)) !== tipOf(place)) return { kind: 'lost-race' };
  await forge.setBranch(branch, outcome.sha);
  return { kind: 'written', sha: outcome.sha };
}

function cannotSign(): InputError {
  const problem =
    'commits that keep their authors cannot be made through the forge’s API, which signs only its own; leave sign-commits out';
  return new InputError([{ input: 'sign-commits', problem }]);
}

/** Whether merging the branch would change nothing: its pull request was merged, by squash or rebase, and the branch kept. */
export async function isMerged(
  { repository, identity }: Pick<HeadPlace, 'repository' | 'identity'>,
  base: Snapshot,
  tip: string,
): Promise<boolean> {
  const { git } = repository;
  const merged = await git.mergeTree(base.commit, tip);
  if (merged.kind === 'conflict') return false;
  const content: CommitContent = { parents: [base.commit, tip], tree: { oid: merged.tree }, message: 'preview' };
  const commit = await createLocally(repository, base, content, identity);
  return (await git.changedFiles(base.commit, commit)).length === 0;
}

export function tooManyRaces(branch: string, { maker }: HeadOwner, attempts: number): ConflictError {
  return new ConflictError(
    `branch ${branch} was changed by somebody else ${attempts} times while this ${maker} was being written`,
    {
      hint: 'Let only one run at a time write it: give the workflow a `concurrency` group per target.',
    },
  );
}
