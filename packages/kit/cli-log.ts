import { type FilePosition, formatPosition } from '#errors';
import type { Redact } from './redact.ts';
import type { ReportingLog } from './runner-log.ts';
import { printable } from './show.ts';

export interface CliLogOptions {
  write(text: string): void;
  redact: Redact;
  color: boolean;
  verbose: boolean;
}

const COLORS = { debug: 90, notice: 36, warning: 33, error: 31 } as const;
type Level = keyof typeof COLORS;

/** A log for people at a terminal, in the form compilers use: `file:line:column: error: message`. */
export function createCliLog({ write, redact, color, verbose }: CliLogOptions): ReportingLog {
  let depth = 0;
  const print = (line: string) => write(`${indented(line, depth)}\n`);
  const clean = (text: string) => printable(redact(text));
  const labelled = (level: Level) => (message: string, position?: FilePosition) => {
    const prefix = position === undefined ? '' : `${clean(formatPosition(position))}: `;
    const label = color ? `\u001b[${COLORS[level]}m${level}:\u001b[0m` : `${level}:`;
    print(`${prefix}${label} ${clean(message).replaceAll('\n', '\n  ')}`);
  };
  const debug = labelled('debug');

  return {
    debug: (message) => {
      if (verbose) debug(message);
    },
    info: (message) => print(clean(message)),
    notice: labelled('notice'),
    warning: labelled('warning'),
    error: labelled('error'),
    group: async (heading, body) => {
      print(clean(heading));
      depth += 1;
      try {
        return await body();
      } finally {
        depth -= 1;
      }
    },
  };
}

function indented(text: string, depth: number): string {
  return text.replace(/^(?=.)/gm, '  '.repeat(depth));
}
