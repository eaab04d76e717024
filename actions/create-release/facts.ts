/** What changed between two releases of an environment, read from git, forges and registries. */
import { type ConfigRepository, readEnvironment } from '#config-repo';
import { FileError } from '#errors';
import { type LoggedCommit, withoutSkipTokens } from '#git';
import type { Job } from '#kit';
import { effectiveImages, readLedgerEntries, sameVersion, type Version, versionOf } from '#promotion';
import type { Registry } from '#registry';
import { changeEntries, type ImageChange, type PromotionNote, type ReleaseFacts, type SourceChanges } from '#release';
import type { Place } from './place.ts';
import type { ReleaseRequest } from './request.ts';
import { readSources } from './sources.ts';

export interface Gathered {
  /** All but the address of the comparison, which needs the tag's name. */
  facts: Omit<ReleaseFacts, 'compareUrl'>;
  isPartial: boolean;
}

interface Range {
  repository: ConfigRepository;
  place: Place;
  request: ReleaseRequest;
  openRegistry(): Promise<Registry>;
  job: Job;
  previous: { name: string; commit: string } | undefined;
  commit: string;
}

export async function gatherFacts(range: Range): Promise<Gathered> {
  const { repository, place, previous, commit, request, openRegistry, job } = range;
  const images = await changedImages(range);
  const commits = previous === undefined ? [] : await repository.git.commitsBetween(previous.commit, commit);
  const forge = await repository.forge();
  const { config } = place;
  const { sources, isPartial } = await readSources({ images, config, forge, openRegistry, job });
  const own = configurationChanges(range, commits);
  return {
    isPartial,
    facts: {
      environment: place.environment.name,
      previousTag: previous?.name,
      introduction: request.introduction,
      images,
      sources: [...sources, ...own],
      promotions: promotionNotes(range, commits),
    },
  };
}

type Versions = ReadonlyMap<string, readonly Version[]>;

async function changedImages(range: Range): Promise<ImageChange[]> {
  const { previous, commit } = range;
  const before = previous === undefined ? new Map<string, Version[]>() : await versionsAt(range, previous.commit);
  const after = await versionsAt(range, commit);
  const repositories = [...new Set([...before.keys(), ...after.keys()])].sort();
  return repositories.flatMap((repository) => changesOf(repository, before, after));
}

/** By what is pulled. An environment that was not there yet had no images. */
async function versionsAt({ repository, place }: Range, commit: string): Promise<Versions> {
  const { environment, config } = place;
  const snapshot = await repository.git.snapshotAt(commit);
  const read = await readEnvironment(snapshot, environment, config.file).catch((error: unknown) => {
    if (error instanceof FileError && commit !== place.tip.commit) return { images: [] };
    throw error;
  });
  const versions = new Map<string, Version[]>();
  for (const image of effectiveImages(read.images)) {
    const version = versionOf(image);
    const known = versions.get(image.repository) ?? [];
    if (!known.some((each) => sameVersion(each, version))) versions.set(image.repository, [...known, version]);
  }
  return versions;
}

/** Where an environment runs several versions of one image, each that is new is told of. */
function changesOf(repository: string, before: Versions, after: Versions): ImageChange[] {
  const [from, to] = [before.get(repository) ?? [], after.get(repository) ?? []];
  const gone = from.filter((version) => !to.some((each) => sameVersion(each, version)));
  const come = to.filter((version) => !from.some((each) => sameVersion(each, version)));
  if (come.length === 0)
    return to.length === 0 ? from.map((version) => ({ repository, from: version, to: undefined })) : [];
  return come.map((version, index) => ({ repository, from: gone[index] ?? gone.at(-1) ?? from[0], to: version }));
}

function promotionNotes({ repository, place }: Range, commits: readonly LoggedCommit[]): PromotionNote[] {
  const { name } = place.environment;
  return commits.flatMap((commit): PromotionNote[] => {
    const what = readLedgerEntries(commit)
      .filter(({ environment }) => environment === name)
      .map(whatOf)
      .find((each) => each !== undefined);
    if (what === undefined) return [];
    const { sha, date } = commit;
    return [{ date, sha, url: repository.links(sha).commit?.(sha), what }];
  });
}

function whatOf(entry: ReturnType<typeof readLedgerEntries>[number]): PromotionNote['what'] | undefined {
  switch (entry.kind) {
    case 'promotion':
      return { kind: 'promotion', promotionId: entry.promotionId };
    case 'bump':
      return { kind: 'bump' };
    case 'rollback':
      return { kind: 'rollback', reason: entry.reason };
    default:
      return undefined;
  }
}

/** Where an environment is a whole branch, its commits are changes of it; those that only move images are told of as such. */
function configurationChanges(range: Range, commits: readonly LoggedCommit[]): SourceChanges[] {
  const { repository, place, previous, commit } = range;
  if (place.environment.path !== '.' || previous === undefined) return [];
  const links = repository.links(commit);
  const changes = commits.filter((each) => readLedgerEntries(each).length === 0 && !isOurs(each));
  const entries = changeEntries(
    changes.toReversed().map(({ sha, message, parents, author }) => ({
      ...{ sha, parents, author: author.name, login: undefined, url: links.commit?.(sha) ?? '' },
      message: withoutSkipTokens(message),
    })),
  );
  if (entries.length === 0) return [];
  return [{ repository: 'configuration', url: '', entries, total: entries.length }];
}

/** The trailer of the commits that write a changelog. */
export const RELEASED = 'Released';

function isOurs({ trailers }: LoggedCommit): boolean {
  return trailers.some(([key]) => key === RELEASED);
}
