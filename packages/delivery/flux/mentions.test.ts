import { describe, expect, it } from 'vitest';
import { deploymentObject } from '../../testing/flux/objects.ts';
import type { KubernetesObject } from '../kubernetes/api.ts';
import { parseTag } from './expected.ts';
import { objectHoldsTag } from './mentions.ts';

function holds(object: KubernetesObject, tag: string): boolean {
  const parsed = parseTag(tag);
  if (parsed === undefined) throw new Error(`no tag: ${tag}`);
  return objectHoldsTag(object, parsed);
}

function deployment(image: string): KubernetesObject {
  const object = deploymentObject(image);
  const container = {
    name: 'web',
    image,
    ports: [{ containerPort: 8080 }],
    env: [
      // The server writes the apiVersion, whoever left it empty.
      { name: 'POD', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.name' } } },
      { name: 'CACHE', value: 'redis:6379' },
      { name: 'RELEASE', value: 'v3-canary' },
    ],
  };
  return { ...object, spec: { replicas: 42, template: { spec: { containers: [container] } } } };
}

describe('an object asks for a tag', () => {
  it.each([
    ['v2', true],
    ['v1', false],
    ['v3-canary', true],
  ])('%s: %s', (tag, expected) => {
    expect(holds(deployment('ghcr.io/acme/shop:v2'), tag)).toBe(expected);
  });

  it.each([
    ['117', true],
    ['42', false],
    ['8080', false],
    ['6379', false],
  ])('that is a mere number only where tags stand: %s: %s', (tag, expected) => {
    expect(holds(deployment('ghcr.io/acme/shop:117'), tag)).toBe(expected);
  });

  it('in the values of a chart, also as a number', () => {
    const release = {
      ...deploymentObject(''),
      kind: 'HelmRelease',
      spec: { values: { image: { tag: 117 }, port: 42 } },
    };
    expect(holds(release, '117')).toBe(true);
    expect(holds(release, '42')).toBe(false);
  });
});
