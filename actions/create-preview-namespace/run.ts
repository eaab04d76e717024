import { arrivalError, awaitArrival } from '#arrival';
import { imagesOf, isWorkload, type KubernetesCluster, type Trouble, type WaitResult, watchApplied } from '#delivery';
import { BlockedError, ConflictError, GitopsError, InputError } from '#errors';
import { FailedStep, formatDuration, type Job, type OutputsOf } from '#kit';
import type { ManifestFile } from '#manifests';
import { type Admission, admit, admitCheckout, type Preview, type PreviewStatus, urlFromTemplate } from '#preview';
import {
  type Announcer,
  announcer,
  type ClaimRequest,
  claimNamespace,
  copyPullSecrets,
  findEntrance,
  type Heartbeat,
  HoldLost,
  isOfNewerRun,
  type PreviewForge,
  type PreviewRepository,
  type PreviewSurroundings,
  setGuardrails,
  takeDownOwn,
  whileHeld,
} from '#preview-namespace';
import type { Helm } from '#tools';
import { goBack, type Installed, install } from './install.ts';
import { NotReady } from './not-ready.ts';
import { summarise, troubleTexts } from './report.ts';
import { type Inputs, type PreviewRequest, readRequest } from './request.ts';
import type { spec } from './spec.ts';

type Outputs = OutputsOf<typeof spec>;

/** What is deployed, as far as it lies in the workspace. */
export interface Files {
  /** The chart as helm takes it: where it lies, or what was asked for when it does not. */
  locateChart(chart: string): Promise<string>;
  /** @throws InputError for a path that leads to nothing */
  read(paths: readonly string[]): Promise<ManifestFile[]>;
  /** What a kustomization builds for a namespace, as YAML. */
  build(path: string, namespace: string): Promise<string>;
  /** Commit in the workspace. */
  checkedOut(): Promise<string | undefined>;
}

export interface Ports {
  job: Job;
  files: Files;
  heartbeat: Heartbeat;
  /** A word that no other run has. */
  holder: string;
  openRepository(inputs: Inputs): Promise<PreviewRepository>;
  connect(inputs: Inputs): Promise<KubernetesCluster>;
  openHelm(inputs: Inputs): Helm;
}

export async function run(inputs: Inputs, ports: Ports): Promise<Outputs> {
  const { job, files } = ports;
  const startedAt = job.clock.now();
  await using repository = await ports.openRepository(inputs);
  const request = readRequest(inputs, await job.runner.event(), repository.identity);
  const forge = await repository.forge();
  const headSha = request.headSha ?? (await newestCommit(forge, request));
  const preview = { ...request, headSha };
  const say = announcer(forge, request.pullRequest, announcementsOf(inputs), job);

  const isAdmitted = (): Promise<Admission> => judge(forge, preview, files);
  const first = await isAdmitted();
  if (first.kind !== 'admitted') return notDeployed(first, preview, inputs, say, job);

  const surroundings = { job, cluster: await ports.connect(inputs), helm: ports.openHelm(inputs) };
  const claim = claimRequest(inputs, preview, repository.identity, ports.holder, isAdmitted);
  const claimed = await claimNamespace(claim, surroundings);
  if (claimed.kind !== 'held') return notDeployed(claimed, preview, inputs, say, job);
  job.log.info(
    `namespace ${preview.namespace} ${claimed.operation === 'created' ? 'was made' : 'is there, and is upgraded'}`,
  );

  const deploying = { preview: claimed.preview, request: preview, inputs, files, say };
  const deployed = await whileHeld(claimed.preview, ports.holder, ports.heartbeat, surroundings, async (held) => {
    const result = await settle(() => deploy(deploying, held));
    // Also a failure is none when nobody wants it any more: its namespace may have been deleted while it was made.
    const last = await isAdmitted();
    if (last.kind !== 'admitted') return last;
    await announceEnd(result, deploying, job);
    return result;
  }).catch((error: unknown) => lostHold(error, isAdmitted));

  if (isNotAdmitted(deployed)) {
    if (!isOfNewerRun(deployed)) await takeDownOwn(claimed.preview, claim, isAdmitted, surroundings);
    return notDeployed(deployed, preview, inputs, say, job);
  }
  const outputs = {
    operation: claimed.operation,
    ...identityOutputs(preview, claimed.preview),
    duration: formatDuration(job.clock.now() - startedAt),
  };
  if (deployed.kind === 'failed') {
    throw new FailedStep({ outputs: { ...outputs, reason: deployed.error.message }, cause: deployed.error });
  }
  job.summary.add(summarise(claimed.preview, deployed.url, deployed.images));
  return { ...outputs, url: deployed.url, images: deployed.images };
}

type Request = PreviewRequest & { headSha: string };

async function newestCommit(forge: PreviewForge, { pullRequest }: PreviewRequest): Promise<string> {
  const pull = await forge.readPullRequest(pullRequest);
  if (pull !== undefined) return pull.headSha;
  throw noPullRequest(pullRequest);
}

function noPullRequest(number: number): InputError {
  return new InputError([{ input: 'pull-request', problem: `there is no pull request #${number}` }]);
}

/** As the forge says right now. */
async function judge(forge: PreviewForge, request: Request, files: Files): Promise<Admission> {
  const { headSha, policy, labelled, baseSha } = request;
  const pull = await forge.readPullRequest(request.pullRequest);
  if (pull === undefined) throw noPullRequest(request.pullRequest);
  const admission = admit({ pull, headSha, policy, labelled });
  // Whoever may deploy anything need not have deployed what was looked at.
  if (admission.kind !== 'admitted' || pull.origin === 'same-repository' || policy.kind === 'always') return admission;
  return admitCheckout(pull, await files.checkedOut(), headSha, baseSha);
}

function claimRequest(
  inputs: Inputs,
  request: Request,
  repository: string,
  holder: string,
  isAdmitted: () => Promise<Admission>,
): ClaimRequest {
  const { namespace, pullRequest, headSha, source, namespaceLabels, maxPreviews } = request;
  const { ttl, timeout, uninstallTimeout } = inputs;
  return {
    ...{ namespace, owner: { repository, pullRequest }, headSha, source, ttl, labels: namespaceLabels },
    ...{ holder, maxPreviews, timeout, uninstallTimeout, isAdmitted },
  };
}

interface Deploying {
  preview: Preview;
  request: Request;
  inputs: Inputs;
  files: Files;
  say: Announcer;
}

interface Deployed {
  kind: 'ready';
  url: string | undefined;
  images: readonly string[];
}

async function deploy(
  { preview, request, inputs, files, say }: Deploying,
  surroundings: PreviewSurroundings,
): Promise<Deployed> {
  const { job, cluster } = surroundings;
  await say.say({ ...statusOf(request, job), ...lifetimeOf(preview), state: 'deploying' }, 'create');
  await setGuardrails(preview, request.guardrails, surroundings);
  await copyPullSecrets(preview, request.pullSecrets, surroundings);
  const installed = await install(preview, request, inputs, files, surroundings);
  if (inputs.wait) await untilReady(installed, inputs, surroundings);
  const url =
    inputs.url === undefined
      ? await findEntrance(cluster, preview.namespace, job.signal)
      : urlFromTemplate(inputs.url, request.placeholders);
  const { network, reachableFrom } = request.guardrails;
  if (url !== undefined && network === 'deny' && reachableFrom.length === 0) job.log.notice(UNREACHABLE);
  return { kind: 'ready', url, images: await runningImages(installed, surroundings) };
}

const UNREACHABLE =
  'network-policy: deny lets nobody in from outside, and the address will not answer unless a NetworkPolicy of what was deployed does: name the namespace of the ingress controller in reachable-from.';

async function untilReady(
  { refs, revert }: Installed,
  inputs: Inputs,
  { cluster, job }: PreviewSurroundings,
): Promise<void> {
  const watched = watchApplied(cluster, refs, () => job.clock.now());
  if (watched.length === 0) return;
  const result = await awaitArrival(watched, inputs, job);
  const error = arrivalError(result);
  if (error === undefined) return;
  const troubles = troublesOf(result);
  if (inputs.atomic) await goBack(revert, job);
  throw new NotReady(error, troubles);
}

function troublesOf({ arrivals }: WaitResult<unknown>): Trouble[] {
  return arrivals.flatMap(({ troubles }) => troubles);
}

async function runningImages({ refs }: Installed, { cluster, job }: PreviewSurroundings): Promise<string[]> {
  const workloads = await Promise.all(refs.filter(isWorkload).map((ref) => cluster.read(ref, job.signal)));
  return [...new Set(workloads.flatMap((workload) => (workload === undefined ? [] : imagesOf(workload))))];
}

type Settled = Deployed | { kind: 'failed'; error: GitopsError; troubles: readonly Trouble[] };

/** Bugs and interruptions stay what they are. */
async function settle(deploying: () => Promise<Deployed>): Promise<Settled> {
  try {
    return await deploying();
  } catch (error) {
    if (error instanceof NotReady) return { kind: 'failed', error: error.cause, troubles: error.troubles };
    if (error instanceof GitopsError && !(error instanceof HoldLost)) return { kind: 'failed', error, troubles: [] };
    throw error;
  }
}

/** Whoever took the hold away has a reason, which the forge knows, too: or else it was somebody's wish. */
async function lostHold(
  error: unknown,
  isAdmitted: () => Promise<Admission>,
): Promise<Exclude<Admission, { kind: 'admitted' }>> {
  if (!(error instanceof HoldLost)) throw error;
  const admission = await isAdmitted();
  if (admission.kind !== 'admitted') return admission;
  throw new ConflictError(`the preview was not finished: ${error.message}`, {
    hint: 'Its pull request is open all the same: run again to have it.',
    cause: error,
  });
}

function isNotAdmitted(
  result: Settled | Exclude<Admission, { kind: 'admitted' }>,
): result is Exclude<Admission, { kind: 'admitted' }> {
  return result.kind === 'skipped' || result.kind === 'refused';
}

async function announceEnd(result: Settled, { preview, request, say }: Deploying, job: Job): Promise<void> {
  const common = { ...statusOf(request, job), ...lifetimeOf(preview) };
  const status: PreviewStatus =
    result.kind === 'ready'
      ? { ...common, state: 'ready', url: result.url, images: result.images }
      : { ...common, state: 'failed', reason: result.error.message, troubles: troubleTexts(result.troubles) };
  await say.say(status, 'create');
}

/** @throws FailedStep when something forbids it, and that is not to be skipped over */
async function notDeployed(
  admission: Exclude<Admission, { kind: 'admitted' }>,
  request: Request,
  { onBlocked }: Inputs,
  say: Announcer,
  job: Job,
): Promise<Outputs> {
  const { namespace, headSha } = request;
  const { reason } = admission;
  const status = statusOf(request, job);
  if (admission.kind === 'skipped') {
    job.log.notice(`No preview: ${reason}.`);
    if (admission.why === 'closed') await say.say({ ...status, state: 'removed', reason }, 'leave');
    return { operation: 'skipped', namespace, headSha, reason };
  }
  const { gate, hint } = admission;
  await say.say({ ...status, state: 'blocked', reason, hint }, 'create');
  const outputs = { operation: 'blocked', namespace, headSha, reason, blockedBy: gate };
  const error = new BlockedError(reason, { gates: [gate], hint });
  if (onBlocked === 'fail') throw new FailedStep({ outputs, cause: error });
  job.log.warning(`No preview: ${reason}.\n${hint}`);
  return outputs;
}

function statusOf({ namespace, headSha }: Request, { runner, clock }: Job) {
  return { namespace, headSha, runUrl: runner.runUrl, now: clock.now() };
}

function lifetimeOf({ createdAt, expiresAt }: Preview) {
  return { createdAt, expiresAt };
}

function identityOutputs({ namespace, headSha, source, release }: Request, { expiresAt }: Preview) {
  return {
    namespace,
    headSha,
    ...(source === 'helm' ? { release } : {}),
    ...(expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt).toISOString() }),
  };
}

function announcementsOf({ comment, deployment }: Inputs) {
  return { comment: comment ? 'on' : 'off', deployment: deployment ? 'on' : 'off' } as const;
}
