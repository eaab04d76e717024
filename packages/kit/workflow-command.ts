/**
 * The commands a runner reads from a step's log. Written here rather than by `@actions/core` because
 * secrets must be masked before the first line is logged and loading that package takes longer than
 * everything else until then; a test holds both to the same text.
 */
export type CommandProperties = Readonly<Record<string, string | number | undefined>>;

export function workflowCommand(name: string, properties: CommandProperties, message: string): string {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const head = pairs.length === 0 ? name : `${name} ${pairs.join(',')}`;
  return `::${head}::${escapeMessage(message)}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** White space as the runner trims it before it looks for a command. */
const COMMAND_AT_LINE_START = /^([\s\u0085]*):(?=:)/gm;
const LEGACY_COMMAND = /##(?=\[)/g;

/**
 * Text that the runner will not take for commands: a commit subject such as `::add-path::/tmp` must
 * stay a commit subject. A space goes between the two characters that would start one.
 */
export function withoutCommands(text: string): string {
  return text.replace(COMMAND_AT_LINE_START, '$1: ').replace(LEGACY_COMMAND, '## ');
}
