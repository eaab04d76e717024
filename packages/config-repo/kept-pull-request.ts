/** Keeps one pull request for a branch and its base up to date with a content that is computed anew on every tip. */
import { RemoteError } from '#errors';
import type { AutoMergeOutcome, Forge, MergeMethod, PullRequest, PullRequestDecoration } from '#forge';
import type { LoggedCommit, Snapshot } from '#git';
import type { Job } from '#kit';
import type { CommitIdentity } from './commit.ts';
import { createLocally } from './commit.ts';
import { foreignCommits, type HeadOwner, type HeadQuestion, type HeadState, readHeadState } from './head-state.ts';
import { type HeadContent, isMerged, publishHead, tooManyRaces } from './publish-head.ts';
import { writePullText } from './pull-text.ts';
import type { ConfigRepository } from './repository.ts';

export interface KeptPullRequest {
  /** Branch of the pull request: replaced as a whole, and deleted in the end. */
  branch: string;
  /** Branch it merges into. */
  base: string;
  /** By which trailer our commits are known; every commit that `content` gives must carry it. */
  owner: HeadOwner;
  /** Branches that stay whatever becomes of this one, such as those that environments live on. */
  lasting: readonly string[];
  /**
   * What the pull request is to bring, on this tip of the base; undefined when nothing is left.
   * @param standing our commits on the branch as it is, newest first: what depends on the time may be kept from them
   */
  content(tip: Snapshot, standing: readonly LoggedCommit[]): Promise<PullRequestContent | undefined>;
  /** Why there is nothing left, as the last words of the pull request. */
  whenClosed: string;
  decoration: PullRequestDecoration;
  autoMerge: boolean;
  mergeMethod: MergeMethod;
  deleteBranch: boolean;
  identity: CommitIdentity;
}

export interface PullRequestContent {
  /** One commit on the tip, or the last of a chain of commits on it that `createCommit` made. */
  head: HeadContent;
  title: string;
  body: string;
  /** Not to be merged as it is: no machine does, and one that people could merge gives way to a draft. */
  draft: boolean;
}

export interface PullRequestOutcome {
  operation: 'created' | 'updated' | 'closed' | 'none';
  pullRequest: PullRequest | undefined;
  /** Commit at the head of the pull request; undefined when there is none. */
  headSha: string | undefined;
  autoMerge: AutoMergeOutcome | undefined;
}

/** Everything that one attempt looks at before it does anything. */
interface Scene {
  repository: ConfigRepository;
  forge: Forge;
  kept: KeptPullRequest;
  tip: Snapshot;
  /** Ours, as only one can be open from this branch into the base. */
  existing: PullRequest | undefined;
  /** Whether somebody opened one from our branch into another. */
  isUsedElsewhere: boolean;
  question: HeadQuestion;
  state: HeadState;
  job: Job;
}

const ATTEMPTS = 5;
const UNTOUCHED = { operation: 'none', pullRequest: undefined, headSha: undefined, autoMerge: undefined } as const;

/**
 * Every step looks first and does only what is missing, so that a run cut off anywhere is completed by
 * the next one. A head that says the same already is left alone, with its approvals, though the base has
 * moved on; one that people added commits to is left to them.
 * @throws ConflictError when the branch is somebody else's
 */
export async function keepPullRequest(
  repository: ConfigRepository,
  kept: KeptPullRequest,
  job: Job,
): Promise<PullRequestOutcome> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const scene = await look(repository, kept, job);
    const content = await kept.content(scene.tip, standingCommits(scene));
    const outcome = content === undefined ? await close(scene) : await propose(scene, content);
    if (outcome !== 'lost-race') return outcome;
  }
  throw tooManyRaces(kept.branch, kept.owner, ATTEMPTS);
}

async function look(repository: ConfigRepository, kept: KeptPullRequest, job: Job): Promise<Scene> {
  const { branch, base, owner, lasting } = kept;
  const forge = await repository.forge();
  const open = await forge.openPullRequests(branch);
  const tip = await repository.git.snapshot(base);
  const question = { branch, owner, lasting, strategy: 'images', base: tip.commit, source: tip.commit } as const;
  const state = await readHeadState(repository.git, question);
  const existing = open.find((pull) => pull.base === base);
  const isUsedElsewhere = open.some((pull) => pull !== existing);
  return { repository, forge, kept, tip, existing, isUsedElsewhere, question, state, job };
}

function standingCommits({ state, kept: { owner } }: Scene): LoggedCommit[] {
  return state.kind === 'absent' ? [] : state.commits.filter((commit) => owner.owns(commit));
}

async function propose(scene: Scene, content: PullRequestContent): Promise<PullRequestOutcome | 'lost-race'> {
  const { forge, kept } = scene;
  const { draft, title, body } = content;
  if (await isLeftToPeople(scene)) return leaveToPeople(scene);
  const existing = draft ? await yieldToDraft(scene) : scene.existing;
  const head = await updateHead(scene, content.head);
  if (head.kind === 'lost-race') return 'lost-race';
  const { branch, base, decoration } = kept;
  const text = { title, body, head: branch, base, draft, decoration };
  const written = await writePullText(forge, existing, text).catch((error) => withdraw(scene, text, head, error));
  const { pullRequest } = written;
  const isMergeable = kept.autoMerge && !pullRequest.draft;
  const autoMerge = isMergeable ? await forge.autoMerge(pullRequest.number, kept.mergeMethod, head.sha) : undefined;
  const isUpdated = written.operation === 'none' && head.kind === 'written';
  return { operation: isUpdated ? 'updated' : written.operation, pullRequest, headSha: head.sha, autoMerge };
}

/** @throws ConflictError when the branch is none of ours, or not ours alone without a pull request that shows it */
async function isLeftToPeople({ repository, kept, tip, existing, question, state }: Scene): Promise<boolean> {
  if (state.kind === 'foreign') throw foreignCommits(question, state);
  if (state.kind !== 'shared') return false;
  if (existing !== undefined) return true;
  if (await isMerged({ repository, ...kept }, tip, state.tip)) return false;
  throw foreignCommits(question, { commits: state.commits.filter((commit) => !kept.owner.owns(commit)) });
}

async function leaveToPeople({ forge, existing, kept, job }: Scene): Promise<PullRequestOutcome> {
  if (existing === undefined) return UNTOUCHED;
  await forge.cancelAutoMerge(existing.number);
  job.log.warning(
    `Pull request #${existing.number} is left as it is: people added commits to its branch ${kept.branch}, and theirs are kept. What this run would bring is in it only if it was before.`,
  );
  return { ...UNTOUCHED, pullRequest: existing, headSha: existing.headSha };
}

/** What must not be merged as it is never stands on a pull request that a machine or a person could merge by a click. */
async function yieldToDraft({ forge, existing }: Scene): Promise<PullRequest | undefined> {
  if (existing === undefined || existing.draft) return existing;
  await forge.cancelAutoMerge(existing.number);
  await forge.closePullRequest(existing.number, 'What this brings needs work first, so a draft takes its place.');
  return undefined;
}

/** What must not be merged as it is stays on no branch without the draft that says so; not every plan of GitHub has drafts. */
async function withdraw(
  { repository, existing, kept }: Scene,
  { draft }: { draft: boolean },
  head: Head & { sha: string },
  error: unknown,
): Promise<never> {
  if (draft && existing === undefined && error instanceof RemoteError && !error.retryable) {
    await repository.git.deleteBranch(kept.branch, head.sha);
  }
  throw error;
}

type Head = { kind: 'current' | 'written'; sha: string } | { kind: 'lost-race' };

async function updateHead(scene: Scene, content: HeadContent): Promise<Head> {
  const { repository, kept, tip, state } = scene;
  const made = 'commit' in content ? content.commit : await createLocally(repository, tip, content, kept.identity);
  if (state.kind === 'ours' && (await saysTheSame(scene, state, made))) return { kind: 'current', sha: state.tip };
  const isSigned = kept.identity.signCommits;
  return publishHead({ ...scene, identity: kept.identity }, tip, isSigned ? content : { commit: made });
}

/** Whether the branch holds the same commits already, and merging it would give what merging `made` would. */
async function saysTheSame(
  { repository: { git }, kept, tip }: Scene,
  standing: Extract<HeadState, { kind: 'ours' }>,
  made: string,
): Promise<boolean> {
  const wanted = (await git.commitsBetween(tip.commit, made)).filter((commit) => kept.owner.owns(commit));
  const [newest] = wanted;
  if (newest === undefined || JSON.stringify(wanted.map(textOf)) !== JSON.stringify(standing.commits.map(textOf))) {
    return false;
  }
  const merged = await git.mergeTree(tip.commit, standing.tip);
  return merged.kind === 'clean' && merged.tree === newest.tree;
}

function textOf({ subject, body }: LoggedCommit): string[] {
  return [subject, body];
}

async function close(scene: Scene): Promise<PullRequestOutcome> {
  const { repository, forge, kept, existing, isUsedElsewhere, question, state, job } = scene;
  if (existing !== undefined && state.kind === 'foreign') throw foreignCommits(question, state);
  if (existing !== undefined) {
    const why =
      state.kind === 'shared' ? ` The branch ${question.branch} is kept: it holds commits that people added.` : '';
    await forge.closePullRequest(existing.number, `${kept.whenClosed}${why}`);
  }
  // Without a pull request, it was left by a run that died right after closing, or by a merge that keeps branches.
  const free = kept.deleteBranch ? await freeTip(scene) : undefined;
  if (free !== undefined && isUsedElsewhere) {
    job.log.notice(`The branch ${kept.branch} is kept: somebody opened another pull request of it.`);
  } else if (free !== undefined) await repository.git.deleteBranch(kept.branch, free);
  if (existing === undefined) return UNTOUCHED;
  return {
    ...UNTOUCHED,
    operation: 'closed',
    pullRequest: { ...existing, state: 'closed' },
    headSha: existing.headSha,
  };
}

/** The branch's tip when nothing would be lost with it: only our commits are on it, or all of it was merged. */
async function freeTip({ repository, kept, tip, existing, state }: Scene): Promise<string | undefined> {
  if (state.kind === 'ours') return state.tip;
  if (state.kind !== 'shared' || existing !== undefined) return undefined;
  return (await isMerged({ repository, ...kept }, tip, state.tip)) ? state.tip : undefined;
}
