/** What the examples render to is what a real API server takes, every field of it. */
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { examples } from '../examples/read.ts';
import { openSession } from './session.ts';
import { run } from './toolchain/run.ts';

const session = openSession(inject('cluster'));
const { kubectl, helm } = session.programs;

/** Namespaces that the manifests name have to be there, also for a trial. */
async function assertAccepted(manifests: string): Promise<string[]> {
  const namespaces = new Set([...manifests.matchAll(/^ {2}namespace: (\S+)$/gm)].map(([, name = '']) => name));
  for (const name of namespaces)
    await session.apply('default', { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
  const printed = await session.kubectl(['apply', '--dry-run=server', '--validate=strict', '--filename=-'], manifests);
  return printed.trim().split('\n');
}

const overlays = globSync('**/{overlays,environments,backend,k8s}/**/kustomization.yaml', { cwd: examples })
  .map(dirname)
  .filter((folder) => !/\/base$/.test(folder))
  .sort();

describe('kustomizations', () => {
  test.each(overlays)('%s', async (folder) => {
    const accepted = await assertAccepted(await run(kubectl, ['kustomize', join(examples, folder)]));
    expect(accepted.some((line) => /^deployment\.apps\/\S+ created \(server dry run\)$/.test(line))).toBe(true);
  });
});

const charts: [chart: string, values: string][] = [
  ...['preview', 'staging', 'production'].map((name): [string, string] => [
    'safezone/chart',
    `safezone/environments/${name}.yaml`,
  ]),
  ...['builds', 'dev', 'staging', 'production'].map((name): [string, string] => [
    'config-repository/chart',
    `config-repository/environments/${name}/service-api/values.yaml`,
  ]),
];

describe('charts', () => {
  test.each(charts)('%s with %s', async (chart, values) => {
    const args = ['template', 'example', join(examples, chart), '--values', join(examples, values)];
    const accepted = await assertAccepted(await run(helm, args));
    expect(accepted.some((line) => /^deployment\.apps\/\S+ created \(server dry run\)$/.test(line))).toBe(true);
  });
});
