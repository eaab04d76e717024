/** What is released: the tag, the commit, and everything that its notes tell. Changes nothing. */
import type { ConfigRepository } from '#config-repo';
import { ConflictError, InputError, nearest } from '#errors';
import { assertBranchName, type Snapshot, type Tag } from '#git';
import type { Job } from '#kit';
import type { Registry } from '#registry';
import {
  compareVersions,
  formatVersionNumber,
  isHighest,
  isPrerelease,
  levelOf,
  nextVersion,
  parseVersion,
  predecessors,
  type ReleaseFacts,
  type ReleaseTag,
  releaseTags,
  renderNotes,
  type SemanticVersion,
} from '#release';
import { type Gathered, gatherFacts } from './facts.ts';
import type { Place } from './place.ts';
import type { ReleaseRequest } from './request.ts';

export interface ChosenRelease {
  environment: string;
  tag: string;
  /** Without `v`; undefined where the tag holds none. */
  version: string | undefined;
  commit: string;
  /** The tag as it stands already. */
  existing: Tag | undefined;
  facts: ReleaseFacts;
  /** Whether something about the changes could not be read, so that earlier notes may say more. */
  isPartial: boolean;
  prerelease: boolean;
  latest: boolean;
  /** At most so many bytes. */
  notes(limit?: number): string;
}

interface Choice {
  repository: ConfigRepository;
  place: Place;
  request: ReleaseRequest;
  openRegistry(): Promise<Registry>;
  job: Job;
}

export async function chooseRelease(choice: Choice): Promise<ChosenRelease> {
  const { repository, request } = choice;
  const tags = await repository.git.tags();
  const releases = releaseTags(tags, request.tagPrefix);
  const commit = await targetCommit(choice, tags);
  const chosen =
    request.wanted.kind === 'named'
      ? await chooseNamed(choice, request.wanted, { tags, releases, commit })
      : await chooseNext(choice, { tags, releases, commit });
  const existing = tags.get(chosen.tag);
  if (existing !== undefined && existing.commit !== chosen.commit) {
    throw tagElsewhere(chosen.tag, existing.commit, chosen.commit);
  }
  const { version, gathered } = chosen;
  const { isPartial } = gathered;
  const { previousTag } = gathered.facts;
  const forge = await repository.forge();
  const facts = { ...gathered.facts, compareUrl: previousTag && forge.compareUrl(previousTag, chosen.tag) };
  const prerelease =
    request.prerelease === 'auto' ? version !== undefined && isPrerelease(version) : request.prerelease;
  const highest = version === undefined || isHighest(version, releases);
  return {
    environment: choice.place.environment.name,
    tag: chosen.tag,
    version: version && formatVersionNumber(version),
    commit: chosen.commit,
    existing,
    facts,
    isPartial,
    prerelease,
    latest: !prerelease && (request.latest === 'auto' ? highest : request.latest),
    notes: (limit) => renderNotes(facts, limit),
  };
}

interface Known {
  tags: ReadonlyMap<string, Tag>;
  /** Highest first. */
  releases: readonly ReleaseTag[];
  /** What is to be released. */
  commit: string;
}

interface Chosen {
  tag: string;
  version: SemanticVersion | undefined;
  commit: string;
  gathered: Gathered;
}

/** A tag that is there already says what it is a tag of, unless somebody else says otherwise. */
async function targetCommit({ repository, place, request }: Choice, tags: ReadonlyMap<string, Tag>): Promise<string> {
  const { wanted, target } = request;
  const existing = wanted.kind === 'named' ? tags.get(wanted.tag) : undefined;
  if (target === undefined) return existing?.commit ?? place.tip.commit;
  const { commit } = await snapshotOf(repository, target);
  if (commit === existing?.commit || (await repository.git.isAncestor(commit, place.tip.commit))) return commit;
  const { name, branch } = place.environment;
  throw new InputError([
    {
      input: 'target',
      problem: `${commit.slice(0, 12)} is not part of ${branch}, the branch of ${name}: it was never there`,
    },
  ]);
}

function snapshotOf({ git }: ConfigRepository, target: string): Promise<Snapshot> {
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(target)) return git.snapshotAt(target);
  assertBranchName(target, 'target');
  return git.snapshot(target);
}

/** A published tag is never moved: people and clusters may have it. */
export function tagElsewhere(tag: string, there: string, wanted: string): ConflictError {
  return new ConflictError(
    `tag ${tag} is at commit ${there.slice(0, 12)} already, and this release is of ${wanted.slice(0, 12)}`,
    {
      hint: `A tag is never moved. Give another \`tag\`, or \`target: ${there}\` to release what the tag names; if the tag was a mistake, delete it yourself first.`,
    },
  );
}

async function chooseNamed(
  choice: Choice,
  { tag, version }: { tag: string; version: SemanticVersion | undefined },
  { tags, releases, commit }: Known,
): Promise<Chosen> {
  const others = releases.filter(({ name }) => name !== tag);
  const previous = await previousRelease(
    choice,
    tags,
    version === undefined ? others : predecessors(version, others),
    commit,
  );
  return { tag, version, commit, gathered: await gatherFacts({ ...choice, previous, commit }) };
}

/**
 * While nothing of the environment changed since its latest release, that one is meant: there may be things to do
 * that an earlier run was cut off from.
 */
async function chooseNext(choice: Choice, { tags, releases, commit }: Known): Promise<Chosen> {
  const { request } = choice;
  const latest = await firstAncestor(choice, releases, commit);
  if (latest !== undefined && (await isUnchanged(choice, latest.commit, commit))) {
    const { name: tag, version } = latest;
    const others = releases.filter(({ name }) => name !== tag);
    const previous = await previousRelease(choice, tags, predecessors(version, others), latest.commit);
    const gathered = await gatherFacts({ ...choice, previous, commit: latest.commit });
    return { tag, version, commit: latest.commit, gathered };
  }
  const finals = releases.filter((release) => !isPrerelease(release.version));
  const base = (await previousRelease(choice, tags, finals, commit)) ?? latest;
  const gathered = await gatherFacts({ ...choice, previous: base, commit });
  const version = decideVersion(gathered.facts, latest?.version);
  const tag = `${request.tagPrefix}${formatVersionNumber(version)}`;
  if (!isPrerelease(version)) return { tag, version, commit, gathered };
  const previous = await previousRelease(choice, tags, predecessors(version, releases), commit);
  return { tag, version, commit, gathered: await gatherFacts({ ...choice, previous, commit }) };
}

const FIRST: SemanticVersion = { major: 0, minor: 1, patch: 0, prerelease: [] };

/** What is built once has one version: the release is called as the images are, if they agree and it is a step ahead. */
function decideVersion({ images, sources }: Gathered['facts'], latest: SemanticVersion | undefined): SemanticVersion {
  const versions = images.flatMap(({ to }) => (to === undefined ? [] : [parseVersion(to.tag ?? '')]));
  const [one] = versions;
  const isShared =
    one !== undefined && versions.every((each) => each !== undefined && compareVersions(each, one) === 0);
  const isAhead = one !== undefined && (latest === undefined || compareVersions(one, latest) > 0);
  if (isShared && isAhead) return one;
  if (latest === undefined) return FIRST;
  return nextVersion(latest, levelOf(sources.flatMap(({ entries }) => entries)));
}

/** Nothing of it differs, but for a changelog that an earlier run wrote. */
async function isUnchanged({ repository, place, request }: Choice, from: string, to: string): Promise<boolean> {
  if (from === to) return true;
  const { path } = place.environment;
  const changed = await repository.git.changedFiles(from, to);
  const ours = changed.filter((file) => path === '.' || file.path.startsWith(`${path}/`));
  return ours.every((file) => file.path === request.changelog || /(^|\/)CHANGELOG[^/]*$/i.test(file.path));
}

async function previousRelease(
  choice: Choice,
  tags: ReadonlyMap<string, Tag>,
  candidates: readonly ReleaseTag[],
  commit: string,
): Promise<PreviousTag | undefined> {
  const { previousTag } = choice.request;
  if (previousTag === undefined) return firstAncestor(choice, candidates, commit);
  const found = tags.get(previousTag);
  if (found !== undefined) return { name: previousTag, commit: found.commit };
  const near = nearest(previousTag, [...tags.keys()]);
  const suggestion = near === undefined ? '' : `; did you mean ${near}?`;
  throw new InputError([
    { input: 'previous-tag', problem: `there is no tag ${JSON.stringify(previousTag)}${suggestion}` },
  ]);
}

type PreviousTag = Pick<ReleaseTag, 'name' | 'commit'>;

/** The first "no" may have loaded the whole history; the others are answered from that. */
async function firstAncestor<Candidate extends PreviousTag>(
  { repository: { git } }: Choice,
  candidates: readonly Candidate[],
  commit: string,
): Promise<Candidate | undefined> {
  for (const candidate of candidates) {
    if (await git.isAncestor(candidate.commit, commit)) return candidate;
  }
  return undefined;
}
