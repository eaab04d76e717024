/** Takes hold of a preview's namespace: makes it, or goes on with the one that is there, and keeps others out meanwhile. */
import { InputError, TimeoutError } from '#errors';
import { formatDuration } from '#kit';
import {
  type Admission,
  type Claim,
  claimAnnotations,
  holdAnnotations,
  isHeldByAnother,
  isOf,
  ownershipLabels,
  type Preview,
  type PreviewOwner,
  type PreviewSource,
  RELEASED,
  readPreview,
  withinCap,
} from '#preview';
import {
  listPreviews,
  NAMESPACE,
  type Namespace,
  PAUSE,
  type PreviewSurroundings,
  readNamespace,
  unlessRefused,
} from './surroundings.ts';
import { takeDown } from './take-down.ts';

export interface ClaimRequest {
  namespace: string;
  owner: PreviewOwner;
  headSha: string;
  source: PreviewSource;
  /** Milliseconds from now; undefined for one that lives as long as its pull request. */
  ttl: number | undefined;
  /** Further labels of the namespace. */
  labels: Readonly<Record<string, string>>;
  /** Says which run holds it; never the same for two. */
  holder: string;
  /** Undefined for no cap. */
  maxPreviews: number | undefined;
  /** Milliseconds to wait for whoever holds it, or takes it down. */
  timeout: number;
  uninstallTimeout: number;
  /** Whether this commit is still the one to deploy, as the forge says right now. */
  isAdmitted(): Promise<Admission>;
}

export type Claimed =
  | { kind: 'held'; preview: Preview; operation: 'created' | 'updated' }
  | Exclude<Admission, { kind: 'admitted' }>;

/** Milliseconds for which a hold is believed without a sign of life, and between two of them. */
export const HOLD = 90_000;
export const HEARTBEAT = 15_000;

/**
 * The forge is asked after the namespace was looked at, and the namespace is written only as it was looked at: so
 * whoever saw the pull request closed, or a newer commit, cannot be overtaken by one who had not.
 * @throws InputError when the namespace is somebody else's; TimeoutError when it is not let go of
 */
export async function claimNamespace(request: ClaimRequest, surroundings: PreviewSurroundings): Promise<Claimed> {
  const { job } = surroundings;
  const deadline = job.clock.now() + request.timeout;
  for (;;) {
    const found = await readNamespace(surroundings, request.namespace);
    const admission = await request.isAdmitted();
    if (admission.kind !== 'admitted') return admission;
    const claimed =
      found === undefined ? await create(request, surroundings) : await adopt(found, request, surroundings);
    if (claimed !== 'again') return claimed;
    if (job.clock.now() > deadline) throw notLetGo(request, found);
    await job.clock.sleep(PAUSE, job.signal);
  }
}

async function create(request: ClaimRequest, surroundings: PreviewSurroundings): Promise<Claimed | 'again'> {
  const { cluster, job } = surroundings;
  const { namespace: name, owner, labels } = request;
  const full = await assessCap(request, surroundings);
  if (full.kind !== 'admitted') return full;
  const now = job.clock.now();
  const annotations = set(claimAnnotations(claimOf(request, now, now)));
  const object = { ...NAMESPACE, metadata: { name, labels: { ...labels, ...ownershipLabels(owner) }, annotations } };
  const made = await unlessRefused(cluster.create<Namespace>(object, job.signal), 409);
  const preview = made === undefined ? undefined : readPreview(made);
  if (preview === undefined) return 'again';
  return confirm(preview, request, surroundings);
}

/** What may have happened while it was made: the pull request was closed and nobody saw this namespace, or others were made, too. */
async function confirm(preview: Preview, request: ClaimRequest, surroundings: PreviewSurroundings): Promise<Claimed> {
  const judge = async (): Promise<Admission> => {
    const admission = await request.isAdmitted();
    return admission.kind === 'admitted' ? assessCap(request, surroundings) : admission;
  };
  const admission = await judge();
  if (admission.kind === 'admitted') return { kind: 'held', preview, operation: 'created' };
  // The run of the newer commit waits for it, and goes on with it.
  if (isOfNewerRun(admission)) await release(preview, request.holder, surroundings);
  else await takeDownOwn(preview, request, judge, surroundings);
  return admission;
}

export function isOfNewerRun(admission: Admission): boolean {
  return admission.kind === 'skipped' && admission.why === 'superseded';
}

/** @param judge asked again: reopened meanwhile, the run of that event goes on with it */
export async function takeDownOwn(
  preview: Preview,
  { holder, timeout, uninstallTimeout }: ClaimRequest,
  judge: () => Promise<Admission>,
  surroundings: PreviewSurroundings,
): Promise<void> {
  const isStillWanted = async (): Promise<boolean> => (await judge()).kind !== 'admitted';
  await takeDown({ preview, holder, timeout, uninstallTimeout, isStillWanted }, surroundings);
}

/** Counts those that are there, and this one as the newest of them where it is not there yet. */
async function assessCap(
  { maxPreviews, owner, namespace }: ClaimRequest,
  surroundings: PreviewSurroundings,
): Promise<Admission> {
  if (maxPreviews === undefined) return { kind: 'admitted' };
  const previews = await listPreviews(surroundings, owner.repository);
  const counted = previews.filter(({ isTerminating, isBeingTakenDown }) => !isTerminating && !isBeingTakenDown);
  return withinCap(counted, namespace, maxPreviews);
}

async function adopt(
  found: Namespace,
  request: ClaimRequest,
  surroundings: PreviewSurroundings,
): Promise<Claimed | 'again'> {
  const { cluster, job } = surroundings;
  const { namespace: name, owner, labels, holder } = request;
  const preview = readPreview(found);
  if (preview === undefined || !isOf(preview, owner)) throw foreign(name, preview);
  const now = job.clock.now();
  if (preview.isTerminating) return 'again';
  if (preview.isBeingTakenDown) return finishTakeDown(preview, request, surroundings);
  if (isHeldByAnother(preview, holder, now)) return 'again';
  const metadata = {
    resourceVersion: preview.resourceVersion,
    labels: { ...labels, ...ownershipLabels(owner) },
    annotations: claimAnnotations(claimOf({ ...request, source: sourceOf(preview, request) }, preview.createdAt, now)),
  };
  const patched = await unlessRefused(
    cluster.patch<Namespace>({ ...NAMESPACE, name }, { metadata }, job.signal),
    409,
    404,
  );
  const held = patched === undefined ? undefined : readPreview(patched);
  return held === undefined ? 'again' : { kind: 'held', preview: held, operation: 'updated' };
}

/** A release stays one that must be uninstalled, whatever fills the namespace from now on. */
function sourceOf(before: Preview, { source }: ClaimRequest): PreviewSource {
  return before.source === 'helm' ? 'helm' : source;
}

/** Whoever began it may be dead: what was begun is brought to its end, and then it is made anew. */
async function finishTakeDown(
  preview: Preview,
  { holder, timeout, uninstallTimeout }: ClaimRequest,
  surroundings: PreviewSurroundings,
): Promise<'again'> {
  const isStillWanted = async (): Promise<boolean> => true;
  await takeDown({ preview, holder, timeout, uninstallTimeout, isStillWanted }, surroundings);
  return 'again';
}

function claimOf({ owner, headSha, source, ttl, holder }: ClaimRequest, createdAt: number, now: number): Claim {
  const expiresAt = ttl === undefined ? undefined : now + ttl;
  return { ...owner, headSha, source, createdAt, expiresAt, holder: { id: holder, until: now + HOLD } };
}

/** A new object has nothing that could be taken away. */
function set(annotations: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(annotations).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

/**
 * A sign of life.
 * @returns why the hold is lost, or undefined while it is ours
 */
export async function renew(
  preview: Preview,
  holder: string,
  surroundings: PreviewSurroundings,
): Promise<string | undefined> {
  const { cluster, job } = surroundings;
  const { namespace: name, uid } = preview;
  for (;;) {
    const found = await readNamespace(surroundings, name);
    const now = found === undefined ? undefined : readPreview(found);
    if (now === undefined || now.uid !== uid) return `namespace ${name} was deleted`;
    if (now.isTerminating || now.isBeingTakenDown) return `namespace ${name} is being taken down`;
    if (now.holder?.id !== holder) return `another run has taken over namespace ${name}`;
    const { resourceVersion } = now;
    const metadata = { resourceVersion, annotations: holdAnnotations({ id: holder, until: job.clock.now() + HOLD }) };
    const written = await unlessRefused(cluster.patch({ ...NAMESPACE, name }, { metadata }, job.signal), 409, 404);
    if (written !== undefined) return undefined;
  }
}

/** Milliseconds: also a run that is being cancelled takes the time to let go. */
const LAST_WORDS = 500;

/** Lets go of it, so that nobody has to wait until the hold is no longer believed. */
export async function release(preview: Preview, holder: string, { cluster, job }: PreviewSurroundings): Promise<void> {
  const { namespace: name, uid } = preview;
  const signal = job.signal.aborted ? AbortSignal.timeout(LAST_WORDS) : job.signal;
  for (;;) {
    const found = await cluster.read<Namespace>({ ...NAMESPACE, name }, signal);
    const now = found === undefined ? undefined : readPreview(found);
    if (now === undefined || now.uid !== uid || now.holder?.id !== holder) return;
    const metadata = { resourceVersion: now.resourceVersion, annotations: RELEASED };
    if ((await unlessRefused(cluster.patch({ ...NAMESPACE, name }, { metadata }, signal), 409, 404)) !== undefined)
      return;
  }
}

function foreign(name: string, preview: Preview | undefined): InputError {
  const whose =
    preview === undefined
      ? 'it is no preview of ours'
      : `it is the preview of ${preview.repository}/pull/${preview.pullRequest}`;
  return new InputError([{ input: 'namespace', problem: `namespace ${name} exists already, and ${whose}` }], {
    hint: 'Give previews a prefix of their own; what we did not make is never changed or deleted.',
  });
}

function notLetGo({ namespace, timeout }: ClaimRequest, found: Namespace | undefined): TimeoutError {
  const preview = found === undefined ? undefined : readPreview(found);
  const why =
    preview?.isTerminating === true
      ? 'it is being deleted'
      : `another run is at work in it${preview?.holder === undefined ? '' : ` (${preview.holder.id})`}`;
  return new TimeoutError(`namespace ${namespace} was not to be had within ${formatDuration(timeout)}: ${why}`, {
    hint: 'Let the workflow queue the runs of one pull request (concurrency), and look at what holds the namespace.',
  });
}
