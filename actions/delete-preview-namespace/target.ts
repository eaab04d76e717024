/** Which previews are meant. Pure. */
import { InputError } from '#errors';
import type { WebhookEvent } from '#kit';
import { eventPullRequest, readNumber } from '#preview-namespace';
import type { Inputs } from './run.ts';

interface Meant {
  /** `closing`: an event said that the pull request was closed, which may not be true any more. */
  cause: 'closing' | 'asked';
  /** The commit that it must hold still; undefined for whichever. */
  headSha: string | undefined;
}

export type Target =
  | { kind: 'expired' }
  | (Meant & { kind: 'pull-request'; pullRequest: number })
  | (Meant & { kind: 'namespace'; namespace: string });

/** @throws InputError */
export function readTarget(inputs: Inputs, event: WebhookEvent): Target {
  const { expired, namespace, headSha } = inputs;
  const asked = readNumber('pull-request', inputs.pullRequest);
  if (expired) {
    if (namespace === undefined && asked === undefined) return { kind: 'expired' };
    throw new InputError([
      { input: 'expired', problem: 'looks at all previews, and cannot go together with pull-request or namespace' },
    ]);
  }
  if (namespace !== undefined) {
    if (asked === undefined)
      return { kind: 'namespace', namespace: namespaceLabel(namespace), cause: 'asked', headSha };
    throw new InputError([{ input: 'namespace', problem: 'cannot go together with pull-request' }]);
  }
  const pull = eventPullRequest(event);
  const pullRequest = asked ?? pull?.number;
  if (pullRequest === undefined) {
    throw new InputError([
      {
        input: 'pull-request',
        problem: 'is required (or namespace, or expired): no pull request has started this run',
      },
    ]);
  }
  const own = pull?.number === pullRequest ? pull : undefined;
  if (own?.action === 'closed') return { kind: 'pull-request', pullRequest, cause: 'closing', headSha };
  // A label that is taken away says nothing of one commit: whatever is there is meant, an older one, too.
  const tested = own?.action === 'unlabeled' ? undefined : own?.headSha;
  return { kind: 'pull-request', pullRequest, cause: 'asked', headSha: headSha ?? tested };
}

/** One that would step out of its place in a path would be answered for another. */
function namespaceLabel(text: string): string {
  if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(text)) return text;
  throw new InputError([{ input: 'namespace', problem: `${JSON.stringify(text)} is no name of a namespace` }]);
}
