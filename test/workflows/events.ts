/** The event that GitHub sends to workflows when people do something. */
import type { WorkflowRun } from './runner.ts';

export function dispatchEvent(inputs: Readonly<Record<string, string>> = {}): Pick<WorkflowRun, 'event' | 'payload'> {
  return { event: 'workflow_dispatch', payload: { inputs } };
}
