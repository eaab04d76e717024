import * as core from '@actions/core';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { withoutCommands, workflowCommand } from './workflow-command.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('commands are the ones of @actions/core', () => {
  const printedByCore = (issue: () => void) => {
    const printed: string[] = [];
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
    issue();
    write.mockRestore();
    return printed.join('');
  };
  const awkward = fc.string({ unit: fc.constantFrom('a', '%', '\r', '\n', ':', ',', '=', ' ', 'é', '::') });

  test('for any message', () => {
    fc.assert(
      fc.property(awkward, (message) => {
        expect(`${workflowCommand('add-mask', {}, message)}\n`).toBe(printedByCore(() => core.setSecret(message)));
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test('for any properties', () => {
    fc.assert(
      fc.property(awkward, awkward, fc.option(fc.nat({ max: 99 }), { nil: undefined }), (title, file, line) => {
        // A line of 0 is none; `@actions/core` leaves it out as well.
        const startLine = line === 0 ? undefined : line;
        const ours = workflowCommand('error', { title, file, line: startLine, col: 3 }, 'message');
        const properties = { title, file, startColumn: 3, ...(startLine === undefined ? {} : { startLine }) };
        expect(`${ours}\n`).toBe(printedByCore(() => core.error('message', properties)));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

/** As actions/runner decides it: `::` after trimming a line, or `##[` anywhere in it. */
function runnerSeesCommand(line: string): boolean {
  return /^[\s\u0085]*::/.test(line) || line.includes('##[');
}

describe('text is no command', () => {
  test.each([
    ['::add-path::/tmp', ': :add-path::/tmp'],
    ['  \t::error::x', '  \t: :error::x'],
    ['fine\n::set-output name=a::b', 'fine\n: :set-output name=a::b'],
    ['see ##[error]x', 'see ## [error]x'],
    [':::', ': ::'],
    ['a::b C::D', 'a::b C::D'],
  ])('%j is printed as %j', (text, printed) => {
    expect(withoutCommands(text)).toBe(printed);
  });

  test('whatever it is made of', () => {
    const hostile = fc.string({ unit: fc.constantFrom(':', '#', '[', ' ', '\t', '\n', '\u0085', '\u2028', 'a') });
    fc.assert(
      fc.property(hostile, (text) => {
        expect(withoutCommands(text).split('\n').filter(runnerSeesCommand)).toEqual([]);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
