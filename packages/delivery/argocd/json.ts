/** What came over the wire, as far as we look at its shape: the rest is what the CRD promises. */
import type { Application } from './application.ts';

type Fields = Readonly<Record<string, unknown>>;

export function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isApplication(value: unknown): value is Application {
  return isFields(value) && isFields(value['metadata']) && typeof value['metadata']['name'] === 'string';
}
