/** Releases over GitHub's REST API. */
import type { RestEndpointMethodTypes } from '@octokit/rest';
import { type GitHubApi, isAnswerLost, refusalOf } from './github-api.ts';
import type { Task } from './github-errors.ts';
import { FAULT_TRIES, faultWait } from './github-limits.ts';
import { ONCE } from './github-session.ts';
import type { Release, ReleaseContent } from './release.ts';

type Listed = RestEndpointMethodTypes['repos']['getRelease']['response']['data'];

const WRITE = 'contents: write';

/** A draft has no address by its tag (GitHub gives it `untagged-…`), so it is looked for among all. */
export async function findRelease(api: GitHubApi, tag: string): Promise<Release | undefined> {
  return (await publishedRelease(api, tag)) ?? (await releasesOf(api, tag))[0];
}

async function publishedRelease(api: GitHubApi, tag: string): Promise<Release | undefined> {
  try {
    return toRelease(
      await api.ask(lookingFor(tag), (octokit, here) => octokit.rest.repos.getReleaseByTag({ ...here, tag })),
    );
  } catch (error) {
    if (refusalOf(error)?.status === 404) return undefined;
    throw error;
  }
}

/** The oldest first: of two drafts that two runs made, that one stays. */
async function releasesOf(api: GitHubApi, tag: string): Promise<Release[]> {
  const all = await api.askAll(lookingFor(tag), (octokit, here) =>
    octokit.paginate(octokit.rest.repos.listReleases, { ...here, per_page: 100 }),
  );
  return all
    .filter(({ tag_name }) => tag_name === tag)
    .sort((one, other) => one.id - other.id)
    .map(toRelease);
}

/** GitHub refuses a second release of a tag, but not a second draft; so a lost answer is looked for, never sent again blindly. */
export async function createRelease(api: GitHubApi, content: ReleaseContent): Promise<Release> {
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await tryToCreate(api, content);
    if (outcome.kind === 'created') return content.draft ? keepOldest(api, outcome.release) : outcome.release;
    const again = outcome.kind === 'lost' && attempt < FAULT_TRIES;
    if (again) await api.clock.sleep(faultWait(attempt, api.clock.random()), api.signal);
    const existing = await findRelease(api, content.tag);
    if (existing !== undefined) return existing;
    if (!again) throw outcome.error;
  }
}

type Creation =
  | { kind: 'created'; release: Release }
  /** The tag has one, or nobody knows whether this one was made. */
  | { kind: 'taken' | 'lost'; error: unknown };

async function tryToCreate(api: GitHubApi, content: ReleaseContent): Promise<Creation> {
  const parameters = { tag_name: content.tag, ...toParameters(content), ...ONCE };
  try {
    const created = await api.ask(task('create', content), (octokit, here) =>
      octokit.rest.repos.createRelease({ ...here, ...parameters }),
    );
    return { kind: 'created', release: toRelease(created) };
  } catch (error) {
    if (isAnswerLost(error)) return { kind: 'lost', error };
    const refusal = refusalOf(error);
    if (refusal?.status === 422 && /already[_ ]exists/i.test(refusal.message)) return { kind: 'taken', error };
    throw error;
  }
}

async function keepOldest(api: GitHubApi, created: Release): Promise<Release> {
  const [oldest = created] = await releasesOf(api, created.tag);
  if (oldest.id === created.id) return created;
  const doing = { doing: `delete a second draft of release ${created.tag}`, permission: WRITE };
  await api.ask(doing, (octokit, here) =>
    octokit.rest.repos.deleteRelease({ ...here, release_id: Number(created.id) }),
  );
  return oldest;
}

export async function updateRelease(api: GitHubApi, release: Release, content: ReleaseContent): Promise<Release> {
  return toRelease(
    await api.ask(task('update', content), (octokit, here) =>
      octokit.rest.repos.updateRelease({ ...here, release_id: Number(release.id), ...toParameters(content) }),
    ),
  );
}

function toParameters({ name, body, draft, prerelease, latest }: ReleaseContent) {
  // GitHub refuses a draft that says anything about being the latest.
  const shown = draft ? {} : { make_latest: latest && !prerelease ? ('true' as const) : ('false' as const) };
  return { name, body, draft, prerelease, ...shown };
}

function toRelease(release: Listed): Release {
  return {
    id: String(release.id),
    tag: release.tag_name,
    name: release.name ?? '',
    body: release.body ?? '',
    draft: release.draft,
    prerelease: release.prerelease,
    url: release.html_url,
    uploadUrl: release.upload_url,
  };
}

function lookingFor(tag: string): Task {
  return { doing: `look for release ${tag}`, permission: 'contents: read' };
}

function task(verb: 'create' | 'update', { tag }: ReleaseContent): Task {
  return { doing: `${verb} release ${tag}`, permission: WRITE };
}
