/** Branches, refs, commits, comparisons and contents of the REST double. */
import { type CommitFacts, readCommits, readFiles } from './git-history.ts';
import { isAncestor, mergeBase, readBranches, resolveCommit, setRef } from './git-objects.ts';
import {
  type Json,
  numberOf,
  renderCommit,
  renderFile,
  renderRepository,
  repositoryApi,
  repositoryWeb,
} from './render-common.ts';
import { ApiRefusal, noContent, notFound, ok, type Reply } from './reply.ts';
import { type Call, page, param, type Route, read, text, write } from './routes.ts';
import { rulesOf } from './state.ts';

export const gitRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '',
    needs: read('metadata'),
    handle: ({ addresses, repository }) => ok(renderRepository(addresses, repository)),
  },
  { method: 'GET', pattern: '/branches', needs: read('contents'), handle: listBranches },
  { method: 'GET', pattern: '/branches/:branch*', needs: read('contents'), handle: getBranch },
  { method: 'GET', pattern: '/git/ref/:ref*', needs: read('contents'), handle: getRef },
  { method: 'POST', pattern: '/git/refs', needs: write('contents'), handle: createRef },
  { method: 'PATCH', pattern: '/git/refs/:ref*', needs: write('contents'), handle: updateRef },
  { method: 'DELETE', pattern: '/git/refs/:ref*', needs: write('contents'), handle: deleteRef },
  { method: 'GET', pattern: '/commits', needs: read('contents'), handle: listCommits },
  { method: 'GET', pattern: '/commits/:ref*', needs: read('contents'), handle: getCommit },
  { method: 'GET', pattern: '/compare/:basehead*', needs: read('contents'), handle: compare },
  { method: 'GET', pattern: '/contents/:path*', needs: read('contents'), handle: getContents },
];

async function listBranches(call: Call): Promise<Reply> {
  const { addresses, repository } = call;
  const branches = Object.entries(await readBranches(repository.git)).map(([name, sha]) => ({
    name,
    commit: { sha, url: `${repositoryApi(addresses, repository)}/commits/${sha}` },
    protected: rulesOf(repository, name).any,
  }));
  return page(call, branches, `${repositoryApi(addresses, repository)}/branches`);
}

async function getBranch(call: Call): Promise<Reply> {
  const { addresses, repository } = call;
  const name = param(call, 'branch');
  const commit = await readTip(call, `refs/heads/${name}`);
  if (commit === undefined) throw new ApiRefusal(404, 'Branch not found');
  const url = `${repositoryApi(addresses, repository)}/branches/${encodeURIComponent(name)}`;
  return ok({
    name,
    commit: renderCommit(addresses, repository, commit),
    _links: { self: url, html: `${repositoryWeb(addresses, repository)}/tree/${name}` },
    protected: rulesOf(repository, name).any,
    protection: { enabled: rulesOf(repository, name).any },
    protection_url: `${url}/protection`,
  });
}

async function readTip({ repository }: Call, revision: string): Promise<CommitFacts | undefined> {
  const sha = await resolveCommit(repository.git, revision);
  if (sha === undefined) return undefined;
  return (await readCommits(repository.git, '-1', sha))[0];
}

function renderRef({ addresses, repository }: Call, ref: string, sha: string): Json {
  const url = repositoryApi(addresses, repository);
  const object = { type: 'commit', sha, url: `${url}/git/commits/${sha}` };
  return { ref, node_id: `REF_${numberOf(ref)}`, url: `${url}/git/${ref}`, object };
}

async function getRef(call: Call): Promise<Reply> {
  const ref = `refs/${param(call, 'ref')}`;
  const sha = await resolveCommit(call.repository.git, ref);
  if (sha === undefined) throw notFound();
  return ok(renderRef(call, ref, sha));
}

async function createRef(call: Call): Promise<Reply> {
  const { git } = call.repository;
  const ref = text(call, 'ref', 'Reference');
  const sha = text(call, 'sha', 'Reference');
  if ((await resolveCommit(git, ref)) !== undefined) throw new ApiRefusal(422, 'Reference already exists');
  if (!(await setRef(git, ref, sha))) throw new ApiRefusal(422, 'Object does not exist');
  return ok(renderRef(call, ref, sha), 201);
}

async function updateRef(call: Call): Promise<Reply> {
  const { git } = call.repository;
  const ref = `refs/${param(call, 'ref')}`;
  const sha = text(call, 'sha', 'Reference');
  const current = await resolveCommit(git, ref);
  if (current === undefined) throw new ApiRefusal(422, 'Reference does not exist');
  refuseProtected(call, ref);
  const forced = call.body['force'] === true;
  if (!forced && !(await isAncestor(git, current, sha))) throw new ApiRefusal(422, 'Update is not a fast forward');
  if (!(await setRef(git, ref, sha))) throw new ApiRefusal(422, 'Object does not exist');
  return ok(renderRef(call, ref, sha));
}

async function deleteRef(call: Call): Promise<Reply> {
  const { git } = call.repository;
  const ref = `refs/${param(call, 'ref')}`;
  if ((await resolveCommit(git, ref)) === undefined) throw new ApiRefusal(422, 'Reference does not exist');
  refuseProtected(call, ref);
  await git.git('update-ref', '-d', ref);
  return noContent;
}

function refuseProtected({ repository }: Call, ref: string): void {
  const { pushes } = rulesOf(repository, ref.replace('refs/heads/', ''));
  if (pushes === 'protected') throw new ApiRefusal(422, 'Changes must be made through a pull request.');
  if (pushes === 'ruleset')
    throw new ApiRefusal(422, 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n');
}

async function listCommits(call: Call): Promise<Reply> {
  const { addresses, repository, query } = call;
  const start = await resolveCommit(repository.git, query.get('sha') ?? repository.defaultBranch);
  if (start === undefined) throw notFound();
  const rendered = (await readCommits(repository.git, start)).map((commit) =>
    renderCommit(addresses, repository, commit),
  );
  return page(call, rendered, `${repositoryApi(addresses, repository)}/commits`);
}

async function getCommit(call: Call): Promise<Reply> {
  const { addresses, repository } = call;
  const commit = await readTip(call, param(call, 'ref'));
  if (commit === undefined) throw new ApiRefusal(422, `No commit found for SHA: ${param(call, 'ref')}`);
  return ok(renderCommit(addresses, repository, commit));
}

async function compare(call: Call): Promise<Reply> {
  const { addresses, repository, query } = call;
  const [from = '', to = ''] = param(call, 'basehead').split('...');
  const [base, head] = [await readTip(call, from), await readTip(call, to)];
  if (base === undefined || head === undefined) throw notFound();
  const common = await mergeBase(repository.git, base.sha, head.sha);
  const shared = common === undefined ? undefined : await readTip(call, common);
  if (shared === undefined) throw new ApiRefusal(404, `No common ancestor between ${from} and ${to}.`);
  const ahead = await readCommits(repository.git, '--reverse', `${shared.sha}..${head.sha}`);
  const behind = await readCommits(repository.git, `${shared.sha}..${base.sha}`);
  const files = await readFiles(repository.git, shared.sha, head.sha);
  const html = `${repositoryWeb(addresses, repository)}/compare/${from}...${to}`;
  const size = Number(query.get('per_page') ?? 250);
  const first = size * (Number(query.get('page') ?? 1) - 1);
  return ok({
    url: `${repositoryApi(addresses, repository)}/compare/${from}...${to}`,
    html_url: html,
    permalink_url: `${repositoryWeb(addresses, repository)}/compare/${base.sha}...${head.sha}`,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: renderCommit(addresses, repository, base),
    merge_base_commit: renderCommit(addresses, repository, shared),
    status: compareStatus(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: ahead.slice(first, first + size).map((commit) => renderCommit(addresses, repository, commit)),
    files: files.map((file) => renderFile(addresses, repository, head.sha, file)),
  });
}

function compareStatus(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

async function getContents(call: Call): Promise<Reply> {
  const { addresses, repository, query } = call;
  const ref = query.get('ref') ?? repository.defaultBranch;
  const path = param(call, 'path');
  const commit = await resolveCommit(repository.git, ref);
  const content = commit === undefined ? undefined : await repository.git.read(commit, path);
  if (commit === undefined || content === undefined) throw notFound();
  const sha = await repository.git.git('rev-parse', `${commit}:${path}`);
  const url = `${repositoryApi(addresses, repository)}/contents/${path}?ref=${ref}`;
  const git = `${repositoryApi(addresses, repository)}/git/blobs/${sha}`;
  const html = `${repositoryWeb(addresses, repository)}/blob/${ref}/${path}`;
  return ok({
    type: 'file',
    encoding: 'base64',
    size: Buffer.byteLength(content),
    name: path.split('/').at(-1),
    path,
    content: Buffer.from(content).toString('base64'),
    sha,
    url,
    git_url: git,
    html_url: html,
    download_url: `${repositoryWeb(addresses, repository)}/raw/${ref}/${path}`,
    _links: { self: url, git, html },
  });
}
