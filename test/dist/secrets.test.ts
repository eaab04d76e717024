import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordGit } from './git-recorder.ts';
import { openWorkshop, threeEnvironments, type Workshop } from './setup.ts';
import type { StepResult } from './step.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop[Symbol.asyncDispose]());

/** Everything a step leaves behind, but for the one line that tells the runner what to hide. */
function traces({ stdout, stderr, summary, outputs }: StepResult): string {
  const said = stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  return [...said, stderr, summary, JSON.stringify(outputs)].join('\n');
}

function spellings(token: string): string[] {
  return [token, Buffer.from(`x-access-token:${token}`).toString('base64'), Buffer.from(token).toString('base64')];
}

describe('the token', { timeout: 30_000 }, () => {
  it('is nowhere but in the environment: no argument, log, output, summary or file', async () => {
    await using recorder = await recordGit();
    const { run, repository } = await workshop.createStage(threeEnvironments({ staging: 'v2' }));
    const step = await run('promote', { to: 'production' }, { path: recorder.path });
    expect(step).toMatchObject({ exitCode: 0, leftovers: [] });
    expect(repository.pulls).toHaveLength(1);

    const processes = await recorder.processes();
    const commands = new Set(processes.flat());
    for (const command of ['fetch', 'push', 'remote-http']) expect([...commands].join(' ')).toContain(command);
    for (const spelling of spellings(workshop.github.token)) {
      expect(processes.filter((argv) => argv.some((argument) => argument.includes(spelling)))).toEqual([]);
      expect(traces(step)).not.toContain(spelling);
    }
    expect(step.stdout.split('\n')[0]).toBe(`::add-mask::${workshop.github.token}`);
  });

  it('stays hidden when a server says it, and in the stacks at debug level', async () => {
    const { token } = workshop.github;
    const { run } = await workshop.createStage(threeEnvironments());
    const message = `bad credentials: ${spellings(token).join(' ')}`;
    workshop.github.failAt(1, { kind: 'status', when: 'before', status: 403, message });
    const step = await run('promote', { to: 'staging' });
    expect(step).toMatchObject({ exitCode: 1, leftovers: [] });
    expect(step.annotations[0]?.message).toContain('***');
    expect(step.stdout).toContain('::debug::');
    for (const spelling of spellings(token)) expect(traces(step)).not.toContain(spelling);
  });
});
