import type { ConfigRepository } from '#config-repo';
import type { InputsOf, Job, OutputsOf } from '#kit';
import type { Registry } from '#registry';
import { checkChangelog, updateChangelog } from './changelog.ts';
import { type ChosenRelease, chooseRelease } from './choose.ts';
import { type Done, describeOperation } from './operation.ts';
import { findPlace } from './place.ts';
import { publishRelease } from './publish.ts';
import { announceChoice, announceDone, announceDryRun, releaseSummary } from './report.ts';
import { readRequest } from './request.ts';
import type { spec } from './spec.ts';
import { ensureTag } from './tag.ts';

type Inputs = InputsOf<typeof spec>;
type Outputs = OutputsOf<typeof spec>;

export interface Ports {
  job: Job;
  openRepository(inputs: Inputs): Promise<ConfigRepository>;
  /** Asked where images are built, when gitops.yaml does not say. */
  openRegistry(): Promise<Registry>;
}

/**
 * Chooses what to release, then sees to it that there is one tag, one release and one section of the changelog: each
 * step looks first and does what is missing, so that a run that was cut off is completed by the next.
 */
export async function run(inputs: Inputs, { job, openRepository, openRegistry }: Ports): Promise<Outputs> {
  const request = await readRequest(inputs, job);
  await using repository = await openRepository(inputs);
  const place = await findPlace(repository, inputs);
  const chosen = await chooseRelease({ repository, place, request, openRegistry, job });
  announceChoice(job.log, chosen);
  const update = { repository, place, chosen, inputs, job };
  await checkChangelog(update);
  if (inputs.dryRun) {
    announceDryRun(job.log, chosen);
    job.summary.add(releaseSummary(chosen, undefined));
    return { ...chosenOutputs(chosen), operation: 'none' };
  }

  const tag = await ensureTag(repository, chosen, request);
  const release = await publishRelease(await repository.forge(), chosen, request);
  const changelog = await updateChangelog(update);

  const done: Done = { tag, release, changelog };
  announceDone(job.log, chosen, done);
  job.summary.add(releaseSummary(chosen, done));
  return {
    ...chosenOutputs(chosen),
    operation: describeOperation(done),
    tagSha: tag.object,
    releaseId: release.release.id,
    releaseUrl: release.release.url,
    uploadUrl: release.release.uploadUrl,
    changelogSha: changelog.kind === 'committed' ? changelog.commit : undefined,
  };
}

function chosenOutputs({ tag, version, commit, facts, notes }: ChosenRelease): Outputs {
  return { tag, version, previousTag: facts.previousTag, commitSha: commit, images: facts.images, notes: notes() };
}
