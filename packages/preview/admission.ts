/** Whether a commit of a pull request may be deployed, and why not. Pure. */
import { InputError } from '#errors';

/** The pull request as the forge tells of it now. */
export interface SeenPullRequest {
  number: number;
  state: 'open' | 'closed' | 'merged';
  headSha: string;
  /** Whether its branch is in another repository, whose owner anybody may be. */
  origin: 'same-repository' | 'fork';
  labels: readonly string[];
}

export type ForkPolicy =
  | { kind: 'never' }
  | { kind: 'always' }
  /** Somebody who may set labels has looked at this very commit: the event of giving the label says which. */
  | { kind: 'label'; label: string }
  /** Somebody named the commit that they have looked at. */
  | { kind: 'sha'; sha: string };

/** @throws InputError */
export function parseForkPolicy(text: string): ForkPolicy {
  if (text === 'never' || text === 'always') return { kind: text };
  const { kind, value } = /^(?<kind>label|sha):(?<value>.+)$/.exec(text)?.groups ?? {};
  if (kind === 'label' && value !== undefined) return { kind, label: value.trim() };
  if (kind === 'sha' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value ?? '')) return { kind, sha: value ?? '' };
  const problem =
    kind === 'sha'
      ? `${JSON.stringify(value)} is no full commit SHA; a shorter one may come to mean another commit`
      : `${JSON.stringify(text)} is not one of never, always, label:<name>, sha:<commit>`;
  throw new InputError([{ input: 'allow-forks', problem }]);
}

/** What the event that started the run says about a label: given to the pull request while `headSha` was its head. */
export interface LabelEvent {
  label: string;
  headSha: string;
}

export type Admission =
  | { kind: 'admitted' }
  /** Nothing is to be done: not an error. */
  | { kind: 'skipped'; why: 'closed' | 'superseded'; reason: string }
  /** Something forbids it. */
  | { kind: 'refused'; gate: 'allow-forks' | 'max-previews'; reason: string; hint: string };

export interface AdmissionRequest {
  pull: SeenPullRequest;
  /** The commit that is to be deployed. */
  headSha: string;
  policy: ForkPolicy;
  labelled: LabelEvent | undefined;
}

/**
 * Whether what a fork's admission was for is what lies in the workspace, and would be deployed. The base's own files are
 * everybody's: only an image of the fork's is deployed with them then. No commit on top of the admitted one will do, nor
 * a merge of it: its author can make one that holds anything, and put the branch back before anybody looks.
 * @param checkedOut commit in the workspace
 */
export function admitCheckout(
  { number, origin }: SeenPullRequest,
  checkedOut: string | undefined,
  headSha: string,
  baseSha: string | undefined,
): Admission {
  const isAdmitted = checkedOut !== undefined && [headSha, baseSha].includes(checkedOut);
  if (origin === 'same-repository' || isAdmitted) return { kind: 'admitted' };
  const what = checkedOut === undefined ? 'is no checkout' : `holds ${short(checkedOut)}`;
  return {
    kind: 'refused',
    gate: 'allow-forks',
    reason: `pull request #${number} comes from a fork, and the workspace ${what}, not ${short(headSha)} that was admitted`,
    hint: 'Check out the very commit: `ref: ${{ github.event.pull_request.head.sha }}`, never a branch that its author can move.',
  };
}

export function admit({ pull, headSha, policy, labelled }: AdmissionRequest): Admission {
  const current = stillWanted(pull, headSha);
  if (current.kind !== 'admitted' || pull.origin === 'same-repository') return current;
  return admitFork(pull, headSha, policy, labelled);
}

/** Asked again and again: what was open and newest when a run began may no longer be. */
export function stillWanted({ number, state, headSha: newest }: SeenPullRequest, headSha: string): Admission {
  if (state !== 'open') return { kind: 'skipped', why: 'closed', reason: `pull request #${number} is ${state}` };
  if (newest === headSha) return { kind: 'admitted' };
  const reason = `pull request #${number} stands at ${short(newest)} by now, which its own run deploys; this one was for ${short(headSha)}`;
  return { kind: 'skipped', why: 'superseded', reason };
}

function admitFork(
  { number, labels }: SeenPullRequest,
  headSha: string,
  policy: ForkPolicy,
  labelled: LabelEvent | undefined,
): Admission {
  const refused = (why: string, hint: string): Admission => ({
    kind: 'refused',
    gate: 'allow-forks',
    reason: `pull request #${number} comes from a fork, and ${why}`,
    hint,
  });
  if (policy.kind === 'always') return { kind: 'admitted' };
  if (policy.kind === 'never') {
    return refused(
      'allow-forks is never',
      'Read its code first. Then let a label admit the commit that was read: `allow-forks: label:safe-to-preview`.',
    );
  }
  if (policy.kind === 'sha') {
    if (policy.sha === headSha) return { kind: 'admitted' };
    return refused(
      `allow-forks admits ${short(policy.sha)} alone, not ${short(headSha)}`,
      'Read that commit, and name it.',
    );
  }
  const { label } = policy;
  const again = `Read the code at ${short(headSha)}, then give the label ${JSON.stringify(label)}; if it is there already, take it away and give it again. The run of that event (\`on: pull_request_target: types: [labeled]\`) deploys that commit.`;
  if (!labels.includes(label)) return refused(`it has no label ${JSON.stringify(label)}`, again);
  if (labelled?.label !== label) {
    return refused(`its label ${JSON.stringify(label)} was not given for ${short(headSha)}`, again);
  }
  if (labelled.headSha === headSha) return { kind: 'admitted' };
  return refused(`its label was given for ${short(labelled.headSha)}, not for ${short(headSha)}`, again);
}

export function short(sha: string): string {
  return sha.slice(0, 7);
}

/** One namespace that counts against the cap. */
export interface Counted {
  namespace: string;
  createdAt: number;
}

/**
 * Whether this preview is among the first `most`, oldest first: two that come at once count each other,
 * and decide alike which of them stays.
 */
export function withinCap(previews: readonly Counted[], namespace: string, most: number): Admission {
  const inOrder = previews.toSorted(
    (one, other) => one.createdAt - other.createdAt || (one.namespace < other.namespace ? -1 : 1),
  );
  const place = inOrder.findIndex((preview) => preview.namespace === namespace);
  const before = place === -1 ? inOrder.length : place;
  if (before < most) return { kind: 'admitted' };
  const oldest = inOrder.slice(0, 3).map((preview) => preview.namespace);
  return {
    kind: 'refused',
    gate: 'max-previews',
    reason: `${before} previews exist already, and max-previews is ${most}; the oldest: ${oldest.join(', ')}`,
    hint: 'Close pull requests that nobody works on, give previews a ttl and delete-preview-namespace a schedule with `expired: true`, or raise max-previews.',
  };
}
