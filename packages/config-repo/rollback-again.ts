/**
 * Whether a rollback was made already: by this very run, or by somebody who answers the same alarm. One that is
 * made twice leads past a release that works.
 */
import { ConflictError, InputError } from '#errors';
import {
  type ChangeEntry,
  type Chapter,
  findChange,
  formatVersion,
  indexOf,
  isSameReason,
  type RollbackEntry,
  sameVersion,
} from '#promotion';
import { candidateHint, movedSelected, type StateQuestion, short } from './rollback-question.ts';

interface Place {
  sha: string;
  index: number;
}

/** Milliseconds. */
const SAME_INCIDENT = 15 * 60_000;

/**
 * Where the newest rollback of these images went to, if it is this very one. Above it may stand others that
 * moved none of them: of other images, or such as lost the race and placed their hold alone.
 * @param concerns see earlierStates
 * @throws InputError for another run's rollback that is fresh
 */
export async function placeOfSame(
  question: StateQuestion,
  concerns: (chapter: Chapter, rollback: RollbackEntry) => Promise<boolean>,
): Promise<Place | undefined> {
  const { ledger } = question;
  for (let start = 0; ; ) {
    const found = await findChange(ledger, start);
    if (found?.change.kind !== 'rollback') return undefined;
    const { chapter, change, index } = found;
    const at = isOfThisRun(change, question) ? await indexOf(ledger, change.target) : undefined;
    if (at !== undefined) return { sha: change.target, index: at };
    if (await movedSelected(question, chapter, change)) {
      if (isFresh(chapter, question) && (await concerns(chapter, change)))
        throw await sameIncident(question, chapter, change);
      return undefined;
    }
    start = index + 1;
  }
}

function isOfThisRun(rollback: RollbackEntry, { reason, run }: StateQuestion): boolean {
  return isSameReason(rollback.reason, reason) && rollback.run === run;
}

function isFresh({ date }: Chapter, { now }: StateQuestion): boolean {
  return now - date < SAME_INCIDENT;
}

/**
 * Two people who answer the same alarm mean the same release. The second one's rollback would go one further back,
 * past a release that works; who means that can say so.
 */
async function sameIncident(question: StateQuestion, chapter: Chapter, rollback: RollbackEntry): Promise<InputError> {
  const { environment, ledger } = question;
  const made = [rollback.reason, ...rollback.images.map(describeMove), rollback.run].filter(Boolean).join(', ');
  const problem = `is needed: ${environment.name} was rolled back ${agoOf(chapter, question)} by ${short(chapter.sha)} (${made}), and another rollback would go one release further back`;
  const hint = `If that one was enough, nothing is left to do. Name what to go back to if it was not.\n${await candidateHint(ledger)}`;
  return new InputError([{ input: 'to', problem }], { hint });
}

function describeMove({ repository, from, to }: RollbackEntry['images'][number]): string {
  return `${repository} ${formatVersion(from)} → ${formatVersion(to)}`;
}

function agoOf({ date }: Chapter, { now }: StateQuestion): string {
  if (date > now + 60_000) return `at ${new Date(date).toISOString()}, which is to come by the clock of this machine,`;
  const minutes = Math.floor(Math.max(0, now - date) / 60_000);
  return minutes === 0 ? 'less than a minute ago' : `${minutes} minute${minutes === 1 ? '' : 's'} ago`;
}

interface Since {
  chapter: Chapter;
  change: ChangeEntry;
}

/** Milliseconds: for as long GitHub lets people run a workflow run again. */
const REPEATABLE = 30 * 24 * 3_600_000;

/**
 * A run that is repeated is the same rollback. What others brought after it is not what it was started against:
 * taking that back would take back the very fix. What brings the bad version again is another matter: a workflow
 * that promotes and, when that fails, rolls back.
 * @throws ConflictError
 */
export async function refuseOvertaken(question: StateQuestion): Promise<void> {
  const { environment, ledger, run, isRepeated, now } = question;
  if (run === undefined || !isRepeated) return;
  const since: Since[] = [];
  for (let start = 0; ; ) {
    const found = await findChange(ledger, start);
    if (found === undefined || now - found.chapter.date > REPEATABLE) return;
    const { chapter, change, index } = found;
    if (change.kind === 'rollback' && isOfThisRun(change, question)) {
      const [newest] = since;
      if (newest === undefined || bringsAgain(newest.change, change)) return;
      throw new ConflictError(
        `this run has rolled ${environment.name} back already, by ${short(chapter.sha)}, and since then ${describeChange(newest)} has changed it`,
        {
          hint: 'Nothing was changed. If that is to be taken back as well, start a new run instead of repeating this one.',
        },
      );
    }
    if (change.kind !== 'rollback' || (await movedSelected(question, chapter, change))) since.push({ chapter, change });
    start = index + 1;
  }
}

function bringsAgain({ kind, images }: ChangeEntry, rolledBack: RollbackEntry): boolean {
  return (
    kind !== 'rollback' &&
    images.some((image) =>
      rolledBack.images.some(({ repository, from }) => repository === image.repository && sameVersion(from, image.to)),
    )
  );
}

function describeChange({ chapter, change }: Since): string {
  const what = { promotion: 'the promotion', bump: 'the bump', rollback: 'the rollback' }[change.kind];
  const moves = change.images.map(describeMove).join(', ');
  return `${what} ${short(chapter.sha)}${moves === '' ? '' : ` (${moves})`}`;
}
