/** What pull requests of a local repository brought, once somebody has merged them by hand. */
import type { ProposedCommit } from './forge.ts';
import type { LocalGit } from './local-git.ts';
import type { LocalRecord } from './local-records.ts';

interface LocalMerge {
  mergeCommit: string;
  /** The base's commits from here (left out) to `mergeCommit` came with it. */
  before: string;
}

/** The commit that brought the head to the base: a merge, or, after a fast-forward, the head itself. */
export async function findMerge(
  git: LocalGit,
  { head, headSha, base, baseSha }: LocalRecord,
): Promise<LocalMerge | undefined> {
  const tip = (await git.tips(base)).get(base);
  if (tip === undefined || head === base) return undefined;
  const mainline = await list(git, '--first-parent', tip);
  if (mainline.includes(headSha)) return { mergeCommit: headSha, before: baseSha ?? `${headSha}^1` };
  const after = new Set(await list(git, '--ancestry-path', `${headSha}..${tip}`));
  const mergeCommit = mainline.findLast((sha) => after.has(sha));
  return mergeCommit === undefined ? undefined : { mergeCommit, before: `${mergeCommit}^1` };
}

export async function isBrought(git: LocalGit, { mergeCommit, before }: LocalMerge, sha: string): Promise<boolean> {
  return (await list(git, mergeCommit, `^${before}`)).includes(sha);
}

const FORMAT = ['%H', '%P', '%an', '%ae', '%at', '%B'].join('%x00');

/** Oldest first. */
export async function proposedCommits(git: LocalGit, from: string, to: string): Promise<ProposedCommit[]> {
  const printed = await git.read(
    'log',
    '--reverse',
    '--topo-order',
    `--format=${FORMAT}%x00%x00`,
    `${from}..${to}`,
    '--',
  );
  return (printed ?? '')
    .split('\0\0')
    .map((record) => record.replace(/^\n/, ''))
    .filter((record) => record !== '')
    .map((record) => {
      const [sha = '', parents = '', name = '', email = '', seconds = '0', message = ''] = record.split('\0');
      const isMerge = parents.includes(' ');
      return { sha, isMerge, author: { name, email }, authored: Number(seconds) * 1000, message: message.trimEnd() };
    });
}

async function list(git: LocalGit, ...range: string[]): Promise<string[]> {
  return ((await git.read('rev-list', ...range, '--')) ?? '').split('\n').filter((line) => line !== '');
}
