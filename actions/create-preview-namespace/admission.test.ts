import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WebhookEvent } from '#kit';
import { ownershipLabels } from '#preview';
import { A, B, namespaceRef, openStage, type PreviewStage } from './tests/stage.ts';

let stage: PreviewStage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage[Symbol.asyncDispose]());

describe('code of a fork', () => {
  beforeEach(() => void stage.forge.open(7, A, { origin: 'fork', labels: ['safe'] }));

  test('is refused, and the pull request says how to admit it', async () => {
    await expect(stage.create()).rejects.toMatchObject({
      cause: { name: 'BlockedError' },
      outputs: { operation: 'blocked', blockedBy: 'allow-forks' },
    });
    expect(stage.comments()).toEqual([expect.stringContaining('### ⛔ No preview')]);
    expect(stage.double.all()).toEqual([]);
    expect(await stage.create({ 'on-blocked': 'skip' })).toMatchObject({ operation: 'blocked' });
  });

  const labelled = (sha: string): WebhookEvent => {
    return { action: 'labeled', label: { name: 'safe' }, pull_request: { number: 7, head: { sha } } };
  };
  const policy = { 'allow-forks': 'label:safe' };

  test('is deployed when the label was given for what is checked out', async () => {
    stage.event = labelled(A);
    stage.checkedOut = A;
    expect(await stage.create(policy)).toMatchObject({ operation: 'created' });
  });

  test('is refused when something else is checked out', async () => {
    stage.event = labelled(A);
    for (const held of [B, undefined]) {
      stage.checkedOut = held;
      await expect(stage.create(policy)).rejects.toThrow('not aaaaaaa that was admitted');
    }
    expect(stage.double.all()).toEqual([]);
  });

  test('is whatever its author likes where all are trusted', async () => {
    stage.checkedOut = 'c'.repeat(40);
    expect(await stage.create({ 'allow-forks': 'always' })).toMatchObject({ operation: 'created' });
  });

  test('is refused after a push, for all that the label is still there', async () => {
    stage.forge.open(7, B, { origin: 'fork', labels: ['safe'] });
    stage.event = { action: 'synchronize', pull_request: { number: 7, head: { sha: B } } };
    stage.checkedOut = B;
    await expect(stage.create(policy)).rejects.toThrow('its label "safe" was not given for bbbbbbb');
    stage.event = labelled(A);
    expect(await stage.create(policy)).toMatchObject({ operation: 'skipped' });
    expect(stage.double.all()).toEqual([]);
  });
});

describe('the most previews there may be', () => {
  test('is one too many', async () => {
    stage.forge.open(1, A);
    await stage.create({ 'pull-request': '1' });
    await expect(stage.create({ 'max-previews': '1' })).rejects.toMatchObject({
      outputs: {
        operation: 'blocked',
        blockedBy: 'max-previews',
        reason: expect.stringContaining('the oldest: shop-preview-pr-1'),
      },
    });
    expect(stage.double.get(namespaceRef)).toBeUndefined();
    expect(await stage.create({ 'pull-request': '1', 'max-previews': '1' })).toMatchObject({ operation: 'updated' });
  });

  test('of two that come at once, the later goes again', async () => {
    stage.forge.open(1, A);
    let isFirst = true;
    stage.double.onRequest(({ method, path }) => {
      if (method !== 'POST' || !path.endsWith('/namespaces') || !isFirst) return;
      isFirst = false;
      rival();
    });
    await expect(stage.create({ 'max-previews': '1' })).rejects.toMatchObject({
      outputs: { blockedBy: 'max-previews' },
    });
    expect(stage.double.get(namespaceRef)).toBeUndefined();
    expect(stage.helm.calls).toEqual([]);
  });
});

/** What another run has made a moment before. */
function rival(): void {
  const repository = 'https://github.com/acme/shop';
  const annotations = {
    'gitops-actions/repository': repository,
    'gitops-actions/created-at': '2025-12-31T23:59:59.000Z',
  };
  const labels = ownershipLabels({ repository, pullRequest: 1 });
  stage.double.put({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'shop-preview-pr-1', labels, annotations },
  });
}
