/** What Flux does with a commit, as far as a wait depends on it: the same suite runs against the double and the real one. */
import { describe, expect, test } from 'vitest';
import type { KubernetesApi, ObjectRef } from '../kubernetes/api.ts';
import { type WaitClock, waitUntilReady } from '../wait.ts';
import { conditionOf } from './conditions.ts';
import type { Kustomization, Source } from './objects.ts';
import { watchFlux } from './watch-flux.ts';

/** A cluster with Flux and a git server, changed and looked at behind its back. */
export interface FluxContractSubject extends AsyncDisposable {
  api: KubernetesApi;
  clock: WaitClock;
  /** Makes a source and a Kustomization of it, which has applied the first commit. */
  kustomization(): Promise<StagedKustomization>;
}

export interface StagedKustomization {
  ref: ObjectRef;
  source: ObjectRef;
  /** The commit that its branch begins with. */
  first: string;
  /** Pushes a commit that changes a manifest, or one that cannot be built; resolves to its id. */
  commit(kind: 'good' | 'unbuildable'): Promise<string>;
  /** Whether the cluster really runs what a commit says. */
  runs(commit: string): Promise<boolean>;
}

const signal = new AbortController().signal;

interface Waiting {
  revision: string;
  reconcile?: 'ask' | 'leave';
}

async function wait({ api, clock }: FluxContractSubject, { ref }: StagedKustomization, waiting: Waiting) {
  const notices: string[] = [];
  const watched = watchFlux({
    api,
    objects: { kustomization: [`${ref.namespace}/${ref.name}`] },
    expected: { revision: waiting.revision },
    reconcile: waiting.reconcile ?? 'ask',
    isDescendant: async () => 'no',
    clock,
    onNotice: (message) => notices.push(message),
  });
  const settings = { timeout: 120_000, stableFor: 0, gracePeriod: 5_000, failFast: 'on' as const };
  const ports = { clock, signal, onChange: () => {}, onSilence: () => {} };
  const { outcome, arrivals } = await waitUntilReady(watched, settings, ports);
  return { outcome, reason: arrivals[0]?.readiness.reason, notices };
}

const SHORT = 7;

export function fluxContract(name: string, setup: () => Promise<FluxContractSubject>): void {
  describe(`${name} as Flux`, () => {
    test('a commit that is pushed before the wait is what it ends with', async () => {
      await using subject = await setup();
      const staged = await subject.kustomization();
      const revision = await staged.commit('good');
      expect(await wait(subject, staged, { revision })).toEqual({
        outcome: 'ready',
        reason: `applied main@${revision.slice(0, SHORT)}`,
        notices: [],
      });
      expect(await staged.runs(revision)).toBe(true);
    });

    test('a request is answered by the very token that asked, and the branch is named in the revision', async () => {
      await using subject = await setup();
      const staged = await subject.kustomization();
      const revision = await staged.commit('good');
      await wait(subject, staged, { revision });
      const source = await subject.api.read<Source>(staged.source, signal);
      const asked = source?.metadata.annotations?.['reconcile.fluxcd.io/requestedAt'];
      expect(asked).toBeTypeOf('string');
      expect(source?.status?.lastHandledReconcileAt).toBe(asked);
      expect(source?.status?.artifact?.revision).toBe(`main@sha1:${revision}`);
    });

    test('what is applied is current, settled, and of the attempted revision', async () => {
      await using subject = await setup();
      const staged = await subject.kustomization();
      const revision = await staged.commit('good');
      await wait(subject, staged, { revision });
      const object = await subject.api.read<Kustomization>(staged.ref, signal);
      const { status, metadata } = object ?? { status: undefined, metadata: undefined };
      expect(status).toMatchObject({
        lastAppliedRevision: `main@sha1:${revision}`,
        lastAttemptedRevision: `main@sha1:${revision}`,
        observedGeneration: metadata?.generation,
      });
      expect(object && conditionOf(object, 'Ready')).toMatchObject({
        status: 'True',
        reason: 'ReconciliationSucceeded',
      });
      expect(object && conditionOf(object, 'Reconciling')).toBeUndefined();
    });

    test('one that cannot be built fails of its own, and what is applied stays', async () => {
      await using subject = await setup();
      const staged = await subject.kustomization();
      const broken = await staged.commit('unbuildable');
      expect(await wait(subject, staged, { revision: broken })).toMatchObject({
        outcome: 'failed',
        reason: expect.stringMatching(/^BuildFailed: /),
      });
      const object = await subject.api.read<Kustomization>(staged.ref, signal);
      expect(object?.status).toMatchObject({
        lastAttemptedRevision: `main@sha1:${broken}`,
        lastAppliedRevision: `main@sha1:${staged.first}`,
      });
      expect(await staged.runs(staged.first)).toBe(true);
      const mended = await staged.commit('good');
      expect(await wait(subject, staged, { revision: mended })).toMatchObject({ outcome: 'ready' });
    });

    test('suspended it says Ready, and handles no commit', async () => {
      await using subject = await setup();
      const staged = await subject.kustomization();
      await subject.api.patch(staged.ref, { spec: { suspend: true } }, signal);
      const revision = await staged.commit('good');
      expect(await wait(subject, staged, { revision })).toMatchObject({
        outcome: 'blocked',
        reason: expect.stringMatching(/^it is suspended/),
      });
      const object = await subject.api.read<Kustomization>(staged.ref, signal);
      expect(object && conditionOf(object, 'Ready')?.status).toBe('True');
      expect(await staged.runs(revision)).toBe(false);
    });
  });
}
