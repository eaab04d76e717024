/** Pull requests of a repository without a forge: one JSON record each, and a page to read, beside the git objects. */
import { link, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { RemoteError } from '#errors';
import { ignoreMissing, isCode, readRecord, temporaryFile, writeRecord } from './local-files.ts';
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
  const read = (number: number) => readRecord<LocalRecord>(path(number), 'pull request');
  const replace = (target: string, text: string) => writeRecord(folder, target, text);

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
        const file = await temporaryFile(folder, format(record));
        // A link, unlike a rename, fails when the name is taken: whoever comes second takes the next number.
        const taken = await link(file, path(number)).then(
          () => false,
          (error: unknown) => isCode(error, 'EEXIST') || Promise.reject(error),
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
