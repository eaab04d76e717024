/** What is remembered of a try that failed. Pure. */
import { conditionOf, describeCondition, isCurrent } from './conditions.ts';
import { attemptedRevision, type FailedTry } from './found.ts';
import type { FluxObject } from './objects.ts';

/** They tell what is waited for and not that something went wrong. */
const NO_FAILURES: ReadonlySet<string> = new Set(['DependencyNotReady', 'HealthCheckCanceled', 'SourceNotReady']);

/** Takes in the next look: forgets a failure that was mended, or that was of another revision or spec. */
export function rememberFailure(before: FailedTry | undefined, object: FluxObject): FailedTry | undefined {
  const ready = conditionOf(object, 'Ready');
  const revision = attemptedRevision(object);
  const { generation } = object.metadata;
  if (ready?.status === 'False' && isCurrent(object, ready) && !NO_FAILURES.has(ready.reason ?? '')) {
    return { revision, generation, reason: describeCondition(ready) };
  }
  if (ready?.status === 'True') return undefined;
  return before?.revision === revision && before?.generation === generation ? before : undefined;
}
