/** The section of the changelog: committed to the environment's branch, whoever else writes to it. */
import { type ConfigRepository, commitChange, commitMessage, decodeText } from '#config-repo';
import { InputError } from '#errors';
import { assertRepositoryPath, type Edit, type Snapshot } from '#git';
import type { InputsOf, Job } from '#kit';
import { hasSection, putSection } from '#release';
import type { ChosenRelease } from './choose.ts';
import { RELEASED } from './facts.ts';
import type { ChangelogOutcome } from './operation.ts';
import type { Place } from './place.ts';
import type { spec } from './spec.ts';

interface Update {
  repository: ConfigRepository;
  place: Place;
  chosen: ChosenRelease;
  inputs: InputsOf<typeof spec>;
  job: Job;
}

/**
 * What would keep the changelog from being updated is said before the tag is pushed.
 * @throws InputError or FileError for a path, a file or a template that will not do
 */
export async function checkChangelog(update: Update): Promise<void> {
  if (update.inputs.changelog !== undefined) await editOf(update, update.inputs.changelog)(update.place.tip);
}

export async function updateChangelog(update: Update): Promise<ChangelogOutcome> {
  const { repository, place, inputs, job } = update;
  if (inputs.changelog === undefined) return { kind: 'not-asked' };
  const edit = editOf(update, inputs.changelog);
  const outcome = await commitChange(repository, { branch: place.environment.branch, edit, identity: inputs, job });
  return outcome.kind === 'committed' ? { kind: 'committed', commit: outcome.commit } : { kind: 'there' };
}

function editOf({ chosen, inputs, job }: Update, path: string): Edit {
  assertRepositoryPath(path);
  const date = new Date(job.clock.now()).toISOString().slice(0, 10);
  const message = messageOf(chosen, inputs);
  return async (tip) => {
    const before = await readChangelog(tip, path);
    if (chosen.isPartial && before !== undefined && hasSection(before, chosen.tag)) return undefined;
    const after = putSection(before, { tag: chosen.tag, date, notes: chosen.notes() });
    return after === before ? undefined : { changes: new Map([[path, new TextEncoder().encode(after)]]), message };
  };
}

async function readChangelog(tip: Snapshot, path: string): Promise<string | undefined> {
  const found = (await tip.list(path)).find((entry) => entry.path === path);
  if (found?.mode === '120000' || found?.mode === '160000') {
    throw new InputError([{ input: 'changelog', problem: `${path} is not a plain file on this branch` }]);
  }
  const content = found && (await tip.read([path])).get(path);
  return content && decodeText(path, content);
}

function messageOf({ tag, version, environment }: ChosenRelease, inputs: Update['inputs']): string {
  return commitMessage(inputs, {
    template: 'docs(changelog): {tag}',
    values: { tag, version: version ?? '', environment },
    trailers: [[RELEASED, `${environment}@${tag}`]],
  });
}
