/** Applications for the tests of the rules. */
import type { Application, ApplicationSpec, ApplicationStatus, OperationState, ResourceStatus } from './application.ts';
import type { Expected, Seen } from './assess.ts';

export const OLD = 'abc1234aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
export const NEW = 'def5678bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb';
export const LATER = 'fed9999ccccccccccccccccccccccccccccccccc';

/** `at(5)`: five seconds after the wait began. */
export function at(second: number): string {
  return new Date(BEGAN + second * 1_000).toISOString().replace('.000Z', 'Z');
}

export const BEGAN = Date.UTC(2026, 0, 1);

export interface Given {
  spec?: ApplicationSpec;
  status?: ApplicationStatus;
  metadata?: Partial<Application['metadata']>;
  operation?: Application['operation'];
}

/** Synced to `NEW` and healthy, by automatic sync, a while after the wait began. */
export function application({ spec = {}, status = {}, metadata = {}, operation = null }: Given = {}): Application {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name: 'shop', namespace: 'argocd', resourceVersion: '7', ...metadata },
    operation,
    spec: {
      project: 'default',
      source: { repoURL: 'https://git.example/acme/shop.git', path: 'app', targetRevision: 'main' },
      destination: { server: 'https://kubernetes.default.svc', namespace: 'shop' },
      syncPolicy: { automated: {} },
      ...spec,
    },
    status: {
      sync: { status: 'Synced', revision: NEW },
      health: { status: 'Healthy' },
      reconciledAt: at(9),
      operationState: operationState(),
      resources: [resource()],
      summary: { images: ['registry.example/shop:v2'] },
      ...status,
    },
  };
}

export function resource(given: Partial<ResourceStatus> = {}): ResourceStatus {
  return {
    group: 'apps',
    version: 'v1',
    kind: 'Deployment',
    namespace: 'shop',
    name: 'web',
    status: 'Synced',
    ...given,
  };
}

export function operationState(given: Partial<OperationState> = {}): OperationState {
  return {
    phase: 'Succeeded',
    startedAt: at(5),
    finishedAt: at(6),
    syncResult: { revision: NEW },
    operation: { sync: { revision: NEW }, initiatedBy: { automated: true } },
    ...given,
  };
}

export const expected: Expected = {
  revision: NEW,
  images: [],
  conditions: new Set(['sync', 'health', 'operation']),
  resources: [],
  operation: undefined,
};

export function seen(given: Given | Application = {}, more: Partial<Seen> = {}): Seen {
  return {
    application: 'kind' in given ? given : application(given),
    since: BEGAN,
    lineages: { get: () => undefined },
    passing: 'recent',
    window: { state: 'open' },
    hanging: [],
    ...more,
  };
}
