import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitProcess } from './git-process.ts';
import { type GitObject, objectAnswers } from './object-answers.ts';
import type { ObjectFormat } from './object-id.ts';
import { packOf } from './pack-file.ts';
import type { NewObject } from './tree-change.ts';

/** The objects of the local repository. One git answers all questions: starting one for each takes longer than the answer. */
export interface ObjectDatabase extends AsyncDisposable {
  /** Starts that git before the first question, so that it is ready by then. */
  open(): void;
  /** Those of `oids` that are here. */
  read(oids: readonly string[]): Promise<ReadonlyMap<string, GitObject>>;
  write(objects: readonly NewObject[], format: ObjectFormat): Promise<void>;
  /** Ends that git, which knows no other way of naming objects than the one it began with; the next question starts another. */
  close(): Promise<void>;
}

export function openObjectDatabase(git: GitProcess, folder: string): ObjectDatabase {
  let session: Session | undefined;
  const opened = () => {
    session ??= startSession(git);
    return session;
  };
  const close = async () => {
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
    write: async (objects, format) => {
      const { name, pack, index } = packOf(objects, format);
      const path = join(folder, 'objects', 'pack', name);
      await writeFile(`${path}.pack`, pack);
      // git looks for indexes, so this one appears last, and whole.
      await writeFile(`${path}.new`, index);
      await rename(`${path}.new`, `${path}.idx`);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

interface Session {
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

function startSession(git: GitProcess): Session {
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
    ({ code, stderr }) => new Error(`git cat-file ended with ${code}: ${stderr.trim()}`),
    (error: unknown) => error,
  );
  let failure: { error: unknown } | undefined;
  void ended.then((error) => {
    failure = { error };
    for (const question of waiting) question.reject(error);
  });
  return {
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
