import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GITOPS, openWorkshop, threeEnvironments, type Workshop } from './setup.ts';
import type { StepResult } from './step.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop[Symbol.asyncDispose]());

const TITLE = 'Promote a release';

/** Stacks are for us, at debug level. */
function expectNoStack({ shown, annotations, summary }: StepResult): void {
  const told = [shown, summary, ...annotations.map(({ message }) => message)].join('\n');
  expect(told).not.toMatch(/^\s+at .+:\d+:\d+/m);
}

describe('bad input to the committed bundle', { timeout: 30_000 }, () => {
  it('is told all at once, each problem as an annotation, before anything is asked of a server', async () => {
    const { run } = await workshop.createStage(threeEnvironments());
    const before = workshop.github.requestCount;
    const step = await run('promote', { 'dry-run': 'ture', 'on-blocked': 'maybe', author: 'somebody', imgaes: 'shop' });
    expect(step).toMatchObject({ exitCode: 1, outputs: {}, summary: '', leftovers: [] });
    expect(step.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      'warning: input imgaes: promote has no such input; did you mean images? It is ignored',
      'error: input to: is required, but nothing was given',
      'error: input on-blocked: "maybe" is not one of fail, skip',
      'error: input author: "somebody" is not a person; write Name <mail@example.com>',
      'error: input dry-run: "ture" is not a boolean; write true or false',
    ]);
    expectNoStack(step);
    expect(workshop.github.requestCount).toBe(before);
  });

  it('in gitops.yaml is an annotation on its line', async () => {
    const gitops = GITOPS.replace('promote: commit', 'promte: commit');
    const { run, repository } = await workshop.createStage({ ...threeEnvironments(), 'gitops.yaml': gitops });
    const before = await repository.git.branches();
    const step = await run('promote', { to: 'staging' });
    expect(step).toMatchObject({ exitCode: 1, outputs: {}, leftovers: [] });
    expect(step.annotations).toEqual([
      {
        level: 'error',
        title: TITLE,
        file: 'gitops.yaml',
        line: '3',
        col: '40',
        message: expect.stringMatching(/promte.*\n?.*did you mean promote/s),
      },
    ]);
    expectNoStack(step);
    expect(await repository.git.branches()).toEqual(before);
  });

  it('cannot become options or commands of git', async () => {
    const { run, repository } = await workshop.createStage(threeEnvironments());
    const before = await repository.git.branches();
    const step = await run('promote', { to: 'staging', branch: '--upload-pack=touch pwned' });
    expect(step).toMatchObject({ exitCode: 1, leftovers: [] });
    expect(step.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(step.annotations[0]?.message).toContain('--upload-pack=touch pwned');
    expectNoStack(step);
    expect(await repository.git.branches()).toEqual(before);
  });

  it('such as a token that may not write is told with what it needs', async () => {
    const { run, repository } = await workshop.createStage(threeEnvironments());
    workshop.github.addToken('ghs_mayRead', { permissions: { contents: 'read', metadata: 'read' } });
    const before = await repository.git.branches();
    const step = await run('promote', { to: 'staging', token: 'ghs_mayRead' });
    expect(step).toMatchObject({ exitCode: 1, leftovers: [], masks: ['ghs_mayRead'] });
    const [error] = step.annotations.filter(({ level }) => level === 'error');
    expect(error?.message).toMatch(/contents: write/);
    expectNoStack(step);
    expect(await repository.git.branches()).toEqual(before);
  });
});
