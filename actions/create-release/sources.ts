/** Where images are built, and what lies between two of their versions there. */
import type { Comparison, Forge } from '#forge';
import { withoutSkipTokens } from '#git';
import type { Job } from '#kit';
import { type GitopsConfig, sourceRanges } from '#promotion';
import type { Registry } from '#registry';
import { changeEntries, type ImageChange, type SourceChanges } from '#release';

interface Question {
  images: readonly ImageChange[];
  config: GitopsConfig;
  forge: Forge;
  openRegistry(): Promise<Registry>;
  job: Job;
}

interface Asking extends Question {
  /** Something could not be asked, which another run may be able to. */
  trouble(): void;
}

interface Range {
  /** `owner/name` on the same forge. */
  source: string;
  base: string;
  head: string;
}

/** Changes of more commits than these are told of in part. */
const COMMITS = 500;

/** Best effort: a source that nobody may look into is left out, and said to be. */
export async function readSources(question: Question): Promise<{ sources: SourceChanges[]; isPartial: boolean }> {
  const found = new Map<string, SourceChanges>();
  let isPartial = false;
  const asking = {
    ...question,
    trouble: () => {
      isPartial = true;
    },
  };
  for (const image of question.images) {
    if (image.from === undefined || image.to === undefined) continue;
    try {
      const changes = await changesOf(asking, image);
      if (changes !== undefined) found.set(changes.url, changes);
    } catch (error) {
      question.job.signal.throwIfAborted();
      asking.trouble();
      const why = error instanceof Error ? error.message : String(error);
      question.job.log.warning(`what changed in ${image.repository} is not known: ${why}`);
    }
  }
  return { sources: [...found.values()], isPartial };
}

/** As gitops.yaml and the tags say; where these lead nowhere, as the images' own labels say. */
async function changesOf(question: Asking, image: ImageChange): Promise<SourceChanges | undefined> {
  const { config, job } = question;
  const told = rangeOf(image, config.sources);
  const byTags = told && (await compared(question, told));
  if (byTags !== undefined) return byTags;
  const labelled = await labelledRange(question, image, told);
  const byLabels = labelled && (await compared(question, labelled));
  if (byLabels === undefined) job.log.info(`${image.repository}: nobody says where it is built, or may look there`);
  return byLabels;
}

function rangeOf(
  { repository, from = {}, to = {} }: ImageChange,
  sources: ReadonlyMap<string, string>,
): Range | undefined {
  const place = { file: '', line: 0, keyPath: '' };
  const [range] = sourceRanges([{ name: repository, repository, from, to, ...place }], sources);
  return range && { source: range.repository, base: range.base, head: range.head };
}

async function compared({ forge }: Question, { source, base, head }: Range): Promise<SourceChanges | undefined> {
  const comparison = await forge.compare(source, base, head, COMMITS);
  return comparison && toChanges(source, comparison);
}

function toChanges(repository: string, { url, commits, totalCommits }: Comparison): SourceChanges {
  const cleaned = commits.map((commit) => ({ ...commit, message: withoutSkipTokens(commit.message) }));
  return { repository, url, entries: changeEntries(cleaned), total: totalCommits };
}

const SOURCE = 'org.opencontainers.image.source';
const REVISION = 'org.opencontainers.image.revision';

/** `org.opencontainers.image.source` is a web address; only repositories of this very forge can be asked. */
async function labelledRange(
  question: Asking,
  image: ImageChange,
  told: Range | undefined,
): Promise<Range | undefined> {
  const { openRegistry, config, job, trouble } = question;
  const registry = await openRegistry();
  const [before, after] = await Promise.all(
    [image.from, image.to].map((version) => registry.inspectImage({ name: image.repository, ...version })),
  );
  for (const inspection of [before, after]) {
    if (inspection?.kind === 'unknown') trouble();
    if (inspection?.kind !== 'found') job.log.info(`${image.repository}: ${inspection?.reason ?? 'not asked'}`);
  }
  if (before?.kind !== 'found' || after?.kind !== 'found') return undefined;
  const configured = told?.source ?? config.sources.get(image.repository);
  const source = configured ?? repositoryOf(after.image.labels.get(SOURCE), job.runner.serverUrl);
  const [base, head] = [before.image.labels.get(REVISION), after.image.labels.get(REVISION)];
  return source === undefined || !isRevision(base) || !isRevision(head) || base === head
    ? undefined
    : { source, base, head };
}

/** `https://github.com/acme/shop.git` on https://github.com: `acme/shop`. */
function repositoryOf(address: string | undefined, serverUrl: string): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  const server = URL.parse(serverUrl);
  if (url === null || server === null || url.host !== server.host) return undefined;
  const below = url.pathname.slice(server.pathname.replace(/\/$/, '').length);
  return /^\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(below)?.[1];
}

/** Labels are whatever a build wrote: nothing but a commit becomes part of a request. */
function isRevision(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{7,64}$/.test(text);
}
