/** Commands that people paste into a shell. */

/** Letters, digits and signs that no shell reads anything into; zsh looks up what begins with `=` as a command. */
const PLAIN = /^(?!=)[\w./:@%=+-]+$/;

/** As one argument of a command for a POSIX shell, in quotes only where it needs them. */
export function shellWord(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
