/** How the demo speaks. */
import { styleText } from 'node:util';

export function heading(text: string): void {
  process.stdout.write(
    `\n${styleText(['bold', 'cyan'], `── ${text} ${'─'.repeat(Math.max(0, 90 - text.length))}`)}\n\n`,
  );
}

export function prose(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

/** Something that exists: a file, a commit, a page. Diffs are coloured as git would. */
export function quote(text: string): void {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => `${styleText('dim', '  │')} ${coloured(line)}`);
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

function coloured(line: string): string {
  if (/^\+(?!\+\+)/.test(line)) return styleText('green', line);
  if (/^-(?!--)\S/.test(line) || /^- {2,}\S/.test(line)) return styleText('red', line);
  return line;
}
