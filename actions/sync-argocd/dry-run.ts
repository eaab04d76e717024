/** What a dry run would do, for the run's page. */
import { type Application, describeResource, type WaitResult } from '#delivery';
import { code, table } from '#markdown';

export function summariseDryRun({ arrivals }: WaitResult<Application>): string {
  const rows = arrivals.flatMap(({ name, seen }) =>
    (seen.status?.operationState?.syncResult?.resources ?? []).map((result) => [
      code(name),
      code(describeResource(result)),
      result.status ?? result.hookPhase ?? '',
      code(result.message ?? ''),
    ]),
  );
  if (rows.length === 0) return 'The dry run would change nothing.';
  return ['#### What the sync would do', table(['Application', 'Resource', 'Result', 'Message'], rows)].join('\n\n');
}
