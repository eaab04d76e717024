/** JSON of people, repositories and commits, complete as GitHub's description demands. */
import type { CommitFacts, FileFacts } from './git-history.ts';
import { fullName, type RepositoryState } from './state.ts';

export interface Addresses {
  /** `http://127.0.0.1:port`, without a trailing slash. */
  server: string;
  /** `<server>/api/v3`. */
  api: string;
}

export type Json = Record<string, unknown>;

export function renderAccount({ server, api }: Addresses, login: string): Json {
  const url = `${api}/users/${encodeURIComponent(login)}`;
  const links = [
    'followers',
    'following',
    'gists',
    'starred',
    'subscriptions',
    'organizations',
    'repos',
    'events',
    'received_events',
  ];
  return {
    login,
    id: numberOf(login),
    node_id: `U_${numberOf(login)}`,
    avatar_url: `${server}/avatars/${numberOf(login)}`,
    gravatar_id: '',
    url,
    html_url: `${server}/${encodeURIComponent(login)}`,
    ...Object.fromEntries(links.map((name) => [`${name}_url`, `${url}/${name}`])),
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  };
}

/** Who they are to themselves. */
export function renderUser(addresses: Addresses, login: string): Json {
  const nobody = { name: null, company: null, blog: null, location: null, email: null, hireable: null, bio: null };
  const none = { public_repos: 0, public_gists: 0, followers: 0, following: 0 };
  const at = '2026-01-01T00:00:00Z';
  return { ...renderAccount(addresses, login), gravatar_id: null, ...nobody, ...none, created_at: at, updated_at: at };
}

/** A stable number for a name, for ids that the double does not keep. */
export function numberOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7);
}

export function repositoryApi({ api }: Addresses, repository: RepositoryState): string {
  return `${api}/repos/${fullName(repository)}`;
}

export function repositoryWeb({ server }: Addresses, repository: RepositoryState): string {
  return `${server}/${fullName(repository)}`;
}

const LINKS = [
  'archive',
  'assignees',
  'blobs',
  'branches',
  'collaborators',
  'comments',
  'commits',
  'compare',
  'contents',
  'contributors',
  'deployments',
  'downloads',
  'events',
  'forks',
  'git_commits',
  'git_refs',
  'git_tags',
  'hooks',
  'issue_comment',
  'issue_events',
  'issues',
  'keys',
  'labels',
  'languages',
  'merges',
  'milestones',
  'notifications',
  'pulls',
  'releases',
  'stargazers',
  'statuses',
  'subscribers',
  'subscription',
  'tags',
  'teams',
  'trees',
];

export function renderRepository(addresses: Addresses, repository: RepositoryState): Json {
  const url = repositoryApi(addresses, repository);
  const web = repositoryWeb(addresses, repository);
  const openIssues = repository.pulls.filter(({ state }) => state === 'open').length;
  return {
    id: repository.id,
    node_id: `R_${repository.id}`,
    name: repository.name,
    full_name: fullName(repository),
    owner: renderAccount(addresses, repository.owner),
    private: false,
    fork: false,
    description: null,
    url,
    html_url: web,
    clone_url: `${web}.git`,
    git_url: `git:${web.replace(/^http:/, '')}.git`,
    ssh_url: `git@127.0.0.1:${fullName(repository)}.git`,
    svn_url: web,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: repository.defaultBranch,
    ...Object.fromEntries(LINKS.map((name) => [`${name}_url`, `${url}/${name.replace('_', '/')}`])),
    ...{ forks: 0, forks_count: 0, stargazers_count: 0, watchers: 0, watchers_count: 0, size: 0 },
    ...{ open_issues: openIssues, open_issues_count: openIssues, network_count: 0, subscribers_count: 0 },
    ...{
      has_issues: true,
      has_projects: false,
      has_wiki: false,
      has_pages: false,
      has_discussions: false,
      has_downloads: true,
    },
    ...{ archived: false, disabled: false, visibility: 'public' },
    allow_auto_merge: repository.settings.autoMerge !== 'not-allowed',
    allow_merge_commit: repository.settings.mergeMethods.includes('merge'),
    allow_squash_merge: repository.settings.mergeMethods.includes('squash'),
    allow_rebase_merge: repository.settings.mergeMethods.includes('rebase'),
    delete_branch_on_merge: repository.settings.deleteBranchOnMerge,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    pushed_at: repository.createdAt,
  };
}

export function renderCommit(addresses: Addresses, repository: RepositoryState, commit: CommitFacts): Json {
  const url = `${repositoryApi(addresses, repository)}/commits/${commit.sha}`;
  const html = `${repositoryWeb(addresses, repository)}/commit`;
  const verified = repository.signed.has(commit.sha);
  const { sha, tree, author, committer, message, parents } = commit;
  return {
    sha,
    node_id: `C_${sha}`,
    url,
    html_url: `${html}/${sha}`,
    comments_url: `${url}/comments`,
    commit: {
      author,
      committer,
      message,
      tree: { sha: tree, url: `${repositoryApi(addresses, repository)}/git/trees/${tree}` },
      url: `${repositoryApi(addresses, repository)}/git/commits/${sha}`,
      comment_count: 0,
      verification: {
        verified,
        reason: verified ? 'valid' : 'unsigned',
        signature: verified ? 'signed by the double' : null,
        payload: verified ? message : null,
        verified_at: verified ? committer.date : null,
      },
    },
    author: accountOf(addresses, author.email),
    committer: null,
    parents: parents.map((parent) => ({ sha: parent, url: url.replace(sha, parent), html_url: `${html}/${parent}` })),
  };
}

/** GitHub knows people by the mail addresses it gives them. */
function accountOf(addresses: Addresses, email: string): Json | null {
  const login = /^(?:\d+\+)?(.+)@users\.noreply\.github\.com$/.exec(email)?.[1];
  return login === undefined ? null : renderAccount(addresses, login);
}

export function renderFile(addresses: Addresses, repository: RepositoryState, head: string, file: FileFacts): Json {
  const web = repositoryWeb(addresses, repository);
  const path = file.filename.split('/').map(encodeURIComponent).join('/');
  return {
    ...file,
    changes: file.additions + file.deletions,
    blob_url: `${web}/blob/${head}/${path}`,
    raw_url: `${web}/raw/${head}/${path}`,
    contents_url: `${repositoryApi(addresses, repository)}/contents/${path}?ref=${head}`,
  };
}
