import { systemClock } from '#kit';
import { runAction, testJob } from '#testing';
import bumpImageTag from '../../actions/bump-image-tag/index.ts';
import { type Bump, compareCommits, type Transport } from '../commit-comparison.ts';
import { kustomizationPath } from '../manifest-repository.ts';
import type { Row } from '../row.ts';
import { prepareStep } from '../step.ts';

const IMAGE = 'ghcr.io/acme/platform';
const oneFile = { files: 1, path: kustomizationPath(0) };
/** The first 100 of a thousand. */
const hundredFiles = { files: 100, path: 'apps/app-00*/kustomization.yaml' };

const places: Record<Transport, string> = {
  http: 'both over git’s HTTP protocol to a server on this machine',
  local: 'both on a bare repository on this disk, by its path (git clones that by linking files)',
};

const naive =
  '`git clone`, the same edit by string replacement, `git commit --all`, `git push`; 5,000 manifests, a history of one commit (a longer one would cost the clone more)';

export const commitRows: readonly Row[] = [
  commitRow(oneFile, 'http', 0.08),
  commitRow(hundredFiles, 'http', 0.2),
  commitRow(oneFile, 'local', 0.08),
  commitRow(hundredFiles, 'local', 0.2),
  {
    id: 'commit-step',
    title: '1-file commit as a step, http',
    meaning:
      'dist/bump-image-tag.js from the start of node to its end, as a user waits for it, against the same. Has no goal: it shows what starting node and a compiler that is still cold add.',
    measure: () => compareCommits({ ...oneFile, transport: 'http', prepare: bumpAsStep }),
  },
];

function commitRow(change: { files: number; path: string }, transport: Transport, atMost: number): Row {
  return {
    id: `commit-${change.files}-${transport}`,
    title: `${change.files}-file commit, ${transport}`,
    meaning: `bump-image-tag in this process, from inputs to outputs, against ${naive}; ${places[transport]}.`,
    goal: { kind: 'ratio', atMost },
    measure: () => compareCommits({ ...change, transport, prepare: bumpInProcess }),
  };
}

async function bumpInProcess(repository: string, path: string): Promise<Bump> {
  return async (tag) => {
    await using job = await testJob();
    const inputs = { repository, path, images: `${IMAGE}:${tag}` };
    await runAction(bumpImageTag, inputs, { ...job, clock: systemClock });
  };
}

async function bumpAsStep(repository: string, path: string, folder: string): Promise<Bump> {
  return async (tag) => {
    const inputs = { repository, path, images: `${IMAGE}:${tag}` };
    const step = await prepareStep(bumpImageTag.spec, { folder, inputs });
    const { code, stdout } = await step.run();
    if (code !== 0) throw new Error(`bump-image-tag exited with ${code}: ${stdout.toString()}`);
  };
}
