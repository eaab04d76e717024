import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BareRepository, runAction, type TestFile, testJob } from '#testing';
import action from '../index.ts';

/** A registry that nobody answers at, so that no real one is asked. */
export const IMAGE = '127.0.0.1:1/acme/shop';

function kustomization(tag: string): string {
  return `images:\n  - name: ${IMAGE}\n    newTag: ${tag}\n`;
}

export const FOLDERS = {
  'gitops.yaml': 'environments:\n  dev: { path: dev }\n  live: { path: live, from: dev }\n',
  'dev/kustomization.yaml': kustomization('v1.0.0'),
  'live/kustomization.yaml': kustomization('v1.0.0'),
};

/** A local repository, as on a laptop. */
export async function openLocal(files: Record<string, TestFile> = FOLDERS) {
  const folder = await mkdtemp(join(tmpdir(), 'create-release-'));
  const git = await BareRepository.create(join(folder, 'config.git'));
  await git.commit('main', files);
  const job = await testJob();
  return {
    git,
    job,
    release: (inputs: Record<string, string> = {}) => runAction(action, { repository: git.path, ...inputs }, job),
    page: (tag: string) => readFile(join(git.path, 'gitops-actions', 'releases', `${tag}.md`), 'utf8'),
    [Symbol.asyncDispose]: async () => {
      await job[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
