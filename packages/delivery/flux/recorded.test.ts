/** Verdicts on what a real Flux left in a real cluster: source- and kustomize-controller 1.9, helm-controller 1.6. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../kubernetes/api.ts';
import { helmRelease } from './helm-release.ts';
import { kustomization } from './kustomization.ts';
import { type Scene, told, verdictOn } from './tests/found.ts';

interface Recording {
  /** The commit that is waited for, where it is not the source's. */
  commit?: string;
  object: KubernetesObject;
  chart?: KubernetesObject;
  source?: KubernetesObject;
}

const folder = join(import.meta.dirname, '../recorded/flux');
const NO_SOURCE = {
  apiVersion: 'source.toolkit.fluxcd.io/v1',
  kind: 'GitRepository',
  namespace: 'flux-apps',
  name: 'no-such-source',
};

function read(name: string): Recording {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}

/** @param revision `commit`: the one that was pushed last */
function verdict(name: string, revision: 'commit' | 'any', more: Partial<Scene> = {}): string {
  const { object, chart, source, commit } = read(name);
  const artifact = source?.status as { artifact?: { revision: string } } | undefined;
  const wanted = commit ?? artifact?.artifact?.revision;
  const scene: Scene = {
    object,
    sources: [...(chart === undefined ? [] : [chart]), source ?? NO_SOURCE],
    ...(revision === 'commit' && wanted !== undefined ? { revision: wanted } : {}),
    ...more,
  };
  const said = chart === undefined ? verdictOn(kustomization, scene) : verdictOn(helmRelease, scene);
  return told(said).replaceAll(/\b[0-9a-f]{7,40}\b/g, '‹hash›');
}

/** One for every recording, of the commit that was pushed last. */
const VERDICTS: Readonly<Record<string, RegExp>> = {
  'kustomization-ready': /^ready: applied main@‹hash›$/,
  'kustomization-commit-unnoticed':
    /^progressing: its source .* is at main@‹hash›, waiting for ‹hash›; it looks every /,
  'kustomization-progressing':
    /^progressing: Running health checks for revision main@sha1:‹hash› with a timeout of 30s$/,
  'kustomization-build-failed': /^failed\/grace: BuildFailed: kustomize build failed: accumulating resources/,
  'kustomization-apply-failed': /^failed\/grace: ReconciliationFailed: Deployment\/.*shop dry-run failed \(Invalid\)/,
  'kustomization-path-missing': /^failed\/grace: ArtifactFailed: kustomization path not found: /,
  'kustomization-unhealthy': /^failed\/grace: HealthCheckFailed: health check failed after .*Deployment\/.*InProgress/,
  'kustomization-dependency':
    /^progressing: it waits for its dependencies: DependencyNotReady: dependency 'flux-apps\/kustomization-unhealthy' is not ready$/,
  'kustomization-suspended': /^blocked\/none: it is suspended/,
  'kustomization-source-missing': /^failed\/grace: its source GitRepository flux-apps\/no-such-source does not exist$/,
  'kustomization-source-not-ready':
    /^failed\/grace: its source .* cannot be fetched: GitOperationFailed: .*unable to clone/,
  'helmrelease-deployed': /^ready: released helmrelease-deployed@1\.0\.0 as helmrelease-deployed\.v1$/,
  'helmrelease-install-failed':
    /^failed\/none: Flux has given up: RetriesExceeded: Failed to install after 1 attempt\(s\); InstallFailed: .*timeout waiting for/,
  'helmrelease-upgrade-failed':
    /^failed\/none: Flux has given up: RetriesExceeded: Failed to upgrade after 1 attempt\(s\); UpgradeFailed: /,
  'helmrelease-rolled-back':
    /^failed\/none: helmrelease-rolled-back@1\.1\.0 was rolled back to helmrelease-rolled-back@1\.0\.0 \(release helmrelease-rolled-back\.v3\): UpgradeFailed: .*timeout waiting for/,
  'kustomization-source-failed': /^ready: applied main@‹hash›$/,
  'kustomization-no-health-checks': /^ready: applied main@‹hash›; 0 objects are healthy$/,
};

describe('what Flux left', () => {
  it.each(readdirSync(folder).map((file) => file.replace(/\.json$/, '')))('%s', (name) => {
    expect(verdict(name, name.startsWith('helm') ? 'any' : 'commit')).toMatch(
      VERDICTS[name] ?? 'a verdict in the table',
    );
  });

  it('names the dependency that fails', () => {
    const { object } = read('kustomization-unhealthy');
    expect(verdict('kustomization-dependency', 'commit', { dependencies: [object] })).toMatch(
      /^blocked\/grace: it depends on Kustomization flux-apps\/kustomization-unhealthy, which fails: HealthCheckFailed: /,
    );
  });

  it('has applied the commit it has, though its source fails since; where any will do, that fails', () => {
    expect(verdict('kustomization-source-failed', 'commit')).toBe('ready: applied main@‹hash›');
    expect(verdict('kustomization-source-failed', 'any')).toMatch(
      /^failed\/grace: its source .* cannot be fetched: GitOperationFailed: .*couldn't find remote ref/,
    );
  });

  it('is not healthy because it is Ready, where it checks no health', () => {
    const deployment: KubernetesObject = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'shop', namespace: 'kustomization-no-health-checks-target', generation: 1 },
      spec: { replicas: 1 },
      status: { observedGeneration: 1, replicas: 1, updatedReplicas: 1, unavailableReplicas: 1 },
    };
    expect(verdict('kustomization-no-health-checks', 'commit', { inventory: [deployment] })).toMatch(
      /^progressing: applied main@‹hash›, but Deployment kustomization-no-health-checks-target\/shop: /,
    );
  });
});
