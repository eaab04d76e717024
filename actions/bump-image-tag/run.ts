import { type ConfigRepository, commitChange, cutDiff, localDiff } from '#config-repo';
import type { CommitContent, Snapshot } from '#git';
import type { InputsOf, Job, OutputsOf } from '#kit';
import { announceBump, bumpMessage, bumpSummary } from './report.ts';
import { readBumpRequest } from './request.ts';
import type { spec } from './spec.ts';
import { bumpOn, chooseTarget, type PlannedBump, passGates, type Target, targetOn } from './target.ts';

type Inputs = InputsOf<typeof spec>;
type Outputs = OutputsOf<typeof spec>;

export interface Ports {
  job: Job;
  openRepository(inputs: Inputs): Promise<ConfigRepository>;
}

/** Computes the edit on the branch's tip, and anew on every tip that a lost race brings; then pushes it. */
export async function run(inputs: Inputs, { job, openRepository }: Ports): Promise<Outputs> {
  const request = readBumpRequest(inputs);
  await using repository = await openRepository(inputs);
  const chosen = await chooseTarget(repository, inputs);

  const edits: { tip: Snapshot; bump: PlannedBump; content: CommitContent }[] = [];
  const edit = async (tip: Snapshot): Promise<CommitContent | undefined> => {
    const target = await targetOn(tip, chosen, repository, inputs);
    const bump = await bumpOn(tip, request, target);
    if (bump.files.length === 0) return undefined;
    const { liftsHold } = await passGates(repository, target, bump, { liftHold: inputs.liftHold, clock: job.clock });
    const content = { changes: bytesOf(bump), message: bumpMessage(inputs, { bump, target, liftsHold }) };
    edits.push({ tip, bump, content });
    return content;
  };
  const commit = inputs.dryRun
    ? await editOnly(repository, chosen, edit)
    : await publish(repository, chosen, edit, inputs, job);

  const latest = edits.at(-1);
  if (latest === undefined || commit === 'unchanged') return finishUnchanged(chosen.branch, job);
  const made = commit === 'dry-run' || inputs.signCommits ? undefined : commit;
  const diff = await localDiff(repository, latest.tip, latest.content, inputs, made);
  const commitUrl = commit === 'dry-run' ? undefined : repository.links(commit).commit?.(commit);
  announceBump(job.log, latest.bump, commit, chosen.branch);
  job.summary.add(bumpSummary({ bump: latest.bump, commit, commitUrl, branch: chosen.branch, diff }));
  return {
    changed: true,
    commitSha: commit === 'dry-run' ? undefined : commit,
    commitUrl,
    branch: chosen.branch,
    files: latest.bump.files.map(({ path }) => path),
    images: latest.bump.images,
    diff: cutDiff(diff),
  };
}

type Edit = (tip: Snapshot) => Promise<CommitContent | undefined>;

async function editOnly({ git }: ConfigRepository, target: Target, edit: Edit): Promise<'dry-run' | 'unchanged'> {
  const tip = seenTip(target) ?? (await git.snapshot(target.branch));
  return (await edit(tip)) === undefined ? 'unchanged' : 'dry-run';
}

async function publish(
  repository: ConfigRepository,
  target: Target,
  edit: Edit,
  identity: Inputs,
  job: Job,
): Promise<string> {
  const start = seenTip(target);
  const request = { branch: target.branch, edit, identity, job, ...(start === undefined ? {} : { start }) };
  const outcome = await commitChange(repository, request);
  return outcome.kind === 'committed' ? outcome.commit : 'unchanged';
}

function seenTip(target: Target): Snapshot | undefined {
  return target.kind === 'environment' ? target.seen : undefined;
}

function bytesOf({ files }: PlannedBump): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map(files.map(({ path, text }) => [path, encoder.encode(text)]));
}

function finishUnchanged(branch: string, job: Job): Outputs {
  job.log.info(`Nothing to change on ${branch}: every value already stands.`);
  job.summary.add(`Nothing to change on \`${branch}\`: every value already stands.`);
  return { changed: false, branch, files: [], images: [] };
}
