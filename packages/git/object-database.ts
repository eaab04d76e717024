import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RemoteError } from '#errors';
import { damageHint, fatalLines } from './failure.ts';
import type { GitProcess } from './git-process.ts';
import { displayLocation, type Location } from './location.ts';
import { type GitObject, objectAnswers } from './object-answers.ts';
import type { PackFile } from './pack-file.ts';

/** The objects of the local repository. One git answers all questions: starting one for each takes longer than the answer. */
export interface ObjectDatabase extends Disposable {
  /** Starts that git before the first question, so that it is ready by then. */
  open(): void;
  /**
   * Those of `oids` that are here, a `rootFolderOf` under its own id.
   * @throws RemoteError when git cannot read them
   */
  read(oids: readonly string[]): Promise<ReadonlyMap<string, GitObject>>;
  write(pack: PackFile): Promise<void>;
  /** Ends that git, which knows no other way of naming objects than the one it began with; the next question starts another. */
  restart(): Promise<void>;
}

/** Names the root folder of a commit of which no more is known. */
export function rootFolderOf(commit: string): string {
  return `${commit}^{tree}`;
}

export function openObjectDatabase(git: GitProcess, folder: string, location: Location): ObjectDatabase {
  let session: Session | undefined;
  let isClosed = false;
  let written = 0;
  const opened = () => {
    // Who still asks after the end has been left by an error elsewhere: a git started for them would stay.
    if (isClosed) throw new Error('the repository is closed already');
    if (session?.hasEnded() !== false) session = startSession(git, location);
    return session;
  };
  const restart = async () => {
    const last = session;
    session = undefined;
    await last?.finish();
  };
  return {
    open: () => void opened(),
    read: async (oids) => {
      const asked = [...new Set(oids)];
      return asked.length === 0 ? new Map() : opened().ask(asked);
    },
    write: async ({ name, pack, index }) => {
      const path = join(folder, 'objects', 'pack', name);
      written += 1;
      const temporary = `${path}.${written}`;
      writeFileSync(`${temporary}.new-pack`, pack);
      writeFileSync(`${temporary}.new-idx`, index);
      // The same pack may be there and in use, since the same objects make the same. git looks for indexes, so they appear last.
      renameSync(`${temporary}.new-pack`, `${path}.pack`);
      renameSync(`${temporary}.new-idx`, `${path}.idx`);
    },
    restart,
    [Symbol.dispose]: () => {
      isClosed = true;
      // Told that this was all it ends by itself, which nobody need wait for: it only reads.
      session?.finish();
    },
  };
}

interface Session {
  /** Whether its git is no more, so that another must be asked. */
  hasEnded(): boolean;
  ask(oids: readonly string[]): Promise<ReadonlyMap<string, GitObject>>;
  finish(): Promise<void>;
}

interface Question {
  found: Map<string, GitObject>;
  /** How many answers are still to come. */
  left: number;
  resolve(found: ReadonlyMap<string, GitObject>): void;
  reject(error: unknown): void;
}

function startSession(git: GitProcess, location: Location): Session {
  /** In the order in which they were asked, which is that of the answers. */
  const waiting: Question[] = [];
  const hear = objectAnswers(({ oid, object }) => {
    const [question] = waiting;
    if (question === undefined) return;
    if (object !== 'missing') question.found.set(oid, object);
    question.left -= 1;
    if (question.left > 0) return;
    waiting.shift();
    question.resolve(question.found);
  });
  const conversation = git.converse(['cat-file', '--batch-command', '--buffer'], hear);
  const ended = conversation.ended.then(
    ({ code, stderr }) => unreadable(location, code, stderr),
    (error: unknown) => error,
  );
  let failure: { error: unknown } | undefined;
  void ended.then((error) => {
    failure = { error };
    for (const question of waiting) question.reject(error);
  });
  return {
    hasEnded: () => failure !== undefined,
    ask: async (oids) => {
      if (failure !== undefined) throw failure.error;
      const { promise, resolve, reject } = Promise.withResolvers<ReadonlyMap<string, GitObject>>();
      waiting.push({ found: new Map(), left: oids.length, resolve, reject });
      conversation.say(`${oids.map((oid) => `contents ${oid}\n`).join('')}flush\n`);
      return promise;
    },
    finish: async () => {
      conversation.finish();
      await ended;
    },
  };
}

function unreadable(location: Location, code: number, stderr: string): RemoteError {
  const lines = fatalLines(stderr);
  const said = lines.length === 0 ? [`git cat-file exited with ${code}`] : lines;
  return new RemoteError(
    `cannot read the objects of ${displayLocation(location)}${said.map((line) => `\n  ${line}`).join('')}`,
    { hint: damageHint(location) },
  );
}
