import { constants, openSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { delimiter, join } from 'node:path';
import { spec } from '../../actions/promote/spec.ts';
import { compare } from '../measure.ts';
import { findProgram, run } from '../program.ts';
import type { Row } from '../row.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { prepareStep } from '../step.ts';
import { startNode } from './cold-start.ts';

export const firstNetwork: Row = {
  id: 'first-network',
  title: 'cold start: until the first network use',
  meaning:
    'dist/promote.js with good inputs, from its start until it starts the first git that talks to the server (`ls-remote`, `fetch`, `push`), which here is a script that says so down a pipe and fails: starting a shell is in it.',
  goal: { kind: 'ratio', atMost: 2 },
  measure: async () => {
    await using folder = await scratchFolder();
    using stub = await stubGit(folder.path);
    const step = await prepareStep(spec, {
      folder: folder.path,
      inputs: { to: 'production' },
      variables: { PATH: `${stub.bin}${delimiter}${process.env['PATH'] ?? ''}` },
    });
    const { ours, other } = await compare({
      rounds: 25,
      warmUps: 2,
      ours: async () => {
        const started = performance.now();
        const { stdout } = await step.run();
        const contact = stub.firstContact();
        if (contact === undefined) throw new Error(`git was never asked to use the network: ${stdout.toString()}`);
        return contact - started;
      },
      other: startNode,
    });
    return {
      ours: { unit: 'ms', value: ours },
      against: { unit: 'ms', value: other, of: '`node -e 0`' },
      notes: [],
    };
  },
};

interface StubGit extends Disposable {
  /** Folder to put first on PATH. */
  bin: string;
  /** By the clock of `performance.now()`; forgets what it tells. */
  firstContact(): number | undefined;
}

/**
 * The time is taken here, when the shell's first byte arrives: asking `date` would start a program more, and the
 * time of a file is a tick of the kernel old (4 ms).
 */
async function stubGit(folder: string): Promise<StubGit> {
  const git = await findProgram('git');
  if (git === undefined) throw new Error('there is no git on this machine');
  const bin = join(folder, 'bin');
  const pipe = join(folder, 'contacts');
  const script = [
    '#!/bin/sh',
    'case " $* " in',
    `  *' ls-remote '*|*' fetch '*|*' push '*) echo >'${pipe}'; echo 'fatal: repository not found' >&2; exit 128 ;;`,
    'esac',
    `exec '${git}' "$@"`,
    '',
  ].join('\n');
  await mkdir(bin);
  await writeFile(join(bin, 'git'), script);
  await chmod(join(bin, 'git'), 0o755);
  await run('mkfifo', [pipe]);
  // Open for writing, too, so that it has no end when a script has written.
  const listener = new Socket({ fd: openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK) });
  let contact: number | undefined;
  listener.on('data', () => {
    contact ??= performance.now();
  });
  return {
    bin,
    firstContact: () => {
      const first = contact;
      contact = undefined;
      return first;
    },
    [Symbol.dispose]: () => listener.destroy(),
  };
}
