import type { FilePosition } from '#errors';
import type { Log } from './job.ts';
import type { Redact } from './redact.ts';
import { printable } from './show.ts';
import { type CommandProperties, withoutCommands, workflowCommand } from './workflow-command.ts';

/** A log that can also say why the step failed. */
export interface ReportingLog extends Log {
  error(message: string, position?: FilePosition): void;
}

/** The log of a runner: plain lines and workflow commands on standard output. `title` heads annotations. */
export function createRunnerLog(write: (text: string) => void, redact: Redact, title: string): ReportingLog {
  let openGroups = 0;
  const clean = (text: string) => printable(redact(text));
  const plain = (text: string) => write(`${withoutCommands(clean(text))}\n`);
  const command = (name: string, properties: CommandProperties, message: string) =>
    write(`${workflowCommand(name, properties, clean(message))}\n`);
  const annotate = (level: string) => (message: string, position?: FilePosition) =>
    command(level, { title, ...annotationPosition(position, clean) }, message);

  return {
    debug: (message) => command('debug', {}, message),
    info: plain,
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
    group: async (heading, body) => {
      // Runners do not nest groups: an inner one would close the outer.
      if (openGroups > 0) plain(heading);
      else command('group', {}, heading);
      openGroups += 1;
      try {
        return await body();
      } finally {
        openGroups -= 1;
        if (openGroups === 0) command('endgroup', {}, '');
      }
    },
  };
}

function annotationPosition(position: FilePosition | undefined, clean: Redact): CommandProperties {
  if (position === undefined) return {};
  return { file: clean(position.file), line: position.line, col: position.column };
}
