import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { branchNameProblem } from './branch-name.ts';

/** The variable that makes git write down what it says to a server and hears from it, and the file for that. */
export function packetTrace(folder: string): { variables: Record<string, string>; read(): string } {
  // git takes nothing but an absolute path for one.
  const file = resolve(folder, 'packets');
  return {
    variables: { GIT_TRACE_PACKET: file },
    read: () => (existsSync(file) ? readFileSync(file, 'latin1') : ''),
  };
}

/**
 * The branch that a server said its HEAD stands for when HEAD was fetched; undefined when it did not say, or
 * has a name that the trace does not show as it is, or said what no branch can be called.
 *
 * git asks for it with every fetch and keeps it to itself (until 2.48, and then writes it down for named remotes
 * only); to ask again by `ls-remote` takes a second connection.
 */
export function tracedHead(trace: string): string | undefined {
  // The last one, for a failed try may stand before it.
  const branch = [...trace.matchAll(HEAD)].at(-1)?.[1];
  if (branch === undefined || /[^!-[\]-~]/.test(branch)) return undefined;
  return branchNameProblem(branch) === undefined ? branch : undefined;
}

const HEAD = /(?:(?<=[0-9a-f] )HEAD symref-target:|\bsymref=HEAD:)refs\/heads\/(\S+)/g;
