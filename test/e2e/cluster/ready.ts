import { setTimeout as sleep } from 'node:timers/promises';
import type { Kubernetes } from './kubernetes.ts';
import type { Running } from './processes.ts';

export interface Readiness {
  /** What is waited for, for the message: `argocd-server answers`. */
  what: string;
  /** Fails at once when one of these is not running. */
  needs?: readonly Running[];
  timeoutMs?: number;
}

/** Asks until `ask` answers something else than undefined; an error counts as "not yet". */
export async function until<T>(
  { what, needs = [], timeoutMs = 90_000 }: Readiness,
  ask: () => Promise<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  let last = 'no answer';
  for (;;) {
    for (const running of needs) await running.assertRunning();
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
    } catch (error) {
      last = error instanceof Error ? `${error.message} ${error.cause ?? ''}`.trim() : String(error);
    }
    if (Date.now() > deadline) {
      const logs = needs.map(({ log }) => log).join(', ');
      throw new Error(`waited ${timeoutMs / 1000} s until ${what}: ${last}${logs === '' ? '' : ` (see ${logs})`}`);
    }
    await sleep(100);
  }
}

/** Readiness over HTTP: an answer that is not a server's error. */
export async function serves(url: string): Promise<true | undefined> {
  const response = await fetch(url);
  await response.arrayBuffer();
  return response.ok ? true : undefined;
}

/** Waits until every custom resource definition is served. */
export async function definitionsServed(kubernetes: Kubernetes): Promise<void> {
  // kubectl wait gives up on a definition that has no conditions yet.
  await until({ what: 'custom resource definitions are served' }, () =>
    kubernetes.kubectl(['wait', '--for=condition=Established', 'crd', '--all', '--timeout=30s']),
  );
}
