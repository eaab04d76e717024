/** A repository on the GitHub double and the adapter connected to it: what the adapter's tests start from. */
import type { Forge } from '../../forge/forge.ts';
import { connectGitHub } from '../../forge/github.ts';
import { type FakeClock, fakeClock } from '../clock.ts';
import { type DoubleRepository, type GitHubDouble, startGitHub } from './double.ts';
import type { RepositorySettings } from './state.ts';

export interface GitHubSubject extends AsyncDisposable {
  forge: Forge;
  repository: string;
  double: GitHubDouble;
  remote: DoubleRepository;
  git: DoubleRepository['git'];
  clock: FakeClock;
  /** Everything the adapter logged. */
  lines: string[];
  connect(token: string, signal?: AbortSignal): Promise<Forge>;
  tip(branch: string): Promise<string | undefined>;
  /** On top of the branch, which starts at the first commit of `main` when it is new. */
  commit(branch: string, files: Record<string, string>, message?: string): Promise<string>;
}

const name = 'acme/config';

export async function githubSubject(settings: Partial<RepositorySettings> = {}): Promise<GitHubSubject> {
  const clock = fakeClock();
  const double = await startGitHub({ now: clock.now });
  const remote = await double.createRepository(name, { a: '1' }, settings);
  const { git } = remote;
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  const log = { debug: () => {}, info: say, warning: say };
  const connect = (token: string, signal?: AbortSignal) =>
    connectGitHub({ ...double, repository: name, token, clock, log, ...(signal && { signal }) });
  const first = (await git.tip('main')) ?? '';
  const made = new Set(['main']);
  return {
    ...{ double, git, remote, clock, lines, connect },
    forge: await connect(double.token),
    repository: name,
    tip: (branch) => git.tip(branch),
    commit: async (branch, files, message = 'change') => {
      const parents = made.has(branch) ? {} : { parents: [first] };
      made.add(branch);
      return git.commit(branch, files, { message, ...parents });
    },
    [Symbol.asyncDispose]: () => double[Symbol.asyncDispose](),
  };
}

export const request = { title: 'Promote', body: 'text', head: 'next', base: 'main', draft: false };
export const nothing = { labels: [], assignees: [], reviewers: [], teamReviewers: [] };

/** With one open pull request, as `request` says, whose head is `sha`. */
export async function pullSubject(
  settings: Partial<RepositorySettings> = {},
): Promise<GitHubSubject & { sha: string }> {
  const subject = await githubSubject(settings);
  const sha = await subject.commit('next', { a: '2' });
  await subject.forge.createPullRequest(request);
  return { ...subject, sha };
}
