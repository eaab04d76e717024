/** Of several things that are delivered together, at least one must answer for this: an image need not run in each of them. */
import type { Assessment, Watched } from '#delivery';

/** Ready when one of the candidates is. Not explained: each of them is watched for itself, too. */
export function watchSomewhere(name: string, candidates: readonly Watched<unknown>[]): Watched<readonly unknown[]> {
  return {
    name,
    look: (signal) => Promise.all(candidates.map((candidate) => candidate.look(signal))),
    async assess(seen, now, signal) {
      const looks = await Promise.all(candidates.map((candidate, index) => candidate.assess(seen[index], now, signal)));
      const named = looks.map(({ assessment }, index) => ({ name: candidates[index]?.name ?? '', assessment }));
      return { assessment: best(named), facets: {} };
    },
  };
}

interface Named {
  name: string;
  assessment: Assessment;
}

function best(candidates: readonly Named[]): Assessment {
  const ready = candidates.find(({ assessment }) => assessment.state === 'ready');
  if (ready !== undefined) return { state: 'ready', reason: `${ready.name} ${ready.assessment.reason}` };
  const reason = candidates.map(({ name, assessment }) => `${name}: ${assessment.reason}`).join('; ');
  const isGoingOn = candidates.some(({ assessment }) => assessment.state === 'progressing');
  return isGoingOn ? { state: 'progressing', reason } : { state: 'blocked', reason, patience: 'grace' };
}
