/** Takes a preview down: what helm installed first, with its hooks, then the namespace, and waits until it is gone. */
import { TimeoutError } from '#errors';
import { formatDuration } from '#kit';
import { isHeldByAnother, type Preview, readPreview, takenDownAnnotations } from '#preview';
import { ToolError } from '#tools';
import { describeHold } from './hanging.ts';
import {
  NAMESPACE,
  type Namespace,
  PAUSE,
  type PreviewSurroundings,
  readNamespace,
  unlessRefused,
} from './surroundings.ts';

export interface TakeDown {
  preview: Preview;
  /** The holder that takes it down; a run that cleans up after itself holds it still. */
  holder: string;
  /** Asked of the namespace as it is, each time before anything irreversible has begun. */
  isStillWanted(preview: Preview): Promise<boolean>;
  /** Called once nothing can turn it round any more, before anything is gone. */
  onMarked?(): Promise<void>;
  /** Milliseconds, for all of it. */
  timeout: number;
  /** Milliseconds that one release's hooks may take. */
  uninstallTimeout: number;
}

export type TakenDown =
  | { kind: 'removed' }
  /** It is wanted again: its pull request was reopened, or deployed to once more. */
  | { kind: 'kept' };

/**
 * Can be begun anew after any crash, and by several at once. From the mark on nobody deploys into it any more.
 * @throws TimeoutError when it does not go, naming what holds it
 */
export async function takeDown(request: TakeDown, surroundings: PreviewSurroundings): Promise<TakenDown> {
  const { job } = surroundings;
  const deadline = job.clock.now() + request.timeout;
  const marked = await mark(request, deadline, surroundings);
  if (marked.kind !== 'marked') return marked;
  await request.onMarked?.();
  await untilReleased(request, deadline, surroundings);
  await uninstallReleases(marked.preview, request, surroundings);
  await deleteNamespace(request.preview, surroundings);
  await untilGone(request, deadline, surroundings);
  return { kind: 'removed' };
}

/** By the version that was judged: whoever claims it in between makes us judge anew. From then on nobody changes what it holds. */
async function mark(
  { preview: meant, isStillWanted }: TakeDown,
  deadline: number,
  surroundings: PreviewSurroundings,
): Promise<{ kind: 'marked'; preview: Preview } | TakenDown> {
  const { cluster, job } = surroundings;
  for (;;) {
    const preview = readOne(await readNamespace(surroundings, meant.namespace), meant);
    if (preview === undefined) return { kind: 'removed' };
    if (preview.isTerminating || preview.isBeingTakenDown) return { kind: 'marked', preview };
    if (!(await isStillWanted(preview))) return { kind: 'kept' };
    const { resourceVersion, namespace: name } = preview;
    const metadata = { resourceVersion, annotations: takenDownAnnotations(job.clock.now()) };
    const written = await unlessRefused(cluster.patch({ ...NAMESPACE, name }, { metadata }, job.signal), 409, 404);
    if (written !== undefined) return { kind: 'marked', preview };
    if (job.clock.now() > deadline) throw new TimeoutError(`namespace ${name} kept changing, and was not removed`);
    await job.clock.sleep(PAUSE * job.clock.random(), job.signal);
  }
}

/** Undefined when it is gone, or another one bears its name by now. */
function readOne(namespace: Namespace | undefined, { uid }: Preview): Preview | undefined {
  const preview = namespace === undefined ? undefined : readPreview(namespace);
  return preview?.uid === uid ? preview : undefined;
}

/** Whoever deploys into it sees the mark, and stops; one that is dead gives no sign of life for long. */
async function untilReleased(
  { preview: meant, holder }: TakeDown,
  deadline: number,
  surroundings: PreviewSurroundings,
): Promise<void> {
  const { job } = surroundings;
  for (;;) {
    const now = job.clock.now();
    const preview = readOne(await readNamespace(surroundings, meant.namespace), meant);
    if (preview === undefined || preview.isTerminating || !isHeldByAnother(preview, holder, now) || now > deadline)
      return;
    await job.clock.sleep(PAUSE, job.signal);
  }
}

async function uninstallReleases(
  { namespace, source }: Preview,
  { uninstallTimeout }: TakeDown,
  { helm, job }: PreviewSurroundings,
): Promise<void> {
  if (source !== 'helm') return;
  for (const { name } of await helm.releases(namespace, job.signal)) {
    const release = { release: name, namespace };
    try {
      await helm.uninstall(release, 'run', uninstallTimeout, job.signal);
    } catch (error) {
      if (!(error instanceof ToolError || error instanceof TimeoutError)) throw error;
      job.log.warning(
        `${error.message}\nTrying again without its hooks: what they were to clean up may be left behind.`,
      );
      await helm.uninstall(release, 'skip', uninstallTimeout, job.signal).catch((again: unknown) => {
        if (!(again instanceof ToolError || again instanceof TimeoutError)) throw again;
        job.log.warning(`${again.message}\nDeleting its namespace all the same; look for what it had outside of that.`);
      });
    }
  }
}

/** That very one: a preview that was made anew under the same name is none of our business. */
async function deleteNamespace(
  { namespace: name, uid }: Preview,
  { cluster, job }: PreviewSurroundings,
): Promise<void> {
  await unlessRefused(cluster.delete({ ...NAMESPACE, name }, { uid }, job.signal), 409);
}

async function untilGone(
  { preview: meant, timeout }: TakeDown,
  deadline: number,
  surroundings: PreviewSurroundings,
): Promise<void> {
  const { cluster, job } = surroundings;
  const { namespace } = meant;
  let said = '';
  for (;;) {
    const found = await readNamespace(surroundings, namespace);
    if (found === undefined || found.metadata.uid !== meant.uid) return;
    const told = describeConditions(found);
    if (told !== said) job.log.info(`namespace ${namespace} is being deleted${told === '' ? '' : `: ${told}`}`);
    said = told;
    if (job.clock.now() >= deadline) {
      const hold = await describeHold(cluster, found, job.signal);
      throw new TimeoutError(`namespace ${namespace} is still there after ${formatDuration(timeout)}: ${hold.reason}`, {
        hint: hold.hint,
      });
    }
    await job.clock.sleep(PAUSE, job.signal);
  }
}

function describeConditions({ status }: Namespace): string {
  const told = (status?.conditions ?? []).filter((condition) => condition.status === 'True');
  return told.map(({ message = '' }) => message).join('; ');
}
