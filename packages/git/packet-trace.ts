import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The variable that makes git write down what it says to a server and hears from it, and the file for that. */
export function packetTrace(folder: string): { variables: Record<string, string>; read(): Promise<string> } {
  const file = join(folder, 'packets');
  return {
    variables: { GIT_TRACE_PACKET: file },
    read: () => readFile(file, 'latin1').catch(() => ''),
  };
}

/**
 * The branch that a server said its HEAD stands for when HEAD was fetched; undefined when it did not say, or
 * has a name that the trace does not show as it is.
 *
 * git asks for it with every fetch and keeps it to itself (until 2.48, and then writes it down for named remotes
 * only); to ask again by `ls-remote` takes a second connection.
 */
export function tracedHead(trace: string): string | undefined {
  // The last one, for a failed try may stand before it.
  const branch = [...trace.matchAll(HEAD)].at(-1)?.[1];
  return branch === undefined || /[^!-[\]-~]/.test(branch) ? undefined : branch;
}

const HEAD = /(?:(?<=[0-9a-f] )HEAD symref-target:|\bsymref=HEAD:)refs\/heads\/(\S+)/g;
