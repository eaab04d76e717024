/** One commit of ours against one made the naive way, on repositories of 5,000 manifests. */
import { join } from 'node:path';
import { type BareRepository, type GitServer, startGitServer } from '#testing';
import { fillWithManifests, firstTag, kustomizationPath } from './manifest-repository.ts';
import { compare, timed } from './measure.ts';
import { commitNaively } from './naive-commit.ts';
import { run } from './program.ts';
import type { Measured } from './row.ts';
import { scratchFolder } from './scratch-folder.ts';

export type Transport = 'http' | 'local';

export interface CommitCase {
  /** How many kustomizations change: the first so many. */
  files: number;
  /** The same as `bump-image-tag` takes them. */
  path: string;
  transport: Transport;
  /** Gets ready, untimed, to set the shared image's tag in `path` of the repository at `url`. */
  prepare(url: string, path: string, folder: string): Promise<Bump>;
}

/** What is timed. */
export type Bump = (tag: string) => Promise<void>;

export async function compareCommits({ files, path, transport, prepare }: CommitCase): Promise<Measured> {
  await using folder = await scratchFolder();
  await using server = await startGitServer({ root: folder.path });
  const mine = await addRepository(server, 'acme/ours', transport);
  const theirs = await addRepository(server, 'acme/naive', transport);
  const bump = await prepare(mine.url, path, folder.path);
  const paths = Array.from({ length: files }, (_, app) => kustomizationPath(app));
  const bumpNaively = (from: string, to: string) =>
    commitNaively({
      url: theirs.url,
      workTree: join(folder.path, 'work-tree'),
      paths,
      edit: (text) => text.replace(`newTag: ${from} `, `newTag: ${to} `),
    });

  const requests: number[] = [];
  let ourTag = 0;
  let naiveTag = 0;
  const { ours, other } = await compare({
    rounds: 5,
    warmUps: 1,
    ours: async () => {
      await settled();
      ourTag += 1;
      const before = server.requests.length;
      const milliseconds = await timed(() => bump(tagOf(ourTag)));
      requests.push(server.requests.length - before);
      return milliseconds;
    },
    other: async () => {
      naiveTag += 1;
      await settled();
      return bumpNaively(tagOf(naiveTag - 1), tagOf(naiveTag));
    },
  });
  await assertLanded(mine.repository, files, ourTag);
  await assertLanded(theirs.repository, files, naiveTag);
  return {
    ours: { unit: 'ms', value: ours },
    against: { unit: 'ms', value: other, of: 'naive' },
    notes: transport === 'http' ? [`our commit takes ${requests.at(-1)} requests`] : [],
  };
}

/** Thousands of files that one round has left to be written to the disk would slow the next one, whosever it is. */
async function settled(): Promise<void> {
  await run('sync', []);
}

interface Added {
  repository: BareRepository;
  url: string;
}

async function addRepository(server: GitServer, name: string, transport: Transport): Promise<Added> {
  const repository = await server.createRepository(name, {});
  await fillWithManifests(repository);
  return { repository, url: transport === 'http' ? server.cloneUrl(name) : repository.path };
}

function tagOf(n: number): string {
  return n === 0 ? firstTag : `v1.0.${n}`;
}

/** Speed counts for nothing if the commits are not there: every round made one, of just these files. */
async function assertLanded(repository: BareRepository, files: number, commits: number): Promise<void> {
  const made = (await repository.git('rev-list', '--count', 'main')).trim();
  const changed = (await repository.git('diff', '--name-only', 'main~1', 'main')).split('\n');
  const text = await repository.read('main', kustomizationPath(files - 1));
  const isRight = Number(made) === commits + 1 && changed.length === files && text?.includes(tagOf(commits));
  if (!isRight) throw new Error(`${repository.path} has ${made} commits, the last of ${changed.length} files: ${text}`);
}
