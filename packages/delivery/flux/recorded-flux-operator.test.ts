/** Verdicts on what a real Flux Operator left in a real cluster, fed by a tag of a real registry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../kubernetes/api.ts';
import { inputProvider } from './input-provider.ts';
import { resourceSet } from './resource-set.ts';
import { told, verdictOn } from './tests/found.ts';

interface Recording {
  /** The digest that the tag names. */
  tag: string;
  object: KubernetesObject;
  providers: readonly KubernetesObject[];
  inventory: readonly KubernetesObject[];
}

function read(name: string): Recording {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../recorded/flux-operator', `${name}.json`), 'utf8'));
}

const readable = (text: string): string => text.replaceAll(/\b[0-9a-f]{7,64}\b/g, '‹hash›');

function verdict(name: string, tag = read(name).tag): string {
  const { object, providers, inventory } = read(name);
  return readable(told(verdictOn(resourceSet, { object, providers, inventory, tag })));
}

describe('what the Flux Operator left', () => {
  it.each([
    ['resourceset-ready', /^ready: applied 1 object$/],
    ['resourceset-inputs-awaited', /^progressing: it was rendered before its inputs were there$/],
    ['resourceset-provider-disabled', /^blocked\/none: its input, ResourceSetInputProvider .*: it is suspended: /],
    ['resourceset-no-health-checks', /^progressing: applied 1 object, but Deployment /],
    ['resourceset-unhealthy', /^failed\/grace: ReconciliationFailed: reconciliation failed: timeout waiting for: /],
  ])('%s', (name, said) => {
    expect(verdict(name)).toMatch(said);
  });

  it('exports the digest that the tag names, and not the one after it', () => {
    const { tag, providers } = read('resourceset-ready');
    const [object] = providers;
    if (object === undefined) throw new Error('no provider');
    expect(readable(told(verdictOn(inputProvider, { object, tag: `production-latest@${tag}` })))).toBe(
      'ready: exports production-latest@sha256:‹hash›',
    );
    const other = `production-latest@sha256:${'1'.repeat(64)}`;
    expect(told(verdictOn(inputProvider, { object, tag: other }))).toMatch(/^progressing: exports .*, waiting for /);
  });
});
