/** What is asked for, understood before anything is done. Pure. */
import { InputError, type InputProblem } from '#errors';
import type { InputsOf, WebhookEvent } from '#kit';
import {
  type ForkPolicy,
  type GuardrailSettings,
  type LabelEvent,
  namespaceName,
  type Placeholders,
  type PreviewSource,
  parseForkPolicy,
  parsePairs,
  parseQuantities,
} from '#preview';
import { eventPullRequest, readNumber, readSecretNames } from '#preview-namespace';
import type { spec } from './spec.ts';

export type Inputs = InputsOf<typeof spec>;

export interface PreviewRequest {
  pullRequest: number;
  /** Undefined for the newest. */
  headSha: string | undefined;
  /** Of the event; the commit that the pull request would be merged into. */
  baseSha: string | undefined;
  labelled: LabelEvent | undefined;
  policy: ForkPolicy;
  namespace: string;
  placeholders: Placeholders;
  release: string;
  source: PreviewSource;
  maxPreviews: number | undefined;
  guardrails: GuardrailSettings;
  namespaceLabels: Readonly<Record<string, string>>;
  pullSecrets: ReturnType<typeof readSecretNames>;
}

/** Milliseconds: ten years, which no preview sees; calendars end at some time. */
const LONGEST_LIFE = 3650 * 86_400_000;

/**
 * @param identity address of the repository
 * @throws InputError
 */
export function readRequest(inputs: Inputs, event: WebhookEvent, identity: string): PreviewRequest {
  const pull = eventPullRequest(event);
  const pullRequest = readNumber('pull-request', inputs.pullRequest) ?? pull?.number;
  if (pullRequest === undefined) {
    throw new InputError([{ input: 'pull-request', problem: 'is required: no pull request has started this run' }]);
  }
  // Of another pull request the event says nothing.
  const own = pull?.number === pullRequest ? pull : undefined;
  const [repository = '', owner = ''] = identity.split('/').toReversed();
  const number = String(pullRequest);
  const prefix = inputs.prefix ?? `${repository}-preview`;
  const placeholders = { prefix, number, repository, owner };
  if (inputs.ttl !== undefined && (inputs.ttl === 0 || inputs.ttl > LONGEST_LIFE)) {
    const amount = inputs.ttl === 0 ? 'no time at all' : 'more than ten years';
    const problem = `is ${amount}; leave it out for one that lives as long as its pull request`;
    throw new InputError([{ input: 'ttl', problem }]);
  }
  const namespace = namespaceName(inputs.namespace, placeholders);
  return {
    pullRequest,
    headSha: readSha(inputs.headSha) ?? own?.headSha,
    baseSha: own?.baseSha,
    labelled: own?.labelled,
    policy: parseForkPolicy(inputs.allowForks),
    namespace,
    placeholders: { ...placeholders, namespace },
    release: releaseName(inputs.releaseName ?? repository),
    source: readSource(inputs),
    maxPreviews: readNumber('max-previews', inputs.maxPreviews),
    guardrails: {
      quota: parseQuantities('quota', inputs.quota),
      limits: parseQuantities('default-limits', inputs.defaultLimits),
      requests: parseQuantities('default-requests', inputs.defaultRequests),
      network: inputs.networkPolicy === 'deny' ? 'deny' : 'allow',
      reachableFrom: inputs.reachableFrom,
    },
    namespaceLabels: parsePairs('namespace-labels', inputs.namespaceLabels),
    pullSecrets: readSecretNames(inputs.pullSecrets),
  };
}

/** Helm's own limit, which leaves room for the suffixes of what a chart names after its release. */
function releaseName(text: string): string {
  const name = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 53)
    .replaceAll(/^-+|-+$/g, '');
  if (name !== '') return name;
  throw new InputError([
    { input: 'release-name', problem: `${JSON.stringify(text)} leaves nothing that a release could be called` },
  ]);
}

function readSha(text: string | undefined): string | undefined {
  if (text === undefined || /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text)) return text;
  throw new InputError([{ input: 'head-sha', problem: `${JSON.stringify(text)} is no full commit SHA` }]);
}

function readSource({ chart, kustomize, manifests, images, ...inputs }: Inputs): PreviewSource {
  const given: PreviewSource[] = [
    ...(chart === undefined ? [] : ['helm' as const]),
    ...(kustomize === undefined ? [] : ['kustomize' as const]),
    ...(manifests.length === 0 ? [] : ['manifests' as const]),
  ];
  const [source, ...others] = given;
  if (source === undefined || others.length > 0) {
    const problem =
      source === undefined
        ? 'is required (or kustomize, or manifests)'
        : 'cannot go together with kustomize or manifests, nor these two with each other';
    throw new InputError([{ input: 'chart', problem }]);
  }
  const problems: InputProblem[] = [];
  if (source === 'helm' && images.length > 0) {
    problems.push({
      input: 'images',
      problem: 'is for kustomize and manifests; a chart takes its images by values (set, values)',
    });
  }
  const helmOnly = Object.entries({
    'chart-version': inputs.chartVersion,
    values: inputs.values,
    'value-files': inputs.valueFiles[0],
    set: inputs.set[0],
    'set-string': inputs.setString[0],
  });
  for (const [input, value] of source === 'helm' ? [] : helmOnly) {
    if (value !== undefined) problems.push({ input, problem: 'is for a chart' });
  }
  if (inputs.atomic && (source !== 'helm' || !inputs.wait)) {
    problems.push({ input: 'atomic', problem: 'is for a chart that is waited for' });
  }
  if (problems.length > 0) throw new InputError(problems);
  return source;
}
