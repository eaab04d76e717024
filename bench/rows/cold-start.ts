import { spec } from '../../actions/promote/spec.ts';
import { compare } from '../measure.ts';
import { run } from '../program.ts';
import type { Row } from '../row.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { prepareStep } from '../step.ts';

export const coldStart: Row = {
  id: 'cold-start',
  title: 'cold start: bad input',
  meaning:
    'dist/promote.js started as a runner starts a step, with the required input `to` missing, until it has said so and ended; against `node -e 0`, what it costs to start node and do nothing.',
  goal: { kind: 'ratio', atMost: 2 },
  measure: async () => {
    await using folder = await scratchFolder();
    const step = await prepareStep(spec, { folder: folder.path, inputs: {} });
    const { ours, other } = await compare({
      rounds: 25,
      warmUps: 2,
      ours: async () => {
        const { code, stdout, milliseconds } = await step.run();
        if (code === 1 && stdout.includes('input to')) return milliseconds;
        throw new Error(`expected a complaint about input to, got exit code ${code}: ${stdout.toString()}`);
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

/** The floor of everything that runs on node. */
export async function startNode(): Promise<number> {
  return (await run(process.execPath, ['-e', '0'])).milliseconds;
}
