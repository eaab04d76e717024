/** The step summary of a wait: how it stands with each thing, what is wrong, and when what happened. */
import { type Arrival, type Span, type Trouble, timeline, type WaitResult } from '#delivery';
import { formatDuration } from '#kit';
import { code, details, fenced, table } from '#markdown';

/** One glyph a verdict, in the log and on the page. */
export const SIGN = { ready: '✅', failed: '❌', blocked: '⛔', progressing: '⏳' } as const;

export function arrivalSummary(result: WaitResult<unknown>): string {
  const { outcome, arrivals, changes, startedAt, endedAt } = result;
  const took = formatDuration(endedAt - startedAt);
  const headline = { ready: 'Ready', failed: 'Failed', blocked: 'Blocked', timeout: 'Timed out' }[outcome];
  const parts = [
    `### ${headline} after ${took}`,
    table(['', 'What', 'State', 'Why'], arrivals.map(row)),
    ...arrivals.flatMap(({ troubles }) => troubles).map(troubleSection),
    details('Timeline', gantt(timeline(changes, endedAt))),
  ];
  return parts.join('\n\n');
}

function row({ name, readiness, facets }: Arrival<unknown>): string[] {
  const seen = Object.entries(facets)
    .filter(([, value]) => value !== '')
    .map(([facet, value]) => `${facet}: ${code(value)}`);
  return [SIGN[readiness.state], code(name), seen.join('<br>'), code(readiness.reason)];
}

function troubleSection({ resource, container, reason, events, log }: Trouble): string {
  const where = container === undefined ? code(resource) : `${code(resource)}, container ${code(container)}`;
  const parts = [`**${where}**: ${code(reason)}`];
  if (events.length > 0) parts.push(events.map((event) => `- ${code(event)}`).join('\n'));
  if (log.length > 0) parts.push(fenced('', log.join('\n')));
  return parts.join('\n\n');
}

const WRONG = /degraded|fail|error|missing|stalled|backoff|unknown/i;
const GOING_ON = /progress|running|outofsync|pending|waiting|suspended|reconciling|^(\d+)\/(?!\1\b)\d+/i;

/** Mermaid draws it on the run's page; times are the viewer's own. */
export function gantt(spans: readonly Span[]): string {
  const lines = ['gantt', '  dateFormat x', '  axisFormat %H:%M:%S'];
  let section = '';
  for (const { name, facet, value, from, to } of spans) {
    const heading = plain(`${name} ${facet}`);
    if (heading !== section) lines.push(`  section ${heading}`);
    section = heading;
    const tag = WRONG.test(value) ? 'crit' : GOING_ON.test(value) ? 'active' : 'done';
    lines.push(`  ${plain(value)} :${tag}, ${from}, ${Math.max(to, from + 1)}`);
  }
  return fenced('mermaid', lines.join('\n'));
}

/** What Mermaid takes for syntax, in a task's or a section's name. */
function plain(text: string): string {
  return (
    text
      .replace(/[:;#,\r\n"`<>]+/g, ' ')
      .trim()
      .slice(0, 60) || '–'
  );
}
