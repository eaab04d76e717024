/** Which gits ran, as git itself tells it (trace2). */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface GitTrace {
  /** For the environment of what starts git. */
  readonly variables: Readonly<Record<string, string>>;
  /** The subcommands started by us (not those that git starts) since the last call, in order. */
  take(): Promise<string[]>;
}

interface Event {
  event: string;
  /** Names the process, behind its parents: `one/two`. */
  sid: string;
  argv?: string[];
}

/** git reads where to trace to from its global configuration; variables for it would be withheld. */
export async function gitTrace(folder: string): Promise<GitTrace> {
  const configuration = join(folder, 'gitconfig');
  const events = join(folder, 'git-events');
  await writeFile(configuration, `[trace2]\n\teventTarget = ${events}\n`);
  return {
    variables: { GIT_CONFIG_GLOBAL: configuration },
    take: async () => {
      const text = await readFile(events, 'utf8').catch(() => '');
      await rm(events, { force: true });
      return text.split('\n').flatMap(startedByUs);
    },
  };
}

function startedByUs(line: string): string[] {
  if (line === '') return [];
  const { event, sid, argv = [] }: Event = JSON.parse(line);
  return event === 'start' && !sid.includes('/') ? [subcommandOf(argv)] : [];
}

/** What follows the options of git itself, of which `-c` has a value of its own. */
function subcommandOf([, ...args]: readonly string[]): string {
  const at = args.findIndex((arg, n) => !arg.startsWith('-') && args[n - 1] !== '-c');
  return args[at] ?? '';
}
