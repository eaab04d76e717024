import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConflictError } from '#errors';
import { blockedStep, GITOPS, kustomization, openTheatre, type Theatre, threeStages } from './tests/stage.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre[Symbol.asyncDispose]());

describe('promote by commit, when somebody pushes first', () => {
  it('plans anew, with the source of the new tip, when somebody pushes first', async () => {
    await using stage = await theatre.arrange(threeStages());
    let rivals = 1;
    theatre.server.onRequest(async (request) => {
      if (rivals === 0 || request.repository !== stage.name || request.access !== 'write') return undefined;
      rivals -= 1;
      await stage.repository.commit(
        'main',
        { 'dev/kustomization.yaml': kustomization('v1.2.0') },
        { message: 'dev moves on' },
      );
      return undefined;
    });
    const outputs = await stage.promoteRemote({ to: 'staging' });
    expect(await stage.repository.read('main', 'staging/kustomization.yaml')).toBe(kustomization('v1.2.0'));
    expect(outputs).toMatchObject({ operation: 'committed', images: [{ to: { tag: 'v1.2.0' } }] });
  });

  it('stops when a hold is placed while it loses a race', async () => {
    await using stage = await theatre.arrange(threeStages());
    let rivals = 1;
    theatre.server.onRequest(async (request) => {
      if (rivals === 0 || request.repository !== stage.name || request.access !== 'write') return undefined;
      rivals -= 1;
      await stage.repository.commit(
        'main',
        { note: 'x' },
        { message: 'hold\n\nHold: staging\nHold-Reason: stop the line' },
      );
      return undefined;
    });
    const { outputs } = await blockedStep(stage.promoteRemote({ to: 'staging' }));
    expect(outputs).toMatchObject({ operation: 'blocked', blockedBy: 'hold' });
    expect(await stage.repository.read('main', 'staging/kustomization.yaml')).toBe(kustomization('v1.0.0'));
  });
});

describe('an approved plan', () => {
  const approve = async (promote: (inputs: Record<string, string>) => Promise<Record<string, unknown>>) =>
    String((await promote({ to: 'staging', 'dry-run': 'true' }))['planHash']);

  it('is what happens, and when it has happened already there is nothing to approve', async () => {
    await using stage = await theatre.arrange(threeStages());
    const inputs = { to: 'staging', 'approved-plan': await approve(stage.promote) };
    expect(await stage.promote(inputs)).toMatchObject({ operation: 'committed' });
    expect(await stage.promote(inputs)).toMatchObject({ operation: 'none', blockedBy: '' });
  });

  it('is no approval of what dev holds later, also when it moves on in the middle of the push', async () => {
    await using stage = await theatre.arrange(threeStages());
    const approved = await approve(stage.promoteRemote);
    let rivals = 1;
    theatre.server.onRequest(async (request) => {
      if (rivals === 0 || request.repository !== stage.name || request.access !== 'write') return undefined;
      rivals -= 1;
      await stage.repository.commit('main', { 'dev/kustomization.yaml': kustomization('v1.2.0') });
      return undefined;
    });
    for (const run of [stage.promoteRemote, stage.promote]) {
      const { outputs, step } = await blockedStep(run({ to: 'staging', 'approved-plan': approved }));
      expect(outputs).toMatchObject({ operation: 'blocked', blockedBy: 'approved-plan' });
      expect(step.message).toMatch(/plan [0-9a-f]{12} was approved, and it has become [0-9a-f]{12}: the environments/);
    }
    expect(rivals).toBe(0);
    expect(await stage.repository.read('main', 'staging/kustomization.yaml')).toBe(kustomization('v1.0.0'));
  });

  it('counts for commits: a pull request is approved where it is reviewed', async () => {
    const gitops = GITOPS.replace('from: dev, promote: commit', 'from: dev, promote: pull-request');
    await using stage = await theatre.arrange({ ...threeStages(), 'gitops.yaml': gitops });
    const outputs = await stage.promote({ to: 'staging', 'approved-plan': 'f'.repeat(64) });
    expect(outputs).toMatchObject({ operation: 'pull-request' });
  });
});

describe('gitops.yaml while a race is lost', () => {
  async function racing(gitops: string) {
    const stage = await theatre.arrange(threeStages());
    let rivals = 1;
    theatre.server.onRequest(async (request) => {
      if (rivals === 0 || request.repository !== stage.name || request.access !== 'write') return undefined;
      rivals -= 1;
      await stage.repository.commit('main', { 'gitops.yaml': gitops }, { message: 'change the rules' });
      return undefined;
    });
    return stage;
  }

  it('is read anew: a hold that came in between holds', async () => {
    await using stage = await racing(GITOPS.replace('from: dev,', 'from: dev, hold: { reason: stop the line },'));
    const { step } = await blockedStep(stage.promoteRemote({ to: 'staging' }));
    expect(step.message).toBe('staging is blocked: hold: hold in gitops.yaml: stop the line');
  });

  it('is obeyed when it asks for a pull request now', async () => {
    await using stage = await racing(GITOPS.replace('from: dev, promote: commit', 'from: dev, promote: pull-request'));
    await expect(stage.promoteRemote({ to: 'staging' })).rejects.toThrow(
      'gitops.yaml was changed while this promotion was about to be pushed to main: staging is promoted in another way now',
    );
    expect(await stage.repository.read('main', 'staging/kustomization.yaml')).toBe(kustomization('v1.0.0'));
  });
});

describe('strategy merge: a branch per environment (W1)', () => {
  const gitops = `environments:
  preview: { branch: deploy/v0.2.1 }
  staging: { branch: staging, from: preview, promote: commit, strategy: merge }
  production: { branch: main, from: staging, promote: commit, strategy: merge }
`;
  const values = (tag: string, replicas = 1) =>
    `# the whole app\nreplicas: ${replicas}\n\n\n\nimage:\n  repository: ghcr.io/acme/shop\n  tag: ${tag}\n`;

  async function arrangeBranches() {
    const stage = await theatre.arrange({ 'gitops.yaml': gitops, 'values.yaml': values('v0.2.0') });
    const base = await stage.repository.tip('main');
    await stage.repository.commit('staging', {}, { parents: [base ?? ''], message: 'staging starts' });
    await stage.repository.commit(
      'deploy/v0.2.1',
      { 'values.yaml': values('v0.2.1') },
      { parents: [base ?? ''], message: 'bump @team [skip ci] to v0.2.1' },
    );
    return stage;
  }

  it('merges the branch with a commit that is the ledger', async () => {
    await using stage = await arrangeBranches();
    const source = await stage.repository.tip('deploy/v0.2.1');
    const before = await stage.repository.tip('staging');
    const outputs = await stage.promote({ to: 'staging' });
    const [commit] = await stage.repository.log('staging');
    expect(commit?.parents).toEqual([before, source]);
    expect(commit?.message).toContain(
      `Promoted-From: preview@${source}\nPromoted-To: staging\nImage: ghcr.io/acme/shop:v0.2.1 (was v0.2.0)\n`,
    );
    expect(await stage.repository.read('staging', 'values.yaml')).toBe(values('v0.2.1'));
    expect(outputs).toMatchObject({
      operation: 'committed',
      plan: {
        commits: [{ sha: source, subject: 'bump @team to v0.2.1' }],
        files: [{ path: 'values.yaml', change: 'modified' }],
      },
    });
    expect(await stage.promote({ to: 'staging' })).toMatchObject({ operation: 'none' });
    expect(await stage.promote({ to: 'production' })).toMatchObject({ operation: 'committed' });
    expect(await stage.repository.read('main', 'values.yaml')).toBe(values('v0.2.1'));
  });

  it('keeps what the target changed elsewhere, and names the files of a conflict', async () => {
    await using stage = await arrangeBranches();
    await stage.repository.commit('staging', { 'values.yaml': values('v0.2.0', 3) }, { message: 'scale staging' });
    await stage.promote({ to: 'staging' });
    expect(await stage.repository.read('staging', 'values.yaml')).toBe(values('v0.2.1', 3));

    await stage.repository.commit('main', { 'values.yaml': values('v0.1.9') }, { message: 'hotfix' });
    const before = await stage.repository.tip('main');
    const failure = stage.promote({ to: 'production' });
    await expect(failure).rejects.toThrow('staging does not merge cleanly into main: values.yaml');
    await expect(failure).rejects.toBeInstanceOf(ConflictError);
    expect(await stage.repository.tip('main')).toBe(before);
  });
});
