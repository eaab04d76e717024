/**
 * Workflow W1 from A to D as one story: the workflows of examples/safezone, run by act, on a real API server with a real
 * helm and a real Argo CD. Each test begins where the one before it ended.
 */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runAction, testJob } from '#testing';
import bumpAction from '../../actions/bump-image-tag/index.ts';
import { openSafeZone, type SafeZone } from './safezone.ts';
import { at, openSession } from './session.ts';

const session = openSession(inject('cluster'));
let zone: SafeZone;
const started = performance.now();
/** Number of the pull request of deploy/v0.2.1. */
let release: number;
beforeAll(async () => {
  zone = await openSafeZone(session);
});
afterAll(async () => {
  const seconds = Math.round((performance.now() - started) / 1000);
  const runs = zone.runs.map(({ workflow, seconds: each }) => `${workflow} ${each} s`).join(', ');
  process.stdout.write(`SafeZone: ${seconds} s from A to D; ${runs}\n`);
  await zone[Symbol.asyncDispose]();
});

const image = async (namespace: string, app: string): Promise<unknown> =>
  at(await session.read('deployment', namespace, app), 'spec.template.spec.containers.0.image');

const application = (name: string) => session.read('application.argoproj.io', 'argocd', name);

/** `set` in the chart's values of a branch, as a person would with an editor. */
async function edit(branch: string, message: string, set: (values: string) => string): Promise<void> {
  const { git } = zone.repository;
  const before = (await git.read(branch, 'chart/values.yaml')) ?? '';
  const after = set(before);
  if (after === before) throw new Error(`nothing to edit in ${before}`);
  await git.commit(branch, { 'chart/values.yaml': after }, { message });
  await zone.repository.sync();
}

async function bump(branch: string, tag: string): Promise<void> {
  await using job = await testJob();
  const images = 'ghcr.io/safezone/api\nghcr.io/safezone/web';
  const inputs = { repository: zone.repository.git.path, branch, path: 'chart/values.yaml', images, tag };
  await runAction(bumpAction, inputs, job);
  await zone.repository.sync();
}

describe('SafeZone', { timeout: 300_000 }, () => {
  test('before: the golden version runs everywhere, staging after its first sync by hand', async () => {
    const { outcome, log } = await zone.press('sync-staging.yml');
    expect(outcome, log).toBe('success');
    expect(await image('safezone-staging', 'api')).toBe('ghcr.io/safezone/api:v0.2.0');
    await session.readUntil(
      'deployment',
      'safezone-production',
      'web',
      (one) => at(one, 'status.availableReplicas') === 3,
    );
  });

  test('A. deploy/v0.2.1 comes up in a namespace of its own, is tested there, and leaves nothing behind', async () => {
    const { git } = zone.repository;
    await git.setBranch('deploy/v0.2.1', (await git.tip('dev')) ?? '');
    await bump('deploy/v0.2.1', 'v0.2.1');
    release = await zone.open('deploy/v0.2.1', 'staging', 'v0.2.1');
    const { outcome, jobs, log } = await zone.happened(release, 'opened', 'preview.yml');
    expect(outcome, log).toBe('success');
    expect(jobs).toEqual({
      'Deploy the preview': 'success',
      'End-to-end tests': 'success',
      'Take it down, the tests have passed': 'success',
    });
    for (const app of ['api', 'web']) expect(log).toContain(`${app} runs ghcr.io/safezone/${app}:v0.2.1`);
    expect(await session.read('namespace', 'default', `safezone-preview-pr-${release}`)).toBeUndefined();
    const [comment, ...others] = zone.repository.pull(release).comments;
    expect(comment?.body).toContain('Preview was removed');
    expect(comment?.body).toContain('The end-to-end tests have passed.');
    expect(others).toEqual([]);
  });

  test('B. merged to staging, and nothing happens there until somebody syncs', async () => {
    const { git } = zone.repository;
    await zone.merge(release);
    const closed = await zone.happened(release, 'closed', 'preview.yml');
    expect(closed.outcome, closed.log).toBe('success');
    await session.argo('/api/v1/applications/safezone-staging?refresh=normal');
    await session.readUntil('application.argoproj.io', 'argocd', 'safezone-staging', (one) => {
      return at(one, 'status.sync.status') === 'OutOfSync';
    });
    expect(await image('safezone-staging', 'api')).toBe('ghcr.io/safezone/api:v0.2.0');

    const { outcome, log } = await zone.press('sync-staging.yml');
    expect(outcome, log).toBe('success');
    expect(await image('safezone-staging', 'api')).toBe('ghcr.io/safezone/api:v0.2.1');
    expect(at(await application('safezone-staging'), 'status.sync.revision')).toBe(await git.tip('staging'));
  });

  test('C. what soaked on staging is proposed for production, merged, runs there, and is released', async () => {
    const { git } = zone.repository;
    const { outcome, jobs, log } = await zone.press('promote.yml');
    expect(outcome, log).toBe('success');
    expect(jobs).toEqual({ 'Plan for production': 'success', 'Promote to production': 'success' });
    const proposal = zone.repository.pulls.find(({ head }) => head === 'promote/production');
    expect(proposal).toMatchObject({ base: 'main', state: 'open' });
    await zone.merge(proposal?.number ?? 0);
    expect(await git.read('main', 'chart/values.yaml')).toContain('tag: v0.2.1');

    const released = await zone.pushed('main', 'release.yml');
    expect(released.outcome, released.log).toBe('success');
    expect(await image('safezone-production', 'web')).toBe('ghcr.io/safezone/web:v0.2.1');
    expect(await git.git('rev-parse', 'v0.2.1^{commit}')).toBe(await git.tip('main'));
    expect(released.log).toContain('Release v0.2.1 of production');
  });

  test('D. a hotfix lands on main, runs in production, and is on staging and dev before the next release is cut', async () => {
    const { git } = zone.repository;
    await git.setBranch('hotfix/api-memory', (await git.tip('main')) ?? '');
    await edit('hotfix/api-memory', 'fix: the API runs out of memory', (text) => text.replace('256Mi', '512Mi'));
    await zone.merge(await zone.open('hotfix/api-memory', 'main', 'fix: the API runs out of memory'));
    const { outcome, log } = await zone.pushed('main', 'hotfix.yml');
    expect(outcome, log).toBe('success');
    for (const branch of ['staging', 'dev']) {
      expect(await git.read(branch, 'chart/values.yaml'), branch).toContain('memory: 512Mi');
    }
    expect(await git.read('dev', 'chart/values.yaml')).toContain('tag: v0.2.0');
    await session.argo('/api/v1/applications/safezone-production?refresh=normal');
    await session.readUntil('deployment', 'safezone-production', 'api', (one) => memoryOf(one) === '512Mi');
  });

  test('and back: production runs what it ran before, keeps the hotfix, and nothing enters until the hold is lifted', async () => {
    const { git } = zone.repository;
    const inputs = { environment: 'production', reason: 'v0.2.1 loses orders' };
    const { outcome, log } = await zone.press('rollback.yml', inputs);
    expect(outcome, log).toBe('success');
    const api = await session.read('deployment', 'safezone-production', 'api');
    expect(at(api, 'spec.template.spec.containers.0.image')).toBe('ghcr.io/safezone/api:v0.2.0');
    expect(memoryOf(api)).toBe('512Mi');
    expect((await git.log('main'))[0]?.message).toContain('v0.2.1 loses orders');

    const held = await zone.press('promote.yml');
    expect(held.outcome).toBe('failure');
    expect(held.jobs).toEqual({ 'Plan for production': 'failure' });
    expect(held.log).toContain('v0.2.1 loses orders');
  });

  test('the hourly run finds nothing that was left over', async () => {
    const { outcome, jobs, log } = await zone.hourly('preview.yml');
    expect(outcome, log).toBe('success');
    expect(jobs).toEqual({ 'Take down what is left over': 'success' });
  });
});

function memoryOf(deployment: unknown): unknown {
  return at(deployment, 'spec.template.spec.containers.0.resources.limits.memory');
}
