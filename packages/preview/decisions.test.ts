import { describe, expect, test } from 'vitest';
import { admit, admitCheckout, parseForkPolicy, type SeenPullRequest, withinCap } from './admission.ts';
import { guardrails, parsePairs, parseQuantities } from './guardrails.ts';
import {
  type Claim,
  claimAnnotations,
  isHeldByAnother,
  isOf,
  type NamespaceObject,
  ownershipLabels,
  type Preview,
  RELEASED,
  readPreview,
  takenDownAnnotations,
} from './ownership.ts';
import { reaping } from './reap.ts';

const [A, B] = ['a'.repeat(40), 'b'.repeat(40)];
const repository = 'https://github.com/acme/shop';
const NOON = Date.parse('2026-01-01T12:00:00Z');
const HOUR = 3_600_000;

describe('a commit is deployed', () => {
  const pull: SeenPullRequest = { number: 7, state: 'open', headSha: A, origin: 'same-repository', labels: [] };
  const fork: SeenPullRequest = { ...pull, origin: 'fork', labels: ['safe'] };
  const asked = (seen: SeenPullRequest, policy = 'never', labelled?: { label: string; headSha: string }) =>
    admit({ pull: seen, headSha: A, policy: parseForkPolicy(policy), labelled });

  test('when its pull request is open and it is the newest', () => {
    expect(asked(pull)).toEqual({ kind: 'admitted' });
  });

  test.each(['closed', 'merged'] as const)('never when the pull request is %s', (state) => {
    for (const seen of [pull, fork]) {
      const skipped = { kind: 'skipped', why: 'closed', reason: `pull request #7 is ${state}` };
      expect(asked({ ...seen, state }, 'always')).toEqual(skipped);
    }
  });

  test('never when a newer one is there', () => {
    expect(asked({ ...pull, headSha: B })).toEqual({
      kind: 'skipped',
      why: 'superseded',
      reason: 'pull request #7 stands at bbbbbbb by now, which its own run deploys; this one was for aaaaaaa',
    });
  });

  const given = { label: 'safe', headSha: A };
  test.each([
    ['always', undefined, 'admitted'],
    [`sha:${A}`, undefined, 'admitted'],
    ['label:safe', given, 'admitted'],
    ['never', given, 'and allow-forks is never'],
    [`sha:${B}`, given, 'and allow-forks admits bbbbbbb alone, not aaaaaaa'],
    ['label:safe', undefined, 'and its label "safe" was not given for aaaaaaa'],
    ['label:safe', { ...given, headSha: B }, 'and its label was given for bbbbbbb, not for aaaaaaa'],
    ['label:safe', { ...given, label: 'other' }, 'and its label "safe" was not given for aaaaaaa'],
    ['label:ok', { ...given, label: 'ok' }, 'and it has no label "ok"'],
  ])('of a fork by %s and the label event %j: %s', (policy, labelled, expected) => {
    const admission = asked(fork, policy, labelled);
    if (expected === 'admitted') expect(admission).toEqual({ kind: 'admitted' });
    else {
      const reason = `pull request #7 comes from a fork, ${expected}`;
      expect(admission).toMatchObject({ kind: 'refused', gate: 'allow-forks', reason });
    }
  });

  test.each([
    ['yes', '"yes" is not one of never, always, label:<name>, sha:<commit>'],
    ['sha:abc1234', '"abc1234" is no full commit SHA; a shorter one may come to mean another commit'],
    ['label:', '"label:" is not one of'],
  ])('by no such rule as %s', (text, problem) => {
    expect(() => parseForkPolicy(text)).toThrow(`input allow-forks: ${problem}`);
  });
});

describe('what lies in the workspace', () => {
  const fork: SeenPullRequest = { number: 7, state: 'open', headSha: A, origin: 'fork', labels: [] };
  const MERGE = 'c'.repeat(40);

  test.each([
    ['the commit', A, 'admitted'],
    ['the base', B, 'admitted'],
    ['a commit on top of it, or a merge of it', MERGE, 'refused'],
    ['no checkout', undefined, 'refused'],
  ])('%s is %s: %s', (_, checkedOut, kind) => {
    expect(admitCheckout(fork, checkedOut, A, B).kind).toBe(kind);
    expect(admitCheckout(fork, checkedOut, A, undefined).kind).toBe(checkedOut === A ? 'admitted' : 'refused');
    expect(admitCheckout({ ...fork, origin: 'same-repository' }, checkedOut, A, B).kind).toBe('admitted');
  });
});

describe('the cap', () => {
  const previews = [
    { namespace: 'late', createdAt: 3 },
    { namespace: 'a', createdAt: 1 },
    { namespace: 'b', createdAt: 1 },
  ];

  test.each([
    ['a', 1, 'admitted'],
    ['b', 1, 'refused'],
    ['b', 2, 'admitted'],
    ['late', 2, 'refused'],
    ['late', 3, 'admitted'],
    ['new', 3, 'refused'],
    ['new', 4, 'admitted'],
  ])('%s of three, with room for %i: %s', (namespace, most, kind) => {
    expect(withinCap(previews, namespace, most).kind).toBe(kind);
  });

  test('says who takes the room', () => {
    expect(withinCap(previews, 'new', 3)).toMatchObject({
      reason: '3 previews exist already, and max-previews is 3; the oldest: a, b, late',
    });
  });
});

describe('a namespace', () => {
  const claim: Claim = {
    ...{ repository, pullRequest: 7, headSha: A, source: 'kustomize', createdAt: NOON, expiresAt: NOON + HOUR },
    holder: { id: 'run-1', until: NOON + 1000 },
  };
  const filled = (annotations: Readonly<Record<string, string | null>>): Record<string, string> =>
    Object.fromEntries(Object.entries(annotations).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
  const made = (more: Readonly<Record<string, string | null>> = {}): NamespaceObject => ({
    metadata: {
      ...{ name: 'shop-pr-7', uid: 'u', resourceVersion: '5' },
      labels: { ...ownershipLabels(claim), team: 'x' },
      annotations: filled({ ...claimAnnotations(claim), ...more }),
    },
  });

  test('tells what was written on it', () => {
    const preview = readPreview(made());
    expect(preview).toEqual({
      ...claim,
      ...{ namespace: 'shop-pr-7', uid: 'u', resourceVersion: '5', isBeingTakenDown: false, isTerminating: false },
    });
    expect(readPreview(made({ ...RELEASED, ...takenDownAnnotations(NOON) }))).toMatchObject({
      holder: undefined,
      isBeingTakenDown: true,
    });
  });

  test.each([
    ['app.kubernetes.io/managed-by', 'Helm'],
    ['gitops-actions/preview', 'false'],
    ['gitops-actions/pull-request', '0x7'],
    ['gitops-actions/pull-request', ''],
    ['gitops-actions/repository', 'github.com.acme.shop'],
  ])('whose label %s is %j is none of ours', (label, value) => {
    const { metadata } = made();
    expect(readPreview({ metadata: { ...metadata, labels: { ...metadata.labels, [label]: value } } })).toBeUndefined();
  });

  test('without annotations or labels is none of ours', () => {
    const { metadata } = made();
    expect(readPreview({ metadata: { ...metadata, annotations: {} } })).toBeUndefined();
    expect(readPreview({ metadata: { name: 'kube-system' } })).toBeUndefined();
  });

  test('belongs to one pull request of one repository of one forge', () => {
    const preview = readPreview(made()) as Preview;
    expect(isOf(preview, { repository: 'https://github.com/ACME/shop', pullRequest: 7 })).toBe(true);
    expect(isOf(preview, { repository, pullRequest: 8 })).toBe(false);
    expect(isOf(preview, { repository: 'https://ghe.acme.com/acme/shop', pullRequest: 7 })).toBe(false);
  });

  test('is held until its holder gives no sign of life', () => {
    const preview = readPreview(made()) as Preview;
    expect(isHeldByAnother(preview, 'run-2', NOON)).toBe(true);
    expect(isHeldByAnother(preview, 'run-1', NOON)).toBe(false);
    expect(isHeldByAnother(preview, 'run-2', NOON + 1000)).toBe(false);
  });

  test.each([
    ['closed', {}, 'take-down', 'pull request #7 is closed'],
    ['merged', {}, 'take-down', 'pull request #7 is merged'],
    ['open', {}, 'keep', 'pull request #7 is open until 2026-01-01 13:00 UTC'],
    ['open', { expiresAt: undefined }, 'keep', 'pull request #7 is open'],
    ['open', { expiresAt: NOON }, 'take-down', 'its time was up at 2026-01-01 12:00 UTC'],
    ['open', { isBeingTakenDown: true }, 'take-down', 'its deletion has begun and not ended'],
    ['open', { isTerminating: true }, 'take-down', 'its deletion has begun and not ended'],
    ['unknown', {}, 'keep', 'pull request #7 cannot be found'],
    ['unknown', { expiresAt: NOON }, 'take-down', 'its time was up at 2026-01-01 12:00 UTC'],
  ] as const)('of a pull request that is %s, with %j: %s', (state, more, verdict, reason) => {
    const preview = { ...(readPreview(made()) as Preview), ...more };
    expect(reaping(preview, state, NOON)).toEqual({ verdict, reason });
  });
});

describe('guardrails', () => {
  const owner = { repository, pullRequest: 7 };
  const none = { quota: {}, limits: {}, requests: {}, network: 'allow', reachableFrom: [] } as const;

  test('are made only when asked for', () => {
    expect(guardrails('ns', owner, none)).toEqual([]);
  });

  test('limit the namespace, its containers and their network', () => {
    const made = guardrails('ns', owner, {
      quota: { pods: '20', 'requests.cpu': '2' },
      limits: { memory: '1Gi' },
      requests: { cpu: '100m' },
      network: 'deny',
      reachableFrom: ['ingress-nginx'],
    });
    expect(made.map(({ kind, spec }) => [kind, spec])).toEqual([
      ['ResourceQuota', { hard: { pods: '20', 'requests.cpu': '2' } }],
      ['LimitRange', { limits: [{ type: 'Container', default: { memory: '1Gi' }, defaultRequest: { cpu: '100m' } }] }],
      [
        'NetworkPolicy',
        {
          podSelector: {},
          policyTypes: ['Ingress', 'Egress'],
          ingress: [
            {
              from: [
                { podSelector: {} },
                {
                  namespaceSelector: {
                    matchExpressions: [
                      { key: 'kubernetes.io/metadata.name', operator: 'In', values: ['ingress-nginx'] },
                    ],
                  },
                },
              ],
            },
          ],
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
        },
      ],
    ]);
  });

  test('are written as name=value', () => {
    expect(parseQuantities('quota', ['pods=20', 'requests.nvidia.com/gpu = 1', 'requests.memory=1.5Gi'])).toEqual({
      pods: '20',
      'requests.nvidia.com/gpu': '1',
      'requests.memory': '1.5Gi',
    });
    expect(parsePairs('labels', ['a=', 'b=c=d'])).toEqual({ a: '', b: 'c=d' });
    expect(() => parseQuantities('quota', ['cpu=lots', 'memory=4GB'])).toThrow(
      'input quota: cpu: "lots" is no quantity; write 2, 500m or 4Gi\ninput quota: memory: "4GB"',
    );
    expect(() => parsePairs('labels', ['a', 'b=1', 'b=2'])).toThrow(
      'input labels: "a" is no name=value\ninput labels: b is given twice',
    );
  });
});
