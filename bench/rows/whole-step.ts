import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BareRepository } from '#testing';
import { spec } from '../../actions/promote/spec.ts';
import { gitTrace } from '../git-trace.ts';
import { compare, median } from '../measure.ts';
import type { Row } from '../row.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { prepareStep } from '../step.ts';
import { startNode } from './cold-start.ts';

const environments = `environments:
  staging: { path: staging, promote: commit }
  production: { from: staging, path: production, promote: commit }
`;
const kustomization = 'images:\n  - name: ghcr.io/acme/shop\n    newTag: v1.0.0\n';

export const wholeStep: Row = {
  id: 'whole-step',
  title: 'cold start: whole step, less git',
  meaning:
    'dist/promote.js when production already holds what staging holds, on a local repository: from start to end with outputs and summary written, less the time in which git ran (by git’s own trace). All that this kind of run loads and computes, and starting git, is in it.',
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
    const step = await prepareStep(spec, {
      folder: folder.path,
      inputs: { to: 'production', repository: repository.path },
      variables: trace.variables,
    });
    const totals: number[] = [];
    const processes: number[] = [];
    const { ours, other } = await compare({
      rounds: 15,
      warmUps: 2,
      ours: async () => {
        const { code, stdout, milliseconds } = await step.run();
        const outputs = await readFile(step.outputFile, 'utf8');
        await writeFile(step.outputFile, '');
        if (code !== 0 || !/^operation<<.*\nnone$/m.test(outputs)) {
          throw new Error(`expected operation none, got exit code ${code}: ${stdout.toString()}${outputs}`);
        }
        const git = await trace.take();
        totals.push(milliseconds);
        processes.push(git.processes);
        return milliseconds - git.milliseconds;
      },
      other: startNode,
    });
    return {
      ours: { unit: 'ms', value: ours },
      against: { unit: 'ms', value: other, of: '`node -e 0`' },
      notes: [`with git ${median(totals).toFixed(0)} ms, in ${median(processes)} git processes`],
    };
  },
};
