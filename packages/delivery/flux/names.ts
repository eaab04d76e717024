/** How people name Flux objects. Pure. */

/** Where `flux bootstrap` puts everything, and what the `flux` command takes when no namespace is named. */
const NAMESPACE = 'flux-system';

export interface ObjectName {
  namespace: string;
  name: string;
}

const PART = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;

/** `namespace/name`, or `name` in flux-system; undefined for anything else. */
export function parseObjectName(text: string): ObjectName | undefined {
  const parts = text.split('/');
  if (parts.length > 2 || !parts.every((part) => PART.test(part))) return undefined;
  const [first = '', second] = parts;
  return second === undefined ? { namespace: NAMESPACE, name: first } : { namespace: first, name: second };
}
