/** `/releases` of the REST double. */
import { resolveCommit, setRef } from './git-objects.ts';
import { iso } from './pull-lifecycle.ts';
import { type Json, renderAccount, repositoryApi, repositoryWeb } from './render-common.ts';
import { ApiRefusal, invalid, noContent, notFound, ok, type Reply } from './reply.ts';
import { type Call, optionalText, page, param, type Route, read, text, write } from './routes.ts';
import { may, type ReleaseState } from './state.ts';

const LONGEST_BODY = 125_000;

export const releaseRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/releases', needs: read('contents'), handle: listReleases },
  { method: 'POST', pattern: '/releases', needs: write('contents'), handle: createRelease },
  { method: 'GET', pattern: '/releases/tags/:tag*', needs: read('contents'), handle: getByTag },
  { method: 'GET', pattern: '/releases/:id', needs: read('contents'), handle: (call) => answer(call, releaseOf(call)) },
  { method: 'PATCH', pattern: '/releases/:id', needs: write('contents'), handle: updateRelease },
  { method: 'DELETE', pattern: '/releases/:id', needs: write('contents'), handle: deleteRelease },
];

/** Newest first; drafts only for those who may write. */
function listReleases(call: Call): Reply {
  const { addresses, repository, grant } = call;
  const seen = repository.releases.filter(({ draft }) => !draft || may(grant, 'contents', 'write'));
  const rendered = [...seen].reverse().map((release) => render(call, release));
  return page(call, rendered, `${repositoryApi(addresses, repository)}/releases`);
}

/** Drafts are not found by their tag. */
function getByTag(call: Call): Reply {
  const found = call.repository.releases.find(({ tag, draft }) => tag === param(call, 'tag') && !draft);
  if (found === undefined) throw notFound();
  return answer(call, found);
}

function releaseOf({ repository, params }: Call): ReleaseState {
  const found = repository.releases.find(({ id }) => String(id) === params['id']);
  if (found === undefined) throw notFound();
  return found;
}

async function createRelease(call: Call): Promise<Reply> {
  const { repository, grant, now, body } = call;
  const release: ReleaseState = {
    id: repository.id * 10_000 + ((repository.releases.at(-1)?.id ?? 0) % 10_000) + 1,
    tag: text(call, 'tag_name', 'Release'),
    target: optionalText(call, 'target_commitish') ?? repository.defaultBranch,
    name: optionalText(call, 'name') ?? '',
    body: optionalText(call, 'body') ?? '',
    draft: body['draft'] === true,
    prerelease: body['prerelease'] === true,
    author: grant.login,
    createdAt: iso(now),
    publishedAt: undefined,
  };
  await accept(call, release);
  repository.releases.push(release);
  return answer(call, release, 201);
}

async function updateRelease(call: Call): Promise<Reply> {
  const release = releaseOf(call);
  const { body } = call;
  const changed: ReleaseState = {
    ...release,
    tag: optionalText(call, 'tag_name') ?? release.tag,
    name: optionalText(call, 'name') ?? release.name,
    body: optionalText(call, 'body') ?? release.body,
    draft: typeof body['draft'] === 'boolean' ? body['draft'] : release.draft,
    prerelease: typeof body['prerelease'] === 'boolean' ? body['prerelease'] : release.prerelease,
  };
  await accept(call, changed);
  Object.assign(release, changed);
  return answer(call, release);
}

/** What publishing a release does, and what GitHub refuses. */
async function accept({ repository, body, now }: Call, release: ReleaseState): Promise<void> {
  if (release.body.length > LONGEST_BODY) {
    const message = `body is too long (maximum is ${LONGEST_BODY} characters)`;
    throw invalid({ resource: 'Release', code: 'custom', field: 'body', message });
  }
  const makesLatest = body['make_latest'] === 'true';
  if (makesLatest && (release.draft || release.prerelease)) {
    const message = 'Drafts and prereleases cannot be set as latest.';
    throw invalid({ resource: 'Release', code: 'custom', message });
  }
  if (release.draft) return;
  const others = repository.releases.filter(({ id, tag, draft }) => id !== release.id && tag === release.tag && !draft);
  if (others.length > 0) throw invalid({ resource: 'Release', code: 'already_exists', field: 'tag_name' });
  const ref = `refs/tags/${release.tag}`;
  if ((await resolveCommit(repository.git, ref)) === undefined) {
    const sha = await resolveCommit(repository.git, release.target);
    if (sha === undefined || !(await setRef(repository.git, ref, sha))) {
      throw new ApiRefusal(422, 'Validation Failed', [
        { resource: 'Release', code: 'invalid', field: 'target_commitish' },
      ]);
    }
  }
  release.publishedAt ??= iso(now);
  if (makesLatest) repository.latestRelease = release.tag;
}

function deleteRelease(call: Call): Reply {
  const { releases } = call.repository;
  releases.splice(releases.indexOf(releaseOf(call)), 1);
  return noContent;
}

function answer(call: Call, release: ReleaseState, status = 200): Reply {
  return ok(render(call, release), status);
}

function render({ addresses, repository }: Call, release: ReleaseState): Json {
  const { id, tag, target, name, body, draft, prerelease, author, createdAt, publishedAt } = release;
  const url = `${repositoryApi(addresses, repository)}/releases/${id}`;
  const web = repositoryWeb(addresses, repository);
  const shown = draft ? `untagged-${id}` : tag.split('/').map(encodeURIComponent).join('/');
  return {
    id,
    node_id: `RE_${id}`,
    url,
    html_url: `${web}/releases/tag/${shown}`,
    assets_url: `${url}/assets`,
    upload_url: `${url.replace('/api/v3/', '/api/uploads/')}/assets{?name,label}`,
    tarball_url: draft ? null : `${repositoryApi(addresses, repository)}/tarball/${tag}`,
    zipball_url: draft ? null : `${repositoryApi(addresses, repository)}/zipball/${tag}`,
    tag_name: tag,
    target_commitish: target,
    name,
    body,
    draft,
    prerelease,
    immutable: false,
    created_at: createdAt,
    published_at: publishedAt ?? null,
    author: renderAccount(addresses, author),
    assets: [],
  };
}
