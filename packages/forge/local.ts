/** The forge of a repository that has none: pull requests are branches plus records on disk. For the CLI and the demo. */
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RemoteError } from '#errors';
import { type ForgeClock, systemClock } from './clock.ts';
import type { DeploymentOutcome, Forge, NewPullRequest, PullRequest } from './forge.ts';
import { openLocalGit } from './local-git.ts';
import { findMerge, isBrought, proposedCommits } from './local-merged.ts';
import { type LocalRecord, openLocalRecords } from './local-records.ts';
import { openLocalReleases } from './local-releases.ts';
import { mergeCommand } from './local-render.ts';

export interface LocalForgeOptions {
  /** The git directory itself: `repo.git` of a bare repository, `repo/.git` of another. */
  gitDir: string;
  /** What the repository is called; by default its folder's name. */
  name?: string;
  clock?: ForgeClock;
}

const COMPARED = 100;

export function openLocalForge(options: LocalForgeOptions): Forge {
  const gitDir = resolve(options.gitDir);
  const { name = nameOf(gitDir), clock = systemClock } = options;
  const commitUrl = (sha: string) => `${pathToFileURL(gitDir)}#commit=${sha}`;
  const git = openLocalGit(gitDir, commitUrl);
  const records = openLocalRecords(gitDir);
  const now = () => new Date(clock.now()).toISOString();
  const toPullRequest = (record: LocalRecord): PullRequest => {
    const { number, state, title, body, draft, head, headSha, base, labels } = record;
    const url = pathToFileURL(records.page(number)).href;
    return { number, url, state, title, body, draft, head, headSha, base, labels, autoMerge: false };
  };

  /** Brings an open record up to what the branches say now: moved, merged by hand, or gone. */
  const refresh = async (record: LocalRecord): Promise<LocalRecord> => {
    if (record.state !== 'open') return record;
    const tips = await git.tips(record.head, record.base);
    const [head, base] = [tips.get(record.head), tips.get(record.base)];
    const headSha = head ?? record.headSha;
    const merged = base !== undefined && (await git.isAncestor(headSha, base));
    const state = merged ? 'merged' : head === undefined ? 'closed' : 'open';
    if (state === record.state && headSha === record.headSha) return record;
    const moved = state === 'open' && base !== undefined ? { baseSha: base } : {};
    const current = { ...record, ...moved, state, headSha, updatedAt: now() } satisfies LocalRecord;
    await records.write(current);
    return current;
  };
  const openFrom = async (head: string): Promise<LocalRecord[]> => {
    const matching = (await records.list()).filter((record) => record.head === head);
    return (await Promise.all(matching.map(refresh))).filter(({ state }) => state === 'open');
  };
  const openBetween = async ({ head, base }: { head: string; base: string }): Promise<LocalRecord[]> =>
    (await openFrom(head)).filter((record) => record.base === base);
  const change = async (number: number, edit: (record: LocalRecord) => Partial<LocalRecord>): Promise<LocalRecord> => {
    const record = await refresh(await records.read(number));
    const changed = { ...record, ...edit(record), updatedAt: now() };
    await records.write(changed);
    return changed;
  };
  const create = async (request: NewPullRequest): Promise<PullRequest> => {
    const [existing] = await openBetween(request);
    if (existing !== undefined) return toPullRequest(existing);
    const sides = await requireSides(request);
    const at = now();
    const fresh = { labels: [], assignees: [], reviewers: [], teamReviewers: [], milestone: null, comments: [] };
    const added = await records.add({ ...request, ...fresh, state: 'open', ...sides, createdAt: at, updatedAt: at });
    // Another process may have opened the same one meanwhile: the lower number stays, the other takes itself back.
    const [first = added] = await openBetween(request);
    if (first.number !== added.number) await records.remove(added.number);
    return toPullRequest(first);
  };
  const requireSides = async ({ head, base }: NewPullRequest): Promise<Record<'headSha' | 'baseSha', string>> => {
    const tips = await git.tips(head, base);
    const [headSha, baseSha] = [tips.get(head), tips.get(base)];
    const task = `cannot open a pull request from ${head} into ${base} in ${gitDir}`;
    if (headSha === undefined) throw new RemoteError(`${task}: there is no branch ${head}`, { status: 422 });
    if (baseSha === undefined) throw new RemoteError(`${task}: there is no branch ${base}`, { status: 422 });
    if (!(await git.isAncestor(headSha, baseSha))) return { headSha, baseSha };
    throw new RemoteError(`${task}: No commits between ${base} and ${head}`, { status: 422 });
  };
  const retargetProblem = async ({ number, state, head, headSha }: LocalRecord, base: string) => {
    if (state !== 'open') return `pull request #${number} is ${state}`;
    const baseSha = (await git.tips(base)).get(base);
    if (baseSha === undefined) return `there is no branch ${base} to be its base`;
    const other = (await openBetween({ head, base })).find((each) => each.number !== number);
    if (other !== undefined) return `pull request #${other.number} from ${head} into ${base} already exists`;
    return (await git.isAncestor(headSha, baseSha)) ? `${head} has no new commits for ${base}` : undefined;
  };

  return {
    kind: 'local',
    openPullRequests: async (head) => (await openFrom(head)).map(toPullRequest),
    readPullRequest: async (number) => {
      const record = (await records.list()).find((one) => one.number === number);
      return record === undefined ? undefined : { ...toPullRequest(await refresh(record)), origin: 'same-repository' };
    },
    createPullRequest: create,
    updatePullRequest: async (number, { title, body }) => toPullRequest(await change(number, () => ({ title, body }))),
    retargetPullRequest: async (number, base) => {
      const record = await refresh(await records.read(number));
      const reason = await retargetProblem(record, base);
      if (reason !== undefined) return { kind: 'refused', reason };
      return { kind: 'retargeted', pullRequest: toPullRequest(await change(number, () => ({ base }))) };
    },
    decoratePullRequest: async (number, { labels, assignees, reviewers, teamReviewers, milestone }) => {
      await change(number, (record) => ({
        labels: union(record.labels, labels),
        assignees: union(record.assignees, assignees),
        reviewers: union(record.reviewers, reviewers),
        teamReviewers: union(record.teamReviewers, teamReviewers),
        milestone: milestone ?? record.milestone,
      }));
    },
    closePullRequest: async (number, comment) => {
      if ((await refresh(await records.read(number))).state !== 'open') return;
      const at = now();
      await change(number, ({ comments }) => ({ state: 'closed', comments: [...comments, { at, body: comment }] }));
    },
    keepComment: async (number, { marker, body, whenAbsent }) => {
      await change(number, ({ comments }) => {
        const place = comments.findIndex((comment) => comment.body.includes(marker));
        if (place !== -1) return { comments: comments.with(place, { at: now(), body }) };
        return whenAbsent === 'create' ? { comments: [...comments, { at: now(), body }] } : {};
      });
    },
    recordDeployment: async () => NO_DEPLOYMENTS,
    deactivateDeployments: async () => NO_DEPLOYMENTS,
    autoMerge: async (number, _method, expectedHead) => {
      const record = await refresh(await records.read(number));
      if (record.state === 'merged') return { kind: 'merged', sha: record.headSha };
      if (record.state === 'closed') return { kind: 'refused', reason: `pull request #${number} is closed` };
      if (record.headSha !== expectedHead) {
        return {
          kind: 'refused',
          reason: `pull request #${number} no longer stands at ${expectedHead.slice(0, 7)}; run again`,
        };
      }
      const command = mergeCommand({ gitDir, workTree: await git.workTree() }, record.head, record.base);
      const reason = `a local repository has nobody to merge; merge branch ${record.head} yourself: ${command}`;
      return { kind: 'refused', reason };
    },
    // Nothing is ever scheduled here.
    cancelAutoMerge: async () => {},
    readMerge: async (number) => {
      const known = (await records.list()).find((record) => record.number === number);
      if (known === undefined) return { kind: 'absent' };
      const record = await refresh(known);
      const { url, title, head, base, labels } = toPullRequest(record);
      const merge = record.state === 'merged' ? await findMerge(git, record) : undefined;
      if (merge === undefined) return { kind: 'not-merged', state: record.state, url };
      const commits = await proposedCommits(git, merge.before, record.headSha);
      return { kind: 'merged', number, url, title, head, base, labels, mergeCommit: merge.mergeCommit, commits };
    },
    mergedInto: async (base) => {
      const found: { number: number; head: string; mergeCommit: string }[] = [];
      for (const record of await Promise.all((await records.list()).map(refresh))) {
        const merge = record.state === 'merged' && record.base === base ? await findMerge(git, record) : undefined;
        if (merge !== undefined)
          found.push({ number: record.number, head: record.head, mergeCommit: merge.mergeCommit });
      }
      return found;
    },
    mergesOf: async (sha) => {
      const found: LocalRecord[] = [];
      for (const record of await Promise.all((await records.list()).map(refresh))) {
        const merge = record.state === 'merged' ? await findMerge(git, record) : undefined;
        if (merge !== undefined && (await isBrought(git, merge, sha))) found.push(record);
      }
      return found.map(({ number, base }) => ({ number, base }));
    },
    commit: async ({ branch }) => {
      throw new RemoteError(
        `cannot commit to ${branch} through a forge's API: ${gitDir} has no forge to sign the commit`,
        {
          hint: 'Leave out sign-commits for a local repository.',
        },
      );
    },
    setBranch: git.setBranch,
    deleteBranch: git.deleteBranch,
    ...openLocalReleases(gitDir),
    compare: async (repository, base, head, limit = COMPARED) => {
      if (repository !== name) return undefined;
      const found = await git.between(base, head, limit);
      if (found === undefined) return undefined;
      return { url: compareUrl(base, head), commits: found.commits, totalCommits: found.total };
    },
    commitUrl,
    fileUrl: (sha, path, line) => `${commitUrl(sha)}:${path}${line === undefined ? '' : `:${line}`}`,
    compareUrl,
  };

  /** Without a web server the address can only name the repository and the range; git reads the same words. */
  function compareUrl(base: string, head: string): string {
    return `${pathToFileURL(gitDir)}#compare=${base}...${head}`;
  }
}

const NO_DEPLOYMENTS: DeploymentOutcome = { kind: 'unsupported', reason: 'a local repository keeps no deployments' };

function nameOf(gitDir: string): string {
  const path = gitDir.replace(/\/\.git\/?$/, '');
  return basename(path).replace(/\.git$/, '');
}

function union(present: readonly string[], added: readonly string[]): string[] {
  return [...new Set([...present, ...added])];
}
