/** Writes down with which arguments git, and everything that git starts, is run. */
import { access, chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface GitRecorder extends AsyncDisposable {
  /** PATH on which the recording git comes first. */
  readonly path: string;
  /** Arguments of every process so far. */
  processes(): Promise<string[][]>;
}

export async function recordGit(): Promise<GitRecorder> {
  const folder = await mkdtemp(join(tmpdir(), 'git-recorder-'));
  const traces = join(folder, 'traces');
  const bin = join(folder, 'bin');
  await Promise.all([mkdir(traces), mkdir(bin)]);
  const wrapper = join(bin, 'git');
  // git's own trace tells of its children too; it would hide passwords in URLs, and those are what is looked for.
  await writeFile(
    wrapper,
    `#!/bin/sh\nGIT_TRACE2_EVENT='${traces}' GIT_TRACE2_REDACT=0 exec '${await findGit()}' "$@"\n`,
  );
  await chmod(wrapper, 0o755);
  return {
    path: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
    processes: async () => {
      const files = await readdir(traces);
      const texts = await Promise.all(files.map((file) => readFile(join(traces, file), 'utf8')));
      return texts.flatMap(startedProcesses);
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

async function findGit(): Promise<string> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const candidate = join(folder, 'git');
    const isThere = await access(candidate).then(
      () => true,
      () => false,
    );
    if (isThere) return candidate;
  }
  throw new Error('there is no git on PATH');
}

/** https://git-scm.com/docs/api-trace2: one JSON object a line. */
function startedProcesses(trace: string): string[][] {
  return trace
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { event: string; argv?: string[] } => JSON.parse(line))
    .flatMap(({ event, argv }) => (event === 'start' || event === 'child_start' ? [argv ?? []] : []));
}
