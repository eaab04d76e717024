/** Pull requests of a repository without a forge: one JSON record each, and a page to read, beside the git objects. */
import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RemoteError } from '#errors';
import { renderRecord } from './local-render.ts';

export interface LocalComment {
  /** ISO 8601. */
  at: string;
  body: string;
}

export interface LocalRecord {
  number: number;
  state: 'open' | 'closed' | 'merged';
  title: string;
  body: string;
  draft: boolean;
  head: string;
  /** The head's commit when last looked at. */
  headSha: string;
  base: string;
  /** The base's commit when the head was last seen to move; records of earlier versions have none. */
  baseSha?: string;
  labels: readonly string[];
  assignees: readonly string[];
  reviewers: readonly string[];
  teamReviewers: readonly string[];
  milestone: string | null;
  comments: readonly LocalComment[];
  /** ISO 8601. */
  createdAt: string;
  updatedAt: string;
}

export interface LocalRecords {
  /** By number, lowest first. */
  list(): Promise<LocalRecord[]>;
  read(number: number): Promise<LocalRecord>;
  /** Takes the next free number; two processes at once never get the same. */
  add(record: Omit<LocalRecord, 'number'>): Promise<LocalRecord>;
  write(record: LocalRecord): Promise<void>;
  remove(number: number): Promise<void>;
  /** Path of the rendered page. */
  page(number: number): string;
}

export function openLocalRecords(gitDir: string): LocalRecords {
  const folder = join(gitDir, 'gitops-actions', 'pull-requests');
  const path = (number: number) => join(folder, `${number}.json`);
  const page = (number: number) => join(folder, `${number}.md`);

  const numbers = async (): Promise<number[]> => {
    const names = await readdir(folder).catch(ignoreMissing([]));
    const found = names.flatMap((name) => /^([1-9]\d*)\.json$/.exec(name)?.[1] ?? []);
    return found.map(Number).sort((a, b) => a - b);
  };
  const read = async (number: number): Promise<LocalRecord | undefined> => {
    const text = await readFile(path(number), 'utf8').catch(ignoreMissing(undefined));
    return text === undefined ? undefined : parseRecord(text, path(number));
  };
  const temporary = async (text: string): Promise<string> => {
    await mkdir(folder, { recursive: true });
    const file = join(folder, `.${randomUUID()}.tmp`);
    await writeFile(file, text);
    return file;
  };
  const replace = async (target: string, text: string) => rename(await temporary(text), target);

  return {
    page,
    list: async () => {
      const records = await Promise.all((await numbers()).map(read));
      return records.filter((record) => record !== undefined);
    },
    read: async (number) => {
      const record = await read(number);
      if (record !== undefined) return record;
      throw new RemoteError(`there is no pull request #${number} in ${gitDir}`, { status: 404 });
    },
    add: async (content) => {
      for (let number = ((await numbers()).at(-1) ?? 0) + 1; ; number += 1) {
        const record = { number, ...content };
        const file = await temporary(format(record));
        // A link, unlike a rename, fails when the name is taken: whoever comes second takes the next number.
        const taken = await link(file, path(number)).then(
          () => false,
          (error: unknown) => isCode(error, 'EEXIST') || rethrow(error),
        );
        await rm(file);
        if (taken) continue;
        await replace(page(number), renderRecord(record));
        return record;
      }
    },
    write: async (record) => {
      await replace(path(record.number), format(record));
      await replace(page(record.number), renderRecord(record));
    },
    remove: async (number) => {
      await rm(path(number), { force: true });
      await rm(page(number), { force: true });
    },
  };
}

function format(record: LocalRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

function parseRecord(text: string, file: string): LocalRecord {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RemoteError(`${file} is damaged: ${error instanceof Error ? error.message : error}`, {
      cause: error,
      hint: 'It is a record of this tool about a local pull request: repair it, or delete it to forget that pull request.',
    });
  }
}

function ignoreMissing<T>(fallback: T): (error: unknown) => T {
  return (error) => (isCode(error, 'ENOENT') ? fallback : rethrow(error));
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function rethrow(error: unknown): never {
  throw error;
}
