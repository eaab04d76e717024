import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BareRepository } from '#testing';
import { spec } from '../../actions/promote/spec.ts';
import { gitTrace } from '../git-trace.ts';
import { compare, median } from '../measure.ts';
import { run } from '../program.ts';
import type { Row } from '../row.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { prepareStep, type Step } from '../step.ts';
import { startNode } from './cold-start.ts';

const environments = `environments:
  staging: { path: staging, promote: commit }
  production: { from: staging, path: production, promote: commit }
`;
const kustomization = 'images:\n  - name: ghcr.io/acme/shop\n    newTag: v1.0.0\n';

/** What such a run asks of git: where the branch is, and what it holds. */
const COMMANDS = ['ls-remote', 'cat-file'];

export const wholeStep: Row = {
  id: 'whole-step',
  title: 'cold start: whole step, less git',
  meaning:
    'dist/promote.js when production already holds what staging holds, on a local repository: from start to end with outputs and summary written, less what the gits it starts take by themselves: an `ls-remote`, and a `cat-file` that is asked for all objects of the repository, one after the other and with nothing else going on. Everything that this kind of run loads and computes is in it.',
  goal: { kind: 'ratio', atMost: 3 },
  measure: async () => {
    await using folder = await scratchFolder();
    const repository = await BareRepository.create(join(folder.path, 'config.git'));
    await repository.commit('main', {
      'gitops.yaml': environments,
      'staging/kustomization.yaml': kustomization,
      'production/kustomization.yaml': kustomization,
    });
    const trace = await gitTrace(folder.path);
    const inputs = { to: 'production', repository: repository.path };
    const step = await prepareStep(spec, { folder: folder.path, inputs });
    const traced = await prepareStep(spec, { folder: folder.path, inputs, variables: trace.variables });
    await runToEnd(traced);
    const commands = await trace.take();
    if (commands.join() !== COMMANDS.join()) throw new Error(`expected ${COMMANDS}, the step started git ${commands}`);

    const totals: number[] = [];
    const { ours, other } = await compare({
      rounds: 15,
      warmUps: 2,
      ours: async () => {
        const milliseconds = await runToEnd(step);
        totals.push(milliseconds);
        return milliseconds - (await gitAlone(repository));
      },
      other: startNode,
    });
    return {
      ours: { unit: 'ms', value: ours },
      against: { unit: 'ms', value: other, of: '`node -e 0`' },
      notes: [`with git ${median(totals).toFixed(0)} ms`],
    };
  },
};

async function runToEnd(step: Step): Promise<number> {
  const { code, stdout, milliseconds } = await step.run();
  const outputs = await readFile(step.outputFile, 'utf8');
  await writeFile(step.outputFile, '');
  if (code === 0 && /^operation<<.*\nnone$/m.test(outputs)) return milliseconds;
  throw new Error(`expected operation none, got exit code ${code}: ${stdout.toString()}${outputs}`);
}

async function gitAlone(repository: BareRepository): Promise<number> {
  const listed = (await repository.git('rev-list', '--objects', 'main')).split('\n').filter((line) => line !== '');
  const input = `${listed.map((line) => `contents ${line.split(' ')[0]}\n`).join('')}flush\n`;
  const asked = await run('git', ['ls-remote', '--symref', repository.path, 'HEAD']);
  const read = await run('git', ['-C', repository.path, 'cat-file', '--batch-command', '--buffer'], { input });
  return asked.milliseconds + read.milliseconds;
}
