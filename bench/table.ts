/** Shows results. Pure. */
import { type Figure, type Goal, type Measured, meetsGoal, type Result, ratioOf } from './row.ts';

export function markdownTable(results: readonly Result[]): string {
  const lines = results.map(({ row, outcome }) => {
    const cells =
      outcome.kind === 'failed'
        ? ['failed, see below', '', '', showGoal(row.goal)]
        : measuredCells(outcome.measured, row.goal);
    return `| ${[row.title, ...cells].join(' | ')} |`;
  });
  const meanings = results.map(
    ({ row, outcome }) => `- **${row.title}** (\`--only ${row.id}\`): ${[row.meaning, ...notesOf(outcome)].join(' ')}`,
  );
  return [
    '| row | ours | floor or peer | ratio | goal |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
    ...meanings,
    '',
  ].join('\n');
}

/** One object a row, with plain numbers. */
export function jsonResults(results: readonly Result[]): string {
  const objects = results.map(({ row: { id, title, goal }, outcome }) => {
    if (outcome.kind === 'failed') return { id, title, goal, failed: outcome.why };
    const { measured } = outcome;
    return { id, title, goal, ...measured, ratio: ratioOf(measured), isMet: meetsGoal(goal, measured) };
  });
  return `${JSON.stringify(objects, undefined, 2)}\n`;
}

function measuredCells(measured: Measured, goal: Goal | undefined): string[] {
  const { ours, against } = measured;
  const ratio = ratioOf(measured);
  const isMet = meetsGoal(goal, measured);
  const verdict = isMet === undefined ? '' : isMet ? ' ✓' : ' ✗ **missed**';
  return [
    showFigure(ours),
    against === undefined ? '' : showFigure(against),
    ratio === undefined ? '' : significant(ratio),
    `${showGoal(goal)}${verdict}`,
  ];
}

function notesOf(outcome: Result['outcome']): string[] {
  const notes = outcome.kind === 'failed' ? [`Failed: ${outcome.why}`] : outcome.measured.notes;
  return notes.map((note) => `${note.replace(/\.$/, '')}.`);
}

function showGoal(goal: Goal | undefined): string {
  if (goal === undefined) return '–';
  return goal.kind === 'ratio' ? `≤ ${goal.atMost}` : `≤ ${showFigure({ unit: goal.kind, value: goal.atMost })}`;
}

function showFigure({ unit, value, of }: Figure): string {
  const amounts = {
    ms: () => (value < 10_000 ? `${significant(value)} ms` : `${(value / 1000).toFixed(1)} s`),
    bytes: () => `${(value / 1000).toFixed(0)} kB`,
    count: () => String(value),
  };
  return [amounts[unit](), of].filter((part) => part !== undefined).join(' ');
}

/** Two digits that count; whole numbers whole. */
function significant(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(value >= 1 ? 3 : 2)));
}
