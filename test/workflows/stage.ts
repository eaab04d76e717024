/** A GitHub, a published suite and a runner, for the tests of one file. */
import { join } from 'node:path';
import { inject } from 'vitest';
import { type DoubleRepository, type GitHubDouble, startGitHub } from '#testing';
import { readFixture } from '../../scripts/demo-runner.ts';
import { root } from '../dist/checkout.ts';
import { runWorkflow, type WorkflowResult, type WorkflowRun } from './runner.ts';
import { type PublishedSuite, publishSuite } from './suite.ts';

export interface WorkflowStage extends AsyncDisposable {
  readonly github: GitHubDouble;
  readonly suite: PublishedSuite;
  run(request: WorkflowRun): Promise<WorkflowResult>;
  /** A repository with the files of `examples/<name>`, and others on top. */
  example(name: string, repository: string, files?: Record<string, string>): Promise<DoubleRepository>;
}

export async function openStage(): Promise<WorkflowStage> {
  const [github, suite] = await Promise.all([startGitHub({ token: 'ghs_secretOfThisTest' }), publishSuite()]);
  return {
    github,
    suite,
    run: (request) => runWorkflow({ act: inject('act'), github, suite }, request),
    example: async (name, repository, files = {}) =>
      github.createRepository(repository, { ...(await readFixture(join(root, 'examples', name))), ...files }),
    [Symbol.asyncDispose]: async () => {
      await suite[Symbol.asyncDispose]();
      await github[Symbol.asyncDispose]();
    },
  };
}
