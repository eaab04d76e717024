/** Everything a run leaves on the server, in a form in which two runs can be compared. */
import type { DoubleRepository, PullState } from '#testing';

export interface EndState {
  /** Commits of every branch, newest first. */
  branches: Readonly<Record<string, readonly CommitState[]>>;
  pulls: readonly object[];
  /** By name: the commit each is a tag of, and what an annotated one says. */
  tags: Readonly<Record<string, string>>;
  releases: readonly object[];
}

export interface CommitState {
  tree: string;
  author: string;
  committer: string;
  message: string;
}

interface NamedCommit extends CommitState {
  sha: string;
}

/** Commit ids and the server's port differ from run to run: a commit is called by the place at which it stands. */
export async function endState(repository: DoubleRepository): Promise<EndState> {
  await repository.sync();
  const names = Object.keys(await repository.git.branches()).sort();
  const histories = await Promise.all(names.map((name) => readHistory(repository, name)));
  const places = placesOf(new Map(names.map((name, index) => [name, histories[index] ?? []])));
  const { origin } = new URL(repository.cloneUrl);
  const masked = (text: string): string =>
    text.replaceAll(origin, '<server>').replace(/\b[0-9a-f]{7,40}\b/g, (id) => placeOf(id, places) ?? id);
  const commits = await Promise.all(
    histories.map((history) =>
      Promise.all(
        history.map(async ({ sha, message, tree, ...commit }) => ({
          ...commit,
          message: masked(message),
          tree: await treeState(repository, sha, tree, masked),
        })),
      ),
    ),
  );
  return {
    branches: Object.fromEntries(names.map((name, index) => [name, commits[index] ?? []])),
    pulls: repository.pulls.map((pull) => pullState(pull, masked)),
    tags: Object.fromEntries((await readTags(repository)).map(([name, text]) => [name, masked(text)])),
    releases: repository.releases.map(({ tag, name, body, draft, prerelease }) => ({
      ...{ tag, name, draft, prerelease },
      body: masked(body),
      isLatest: repository.latestRelease === tag,
    })),
  };
}

async function readHistory({ git }: DoubleRepository, branch: string): Promise<NamedCommit[]> {
  const printed = await git.git('log', '-z', '--format=%H%n%T%n%an <%ae>%n%cn <%ce>%n%B', branch, '--');
  return printed
    .split('\0')
    .filter(Boolean)
    .map((entry) => {
      const [sha = '', tree = '', author = '', committer = '', ...message] = entry.split('\n');
      return { sha, tree, author, committer, message: message.join('\n').trimEnd() };
    });
}

async function readTags({ git }: DoubleRepository): Promise<[name: string, text: string][]> {
  const format = '--format=%(refname:strip=2)%00%(objecttype) %(*objectname)%0a%(contents)%00';
  const printed = await git.git('for-each-ref', format, 'refs/tags');
  const parts = printed.split('\0').map((part) => part.trim());
  return parts.flatMap((name, index) => (index % 2 === 0 && name !== '' ? [[name, parts[index + 1] ?? '']] : []));
}

/** A changelog holds addresses and commits, which differ from run to run; of other trees the id will do. */
async function treeState(
  { git }: DoubleRepository,
  sha: string,
  tree: string,
  masked: (text: string) => string,
): Promise<string> {
  const changelog = await git.read(sha, 'CHANGELOG.md');
  if (changelog === undefined) return tree;
  const listed = (await git.git('ls-tree', '-r', sha)).split('\n').filter((line) => !line.endsWith('\tCHANGELOG.md'));
  return [...listed, masked(changelog)].join('\n');
}

/** Commit → `main@2`, counted from the first one; on several branches, by the first that has it. */
function placesOf(histories: ReadonlyMap<string, readonly NamedCommit[]>): Map<string, string> {
  const places = new Map<string, string>();
  for (const [branch, history] of histories) {
    for (const [index, { sha }] of history.toReversed().entries()) {
      if (!places.has(sha)) places.set(sha, `${branch}@${index}`);
    }
  }
  return places;
}

function placeOf(id: string, places: ReadonlyMap<string, string>): string | undefined {
  for (const [sha, place] of places) if (sha.startsWith(id)) return `<${place}>`;
  return undefined;
}

function pullState(pull: PullState, masked: (text: string) => string): object {
  const { number, head, base, title, draft, state, labels, assignees, reviewers, teamReviewers, milestone } = pull;
  return {
    ...{ number, head, base, title, draft, state, labels, assignees, reviewers, teamReviewers, milestone },
    body: masked(pull.body),
    // A closed one remembers a commit that is on no branch by now.
    headSha: state === 'open' ? masked(pull.headSha) : 'closed',
    comments: pull.comments.map(({ body }) => masked(body)),
    autoMerge: pull.autoMerge?.method,
    isMerged: pull.merged !== undefined,
  };
}
