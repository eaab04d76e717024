/** One output as the file behind GITHUB_OUTPUT takes it: `name<<delimiter`, the lines, `delimiter`. */
export function outputFileEntry(name: string, text: string): string {
  const delimiter = delimiterOf(text);
  return `${name}<<${delimiter}\n${text}\n${delimiter}\n`;
}

/**
 * More underscores than stand together anywhere in the text, so that no line of it ends the output, whoever wrote it.
 * `@actions/core` takes a random one, for which it loads node:crypto: 5 ms.
 */
function delimiterOf(text: string): string {
  const runs = text.match(/_+/g) ?? [];
  const longest = runs.reduce((length, run) => Math.max(length, run.length), 0);
  return `ghadelimiter${'_'.repeat(longest + 1)}`;
}
