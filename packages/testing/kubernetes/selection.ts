/** Label and field selectors, as the API server understands them. */
import type { KubernetesObject } from '../../delivery/kubernetes/api.ts';

export type Matches = (object: KubernetesObject) => boolean;

/** @throws Error for what the double does not understand */
export function selecting({ label, field }: { label: string | null; field: string | null }): Matches {
  const all = [...requirements(label).map(labelRequirement), ...requirements(field).map(fieldRequirement)];
  return (object) => all.every((matches) => matches(object));
}

/** Cut at commas that stand outside of parentheses: `a=b,c in (d,e)`. */
function requirements(selector: string | null): string[] {
  return (selector ?? '')
    .split(/,(?![^(]*\))/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function labelRequirement(text: string): Matches {
  const set = /^(?<key>\S+)\s+(?<operator>in|notin)\s+\((?<values>[^)]*)\)$/.exec(text)?.groups;
  if (set !== undefined) {
    const values = (set['values'] ?? '').split(',').map((value) => value.trim());
    const within = set['operator'] === 'in';
    return (object) => values.includes(object.metadata.labels?.[set['key'] ?? ''] ?? '\0') === within;
  }
  const { key, operator, value } =
    /^(?<key>!?[^=!\s]+)\s*(?:(?<operator>!=|==?)\s*(?<value>\S*))?$/.exec(text)?.groups ?? {};
  if (key === undefined) throw new Error(`the double does not understand the label selector ${JSON.stringify(text)}`);
  if (operator === undefined) {
    return ({ metadata: { labels = {} } }) => (key.startsWith('!') ? !(key.slice(1) in labels) : key in labels);
  }
  return (object) => (object.metadata.labels?.[key] === value) === (operator !== '!=');
}

function fieldRequirement(text: string): Matches {
  const { path, operator, value } = /^(?<path>[\w.]+)(?<operator>!=|==?)(?<value>.*)$/.exec(text)?.groups ?? {};
  if (path === undefined) throw new Error(`the double does not understand the field selector ${JSON.stringify(text)}`);
  return (object) => (valueAt(object, path.split('.')) === value) === (operator !== '!=');
}

function valueAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value;
  return typeof value === 'object' && value !== null
    ? valueAt(Object.getOwnPropertyDescriptor(value, name)?.value, rest)
    : undefined;
}
