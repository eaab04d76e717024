import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { spec } from '../../actions/promote/spec.ts';
import { compare } from '../measure.ts';
import { findProgram } from '../program.ts';
import type { Row } from '../row.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { prepareStep } from '../step.ts';
import { startNode } from './cold-start.ts';

export const firstNetwork: Row = {
  id: 'first-network',
  title: 'cold start: until the first network use',
  meaning:
    'dist/promote.js with good inputs, from its start until it starts the first git that talks to the server (`ls-remote`, `fetch`, `push`), which here is a script that notes the time and fails.',
  goal: { kind: 'ratio', atMost: 2 },
  measure: async () => {
    await using folder = await scratchFolder();
    const stub = await stubGit(folder.path);
    const step = await prepareStep(spec, {
      folder: folder.path,
      inputs: { to: 'production' },
      variables: { PATH: `${stub.bin}${delimiter}${process.env['PATH'] ?? ''}` },
    });
    const { ours, other } = await compare({
      rounds: 25,
      warmUps: 2,
      ours: async () => {
        const started = Date.now();
        const { stdout } = await step.run();
        const contact = await stub.firstContact();
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

interface StubGit {
  /** Folder to put first on PATH. */
  bin: string;
  /** Milliseconds since the epoch; forgets what it tells. */
  firstContact(): Promise<number | undefined>;
}

async function stubGit(folder: string): Promise<StubGit> {
  const git = await findProgram('git');
  if (git === undefined) throw new Error('there is no git on this machine');
  const bin = join(folder, 'bin');
  const contacts = join(folder, 'contacts');
  const script = [
    '#!/bin/sh',
    'case " $* " in',
    `  *' ls-remote '*|*' fetch '*|*' push '*) date +%s%N >>'${contacts}'; echo 'fatal: repository not found' >&2; exit 128 ;;`,
    'esac',
    `exec '${git}' "$@"`,
    '',
  ].join('\n');
  await mkdir(bin);
  await writeFile(join(bin, 'git'), script);
  await chmod(join(bin, 'git'), 0o755);
  return {
    bin,
    firstContact: async () => {
      const first = (await readFile(contacts, 'latin1').catch(() => '')).split('\n')[0] ?? '';
      await rm(contacts, { force: true });
      // Nanoseconds, which no number holds exactly.
      return first === '' ? undefined : Number(BigInt(first) / 1000n) / 1000;
    },
  };
}
