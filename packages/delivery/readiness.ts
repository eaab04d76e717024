/**
 * Has it arrived, and is it healthy? One model for every engine. What a single look at the cluster says is an
 * `Assessment`; what it means after some patience is the `Readiness`. Pure.
 */

/** What one look says, before any patience is applied. Reasons are phrases that go on from `shop: `, without a full stop. */
export type Assessment = Ready | Progressing | Obstacle;

export interface Ready {
  state: 'ready';
  reason: string;
}

export interface Progressing {
  state: 'progressing';
  /** What is being waited for. */
  reason: string;
  /** When another look is due at the latest, in milliseconds since the epoch: a question may be asked anew then. */
  decidesAt?: number;
}

/** Something is wrong, or will never happen by itself. */
export interface Obstacle {
  /** `failed`: it went wrong. `blocked`: nothing is broken, and yet it will not go on by itself. */
  state: 'failed' | 'blocked';
  reason: string;
  /** What to do about it; one or two sentences. */
  hint?: string;
  /**
   * `grace`: known to pass by itself at times (argo-cd#26173: a transient Degraded), so it counts only
   * once it has lasted the grace period. `none`: no time will mend it.
   */
  patience: 'none' | 'grace';
  /** When it ends by itself (a sync window opens), in milliseconds since the epoch. */
  opensAt?: number;
}

/** How long an assessment has been the same in kind. */
export interface Standing {
  assessment: Assessment;
  /** Milliseconds since the epoch. */
  since: number;
}

export interface Patience {
  /** Milliseconds that an obstacle which may pass is borne. */
  gracePeriod: number;
  /** Milliseconds that it must stay ready without interruption. */
  stableFor: number;
}

/** The verdict: only `progressing` goes on waiting. */
export type Readiness =
  | { state: 'progressing'; reason: string /** When the verdict changes if nothing else does. */; decidesAt?: number }
  | { state: 'ready'; reason: string }
  | { state: 'failed' | 'blocked'; reason: string; hint?: string };

/** Takes in the next look: the same kind of state goes on standing since it began. */
export function advance(previous: Standing | undefined, assessment: Assessment, now: number): Standing {
  const since = previous !== undefined && kindOf(previous.assessment) === kindOf(assessment) ? previous.since : now;
  return { assessment, since };
}

/** A `failed` that becomes `blocked` is another matter, a Degraded whose words change is not. */
function kindOf(assessment: Assessment): string {
  return 'patience' in assessment ? `${assessment.state}/${assessment.patience}` : assessment.state;
}

/** The engine's clock is not ours, and it needs a moment to notice. */
const LATE_OPENING = 60_000;

/** @param deadline when the whole wait ends; a window that opens before is worth waiting for */
export function decide({ assessment, since }: Standing, patience: Patience, now: number, deadline: number): Readiness {
  if (assessment.state === 'progressing') return assessment;
  if (assessment.state === 'ready') {
    return (
      stillWithin(since, patience.stableFor, now, `${assessment.reason}; watching whether it stays so`) ?? assessment
    );
  }
  const { state, reason, hint, opensAt } = assessment;
  if (opensAt !== undefined && opensAt < deadline && now < opensAt + LATE_OPENING)
    return { state: 'progressing', reason, decidesAt: now < opensAt ? opensAt : opensAt + LATE_OPENING };
  const borne = assessment.patience === 'grace' ? stillWithin(since, patience.gracePeriod, now, reason) : undefined;
  return borne ?? { state, reason, ...(hint === undefined ? {} : { hint }) };
}

function stillWithin(since: number, period: number, now: number, reason: string): Readiness | undefined {
  const decidesAt = since + period;
  return now < decidesAt ? { state: 'progressing', reason, decidesAt } : undefined;
}
