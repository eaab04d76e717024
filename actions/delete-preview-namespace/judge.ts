/** Whether one preview is to go, asked when it is found and once more before it is touched. */
import type { Job } from '#kit';
import { type Preview, type PullRequestState, reaping } from '#preview';
import type { PreviewForge } from '#preview-namespace';
import type { Target } from './target.ts';

export interface Judgement {
  verdict: 'take-down' | 'keep';
  reason: string;
}

export type Judge = (preview: Preview) => Promise<Judgement>;

export function judgeExpired(forge: PreviewForge, { clock }: Job): Judge {
  return async (preview) => reaping(preview, await stateOf(forge, preview), clock.now());
}

/** Of one that somebody named, or whose pull request an event is about. */
export function judgeMeant(
  forge: PreviewForge,
  target: Exclude<Target, { kind: 'expired' }>,
  given: string | undefined,
): Judge {
  return async (preview) => {
    const state = await stateOf(forge, preview);
    const { pullRequest, headSha, isBeingTakenDown, isTerminating } = preview;
    const reason = given ?? (state === 'unknown' ? 'it was asked for' : `pull request #${pullRequest} is ${state}`);
    if (isBeingTakenDown || isTerminating) return { verdict: 'take-down', reason };
    if (target.cause === 'closing' && state === 'open') {
      return { verdict: 'keep', reason: `pull request #${pullRequest} was reopened` };
    }
    if (target.headSha !== undefined && target.headSha !== headSha) {
      const holds = headSha.slice(0, 7);
      return {
        verdict: 'keep',
        reason: `it holds ${holds} by now, and not ${target.headSha.slice(0, 7)} that was to be removed`,
      };
    }
    return { verdict: 'take-down', reason };
  };
}

async function stateOf(forge: PreviewForge, { pullRequest }: Preview): Promise<PullRequestState> {
  return (await forge.readPullRequest(pullRequest))?.state ?? 'unknown';
}
