/** What Argo CD does, however it is asked: the same suite runs against the doubles and the real one, by API and in core mode. */
import { describe, expect, test } from 'vitest';
import { type WaitClock, waitUntilReady } from '../wait.ts';
import type { Application } from './application.ts';
import type { Expected } from './assess.ts';
import type { ApplicationRef, ArgoCd, SyncRequest } from './client.ts';
import { watchApplication } from './watched.ts';

/** An Argo CD with a git server, changed and looked at behind its back. */
export interface ArgoContractSubject extends AsyncDisposable {
  argo: ArgoCd;
  clock: WaitClock;
  /** Makes an application whose first commit is live and healthy already when it syncs automatically. */
  application(options: { sync: 'automatic' | 'manual'; labels: Readonly<Record<string, string>> }): Promise<Staged>;
}

export interface Staged {
  ref: ApplicationRef;
  /** The commit that its branch begins with. */
  first: string;
  /** Pushes a commit that changes a manifest; resolves to its id. */
  commit(): Promise<string>;
  /** Whether the cluster really runs what a commit says. */
  runs(commit: string): Promise<boolean>;
}

const signal = new AbortController().signal;
const labels = { team: 'shop' };
const request: SyncRequest = {
  id: 'contract',
  revision: undefined,
  prune: false,
  dryRun: false,
  force: false,
  resources: [],
  syncOptions: [],
  retry: undefined,
};

async function wait({ argo, clock }: ArgoContractSubject, { ref }: Staged, expected: Partial<Expected>) {
  const wanted: Expected = {
    revision: undefined,
    images: [],
    conditions: new Set(['sync', 'health', 'operation']),
    resources: [],
    operation: undefined,
    ...expected,
  };
  const watched = watchApplication(argo, ref, {
    expected: wanted,
    refresh: 'normal',
    isDescendant: async () => 'no',
    clock,
  });
  const settings = { timeout: 120_000, stableFor: 0, gracePeriod: 30_000, failFast: 'on' as const };
  const ports = { clock, signal, onChange: () => {}, onSilence: () => {} };
  const { outcome, arrivals } = await waitUntilReady([watched], settings, ports);
  return { outcome, reason: arrivals[0]?.readiness.reason };
}

/** Resolves once the stream tells that the commit is compared. */
async function arrives(stream: AsyncIterable<Application>, revision: string): Promise<void> {
  for await (const { status } of stream) if (status?.sync?.revision === revision) return;
  throw new Error(`the stream has ended without ${revision}`);
}

export function argoContract(name: string, setup: () => Promise<ArgoContractSubject>): void {
  describe(`${name} as Argo CD`, () => {
    test('a commit that is pushed before the wait is what it ends with', async () => {
      await using subject = await setup();
      const app = await subject.application({ sync: 'automatic', labels });
      const revision = await app.commit();
      expect(await wait(subject, app, { revision })).toEqual({
        outcome: 'ready',
        reason: `runs ${revision.slice(0, 7)}`,
      });
      expect(await app.runs(revision)).toBe(true);
    });

    test('without a commit, too', async () => {
      await using subject = await setup();
      const app = await subject.application({ sync: 'automatic', labels });
      const revision = await app.commit();
      expect(await wait(subject, app, {})).toEqual({ outcome: 'ready', reason: `runs ${revision.slice(0, 7)}` });
      expect(await app.runs(revision)).toBe(true);
    });

    test('what is not synced automatically is blocked, until a sync is asked for', async () => {
      await using subject = await setup();
      const app = await subject.application({ sync: 'manual', labels });
      const revision = await app.commit();
      const before = await wait(subject, app, { revision });
      expect(before).toMatchObject({ outcome: 'blocked', reason: expect.stringContaining('automatic sync is off') });
      const { application } = await subject.argo.get(app.ref, signal);
      const answer = await subject.argo.sync(application, request, signal);
      expect(answer.kind).toBe('started');
      const operation = { id: request.id, askedAt: ('askedAt' in answer && answer.askedAt) || subject.clock.now() };
      expect(await wait(subject, app, { revision, operation })).toMatchObject({ outcome: 'ready' });
      expect(await app.runs(revision)).toBe(true);
    });

    test('a sync while another runs is told from one that has started', async () => {
      await using subject = await setup();
      const app = await subject.application({ sync: 'manual', labels });
      await app.commit();
      const { application } = await subject.argo.get(app.ref, signal);
      const first = await subject.argo.sync(application, { ...request, dryRun: true }, signal);
      const { application: meanwhile } = await subject.argo.get(app.ref, signal);
      const second = await subject.argo.sync(meanwhile, { ...request, id: 'another' }, signal);
      expect(first.kind).toBe('started');
      // A quick dry run may be over already.
      expect(['busy', 'started']).toContain(second.kind);
    });

    test('is found by its labels, and by no others', async () => {
      await using subject = await setup();
      const app = await subject.application({ sync: 'automatic', labels: { team: 'labelled' } });
      const found = await subject.argo.list('team=labelled', signal);
      expect(found.map(({ metadata }) => metadata.name)).toContain(app.ref.name);
      expect(await subject.argo.list('team=nobody', signal)).toEqual([]);
    });

    test('what becomes of it streams', async () => {
      await using subject = await setup();
      const app = await subject.application({ sync: 'automatic', labels });
      const { application } = await subject.argo.get(app.ref, signal);
      const stop = new AbortController();
      const revision = await app.commit();
      const streamed = arrives(subject.argo.follow(application, stop.signal), revision);
      await subject.argo.refresh(app.ref, 'normal', signal);
      // A double's time moves with the questions.
      let seen = false;
      void streamed.then(() => {
        seen = true;
      });
      for (let look = 0; look < 100 && !seen; look++) {
        await subject.argo.get(app.ref, signal);
        await subject.clock.sleep(500);
      }
      expect(seen).toBe(true);
      stop.abort();
    });

    test('one that is not there is an error that says so', async () => {
      await using subject = await setup();
      await expect(subject.argo.get({ name: 'no-such-application' }, signal)).rejects.toMatchObject({
        name: 'RemoteError',
        retryable: false,
        message: expect.stringContaining('no-such-application'),
      });
    });
  });
}
