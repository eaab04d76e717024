/** Hotfixes on their way to two other branches. */
import type { DoubleRepository } from '#testing';
import cherryPickHotfix from '../../actions/cherry-pick-hotfix/index.ts';
import { common, type Scenario, whole } from './scenarios.ts';

const memory = (amount: string) => `replicas: 2\nmemory: ${amount}\n`;
const carry = { branch: 'main', committer: common.committer };
const propose = { ...carry, mode: 'pull-request', 'conflict-resolution': 'draft-pull-request', labels: 'hotfix' };

async function landHotfix(repository: DoubleRepository, changes: Record<string, string>): Promise<{ commits: string }> {
  const commits = await repository.git.commit('main', changes, {
    message: 'fix: more',
    author: 'Dev <dev@example.com>',
  });
  await repository.sync();
  return { commits };
}

/** A hotfix is pushed to two branches; another becomes a pull request of one, and a draft of the other. */
export const byHotfix: Scenario = {
  name: 'carry hotfixes',
  files: { 'values.yaml': memory('1Gi'), 'notes.txt': 'one\n' },
  settings: whole,
  stages: [
    {
      name: 'push',
      action: cherryPickHotfix,
      inputs: { ...carry, mode: 'push', targets: 'staging, dev' },
      meanwhile: async (repository) => {
        const { git } = repository;
        for (const branch of ['staging', 'dev']) await git.setBranch(branch, (await git.tip('main')) ?? null);
        await git.commit('dev', { 'values.yaml': memory('512Mi').replace('2', '1') });
        return landHotfix(repository, { 'values.yaml': memory('2Gi') });
      },
    },
    {
      name: 'propose',
      action: cherryPickHotfix,
      inputs: { ...propose, targets: 'staging, dev' },
      meanwhile: async (repository) => {
        await repository.git.commit('dev', { 'notes.txt': 'of dev\n' });
        return landHotfix(repository, { 'notes.txt': 'fixed\n' });
      },
    },
    {
      name: 'close',
      action: cherryPickHotfix,
      inputs: { ...propose, targets: 'staging' },
      meanwhile: async (repository) => {
        const { git } = repository;
        await git.commit('staging', { 'notes.txt': 'fixed\n' });
        await repository.sync();
        return { commits: (await git.tip('main')) ?? '' };
      },
    },
  ],
};
