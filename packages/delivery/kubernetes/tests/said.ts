import type { Condition, KubernetesObject } from '../api.ts';
import { assessObject } from '../assess.ts';

export const NOW = Date.UTC(2026, 0, 1, 12);

export interface Described {
  spec?: object;
  status?: object | undefined;
  metadata?: Partial<KubernetesObject['metadata']>;
}

/** What is said of an object: `state[/patience]: reason [facets]`. */
export function said(apiVersion: string, kind: string, { spec, status, metadata }: Described): string {
  const named = { name: 'web', namespace: 'shop', generation: 2, ...metadata };
  const object = { apiVersion, kind, metadata: named, ...(spec && { spec }), ...(status && { status }) };
  const { assessment, facets } = assessObject(object, NOW);
  const patience = 'patience' in assessment ? `/${assessment.patience}` : '';
  const shown = Object.values(facets).filter((facet) => facet !== '');
  return `${assessment.state}${patience}: ${assessment.reason}${shown.length === 0 ? '' : ` [${shown.join(', ')}]`}`;
}

export const is = (type: string, status: Condition['status'], reason = '', message = ''): Condition => ({
  type,
  status,
  reason,
  message,
});
/** A status whose controller has seen the newest generation. */
export const seen = (more: object = {}): object => ({ observedGeneration: 2, ...more });
