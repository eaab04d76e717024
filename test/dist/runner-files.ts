/** Reads what an action leaves for its runner, as strictly as the runner does. */

/**
 * The file behind GITHUB_OUTPUT: `name=value`, or `name<<delimiter`, lines, `delimiter`.
 * @throws Error for what would fail the step
 */
export function parseOutputs(content: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = content.split('\n');
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    if (line === '') continue;
    const [, name, operator, rest] = /^(.+?)(<<|=)(.*)$/.exec(line) ?? [];
    if (name === undefined || rest === undefined) throw new Error(`Invalid format '${line}'`);
    outputs[name] = operator === '=' ? rest : heredoc(lines, rest);
  }
  return outputs;
}

function heredoc(lines: string[], delimiter: string): string {
  const end = lines.indexOf(delimiter);
  if (end === -1) throw new Error(`Matching delimiter not found '${delimiter}'`);
  const value = lines.splice(0, end + 1).slice(0, -1);
  return value.join('\n');
}

export interface Annotation {
  level: string;
  message: string;
  file?: string;
  line?: string;
  col?: string;
  title?: string;
}

interface Command {
  name: string;
  properties: Record<string, string>;
  message: string;
}

/** A line of the log that the runner obeys; undefined for one that it shows. */
function parseCommand(line: string): Command | undefined {
  const [, name, properties = '', message = ''] = /^\s*::([\w-]+)(?: ([^:]*))?::(.*)$/.exec(line) ?? [];
  if (name === undefined) return undefined;
  const pairs = properties.split(',').filter((pair) => pair !== '');
  const split = pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1))]);
  return { name, properties: Object.fromEntries(split), message: unescaped(message) };
}

function unescaped(text: string): string {
  const characters: Record<string, string> = { '%0A': '\n', '%0D': '\r', '%3A': ':', '%2C': ',', '%25': '%' };
  return text.replace(/%(?:0A|0D|3A|2C|25)/g, (code) => characters[code] ?? code);
}

export interface ReadLog {
  /** What a person sees: no debug messages, and no commands that only the runner reads. */
  shown: string;
  annotations: readonly Annotation[];
  /** What the runner was told to hide. */
  masks: readonly string[];
}

const ANNOTATIONS = ['error', 'warning', 'notice'];

export function readLog(stdout: string): ReadLog {
  const lines = stdout.split('\n').map((line) => ({ line, command: parseCommand(line) }));
  const commands = lines.flatMap(({ command }) => command ?? []);
  return {
    shown: lines
      .filter(({ command }) => command === undefined || command.name === 'group')
      .map(({ line }) => line)
      .join('\n'),
    annotations: commands
      .filter(({ name }) => ANNOTATIONS.includes(name))
      .map(({ name, properties, message }) => ({ ...properties, level: name, message })),
    masks: commands.filter(({ name }) => name === 'add-mask').map(({ message }) => message),
  };
}
