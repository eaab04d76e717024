/** What keeps a preview from eating the cluster, or from being reached by what it should not. Pure. */
import { InputError, type InputProblem } from '#errors';
import { ownershipLabels, type PreviewOwner } from './ownership.ts';

export interface GuardrailSettings {
  /** `cpu=2`, `requests.memory=4Gi`, `pods=20`: the hard limits of the whole namespace. */
  quota: Readonly<Record<string, string>>;
  /** What a container gets that asks for nothing: its limits, and its requests. */
  limits: Readonly<Record<string, string>>;
  requests: Readonly<Record<string, string>>;
  /** `deny`: nothing comes in or goes out except within the namespace, and to the cluster's DNS. */
  network: 'deny' | 'allow';
  /** Namespaces that may reach it all the same, such as the ingress controller's. */
  reachableFrom: readonly string[];
}

export interface GuardrailObject {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace: string; labels: Readonly<Record<string, string>> };
  spec: object;
}

const NAME = 'gitops-actions-preview';

/** Kinds that may have been made for an earlier run, and are deleted when they are no longer asked for. */
export const GUARDRAIL_KINDS = [
  { apiVersion: 'v1', kind: 'ResourceQuota', name: NAME },
  { apiVersion: 'v1', kind: 'LimitRange', name: NAME },
  { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', name: NAME },
] as const;

/** Where it is kept what manifests of an earlier push have made. */
export const INVENTORY = { apiVersion: 'v1', kind: 'ConfigMap', name: 'gitops-actions-inventory' } as const;

/** Whatever is deployed may not take the place of what guards it. */
export function isReserved({ kind, name }: { kind: string; name: string }): boolean {
  return [...GUARDRAIL_KINDS, INVENTORY].some((own) => own.kind === kind && own.name === name);
}

export function guardrails(namespace: string, owner: PreviewOwner, settings: GuardrailSettings): GuardrailObject[] {
  const { quota, limits, requests, network, reachableFrom } = settings;
  const metadata = { name: NAME, namespace, labels: ownershipLabels(owner) };
  const objects: GuardrailObject[] = [];
  if (!isEmpty(quota)) objects.push({ apiVersion: 'v1', kind: 'ResourceQuota', metadata, spec: { hard: quota } });
  if (!isEmpty(limits) || !isEmpty(requests)) {
    const item = {
      type: 'Container',
      ...(isEmpty(limits) ? {} : { default: limits }),
      ...(isEmpty(requests) ? {} : { defaultRequest: requests }),
    };
    objects.push({ apiVersion: 'v1', kind: 'LimitRange', metadata, spec: { limits: [item] } });
  }
  if (network === 'deny') {
    objects.push({ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata, spec: denying(reachableFrom) });
  }
  return objects;
}

/** All pods may reach each other, and whatever answers DNS anywhere in the cluster. */
function denying(reachableFrom: readonly string[]): object {
  const namespaces = {
    matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: reachableFrom }],
  };
  const outside = reachableFrom.length === 0 ? [] : [{ namespaceSelector: namespaces }];
  return {
    podSelector: {},
    policyTypes: ['Ingress', 'Egress'],
    ingress: [{ from: [{ podSelector: {} }, ...outside] }],
    egress: [
      { to: [{ podSelector: {} }] },
      {
        to: [{ namespaceSelector: {} }],
        ports: [
          { protocol: 'UDP', port: 53 },
          { protocol: 'TCP', port: 53 },
        ],
      },
    ],
  };
}

function isEmpty(record: Readonly<Record<string, string>>): boolean {
  return Object.keys(record).length === 0;
}

/** A number with one of Kubernetes' suffixes. */
const QUANTITY = /^\d+(?:\.\d+)?(?:[numkMGTPE]|[KMGTPE]i|e\d+)?$/;

/**
 * `cpu=2` a line.
 * @throws InputError
 */
export function parseQuantities(input: string, lines: readonly string[]): Record<string, string> {
  const pairs = parsePairs(input, lines);
  const problems = Object.entries(pairs)
    .filter(([, value]) => !QUANTITY.test(value))
    .map(([name, value]) => ({
      input,
      problem: `${name}: ${JSON.stringify(value)} is no quantity; write 2, 500m or 4Gi`,
    }));
  if (problems.length > 0) throw new InputError(problems);
  return pairs;
}

/**
 * `name=value` a line.
 * @throws InputError
 */
export function parsePairs(input: string, lines: readonly string[]): Record<string, string> {
  const problems: InputProblem[] = [];
  const pairs: Record<string, string> = {};
  for (const line of lines) {
    const { name, value } = /^(?<name>[A-Za-z0-9][\w./-]*)\s*=\s*(?<value>.*)$/.exec(line)?.groups ?? {};
    if (name === undefined || value === undefined) {
      problems.push({ input, problem: `${JSON.stringify(line)} is no name=value` });
    } else if (Object.hasOwn(pairs, name)) problems.push({ input, problem: `${name} is given twice` });
    else pairs[name] = value;
  }
  if (problems.length > 0) throw new InputError(problems);
  return pairs;
}
