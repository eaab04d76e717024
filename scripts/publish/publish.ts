/**
 * Publishes what CHANGELOG.md asks for: the tag vX.Y.Z, which never moves, and vX, which does. Can be run again after any
 * failure: everything it makes is made of the released commit alone, so that the second run makes the very same.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLatest, isNewest, movingTag, newestRelease, type Release } from './changelog.ts';
import { git } from './git.ts';
import { pinOwnUses, unpinnedOwnUses } from './pin.ts';

export interface PublishOptions {
  /** A clean clone at the commit that is released. */
  folder: string;
  remote: string;
  token?: string;
  dryRun: boolean;
  say(line: string): void;
}

export type Published =
  | { kind: 'nothing' }
  | {
      kind: 'published' | 'planned';
      tag: string;
      commit: string;
      release: Release;
      /** Of all that is published; see `isLatest`. */
      latest: boolean;
    };

interface RemoteTag {
  /** What the ref points at: the tag's own object where it is annotated. */
  object: string;
  commit: string;
}

type RemoteTags = ReadonlyMap<string, RemoteTag>;

const WORKFLOWS = '.github/workflows/';
const PUBLISHER = { name: 'github-actions[bot]', mail: '41898282+github-actions[bot]@users.noreply.github.com' };

export async function publish(options: PublishOptions): Promise<Published> {
  const { folder, dryRun, say } = options;
  const release = newestRelease(await readFile(join(folder, 'CHANGELOG.md'), 'utf8'));
  if (release === undefined) {
    say('Nothing to publish: CHANGELOG.md has unreleased work on top, or no dated section.');
    return { kind: 'nothing' };
  }
  await assertReleasable(folder, release);
  const tag = `v${release.version}`;
  const tags = await remoteTags(options);
  const commit = await pinnedCommit(folder, tag);
  assertNotTaken(tag, commit, tags);
  const moves = tagsToMove(release, commit, tags);
  for (const name of moves) say(`${name} → ${commit}${tags.has(name) ? ` (was ${tags.get(name)?.commit})` : ''}`);
  if (moves.length === 0) say(`${tag} is published already.`);
  const done = { tag, commit, release, latest: isLatest(release.version, publishedVersions(tags)) };
  if (dryRun) return { kind: 'planned', ...done };
  if (moves.length > 0) await pushTags(options, { commit, moves, tags });
  return { kind: 'published', ...done };
}

/** What is published is what was committed, and says the version that it has. */
async function assertReleasable(folder: string, { version }: Release): Promise<void> {
  const dirty = await git(['status', '--porcelain'], { cwd: folder });
  if (dirty !== '') throw new Error(`the work tree is not clean:\n${dirty}`);
  const { version: declared } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  if (declared === version) return;
  throw new Error(`CHANGELOG.md releases ${version}, package.json says ${declared}: make them one`);
}

async function remoteTags({ folder, remote, token }: PublishOptions): Promise<RemoteTags> {
  const listed = await git(['ls-remote', '--tags', '--', remote], {
    cwd: folder,
    ...(token === undefined ? {} : { token }),
  });
  const lines = listed.split('\n').filter((line) => line !== '');
  const tags = new Map<string, RemoteTag>();
  for (const line of lines) {
    const [hash = '', ref = ''] = line.split('\t');
    // An annotated tag is listed twice; the second line, with ^{}, names its commit.
    const name = ref.replace(/^refs\/tags\//, '').replace(/\^\{\}$/, '');
    tags.set(name, { object: tags.get(name)?.object ?? hash, commit: hash });
  }
  return tags;
}

/**
 * A commit on top of the released one, in which reusable workflows name that one. No clock and nobody's name go into it:
 * made again, it is the same.
 */
async function pinnedCommit(folder: string, tag: string): Promise<string> {
  const released = await git(['rev-parse', 'HEAD'], { cwd: folder });
  const date = await git(['show', '--no-patch', '--format=%cI', 'HEAD'], { cwd: folder });
  const index = {
    GIT_INDEX_FILE: join(await git(['rev-parse', '--absolute-git-dir'], { cwd: folder }), 'publish-index'),
  };
  await git(['read-tree', 'HEAD'], { cwd: folder, env: index });
  const listed = await git(['ls-tree', '--name-only', 'HEAD', '--', WORKFLOWS], { cwd: folder });
  for (const path of listed.split('\n').filter((name) => /\.ya?ml$/.test(name))) {
    const pinned = pinOwnUses(await git(['cat-file', 'blob', `HEAD:${path}`], { cwd: folder }), released);
    const left = unpinnedOwnUses(pinned);
    if (left.length > 0) throw new Error(`${path} names ours by a ref that moves: ${left.join(', ')}`);
    const blob = await git(['hash-object', '-w', '--stdin'], { cwd: folder, input: `${pinned}\n` });
    await git(['update-index', '--cacheinfo', `100644,${blob},${path}`], { cwd: folder, env: index });
  }
  const tree = await git(['write-tree'], { cwd: folder, env: index });
  const message = `build: ${tag}, its workflows pinned to ${released.slice(0, 12)}\n`;
  const identity = {
    GIT_AUTHOR_NAME: PUBLISHER.name,
    GIT_AUTHOR_EMAIL: PUBLISHER.mail,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: PUBLISHER.name,
    GIT_COMMITTER_EMAIL: PUBLISHER.mail,
    GIT_COMMITTER_DATE: date,
  };
  return git(['commit-tree', tree, '-p', released], { cwd: folder, input: message, env: identity });
}

function assertNotTaken(tag: string, commit: string, tags: RemoteTags): void {
  const taken = tags.get(tag)?.commit;
  if (taken === undefined || taken === commit) return;
  throw new Error(
    `${tag} is published already, as ${taken}, and a released tag never moves. To release this commit, date a new version in CHANGELOG.md.`,
  );
}

function publishedVersions(tags: RemoteTags): string[] {
  return [...tags.keys()].filter((name) => /^v\d+\.\d+\.\d+/.test(name)).map((name) => name.slice(1));
}

function tagsToMove({ version }: Release, commit: string, tags: RemoteTags): string[] {
  const published = publishedVersions(tags);
  const moving = movingTag(version);
  const wanted = [`v${version}`, ...(moving !== undefined && isNewest(version, published) ? [moving] : [])];
  return wanted.filter((name) => tags.get(name)?.commit !== commit);
}

/** All or none; and none when somebody else moved one meanwhile. */
async function pushTags(
  { folder, remote, token }: PublishOptions,
  { commit, moves, tags }: { commit: string; moves: readonly string[]; tags: RemoteTags },
): Promise<void> {
  const leases = moves.map((name) => `--force-with-lease=refs/tags/${name}:${tags.get(name)?.object ?? ''}`);
  const refs = moves.map((name) => `${commit}:refs/tags/${name}`);
  const options = { cwd: folder, ...(token === undefined ? {} : { token }) };
  await git(['push', '--atomic', ...leases, '--', remote, ...refs], options);
}
