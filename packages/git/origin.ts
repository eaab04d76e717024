/** Where a cherry-picked commit comes from, as `git cherry-pick -x` writes it into the message. Pure. */

const originLine = /^\(cherry picked from commit ([0-9a-f]{40,64})\)$/;
const trailerLine = /^[A-Za-z0-9][A-Za-z0-9-]*[ \t]*:/;
/** Lines that git itself writes, which make a paragraph one of trailers although prose stands in it. */
const writtenByGit = /^(?:Signed-off-by: |\(cherry picked from commit )/;

/** Adds the line where git would: among the trailers that end the message, else in a paragraph of its own. */
export function withOrigin(message: string, sha: string): string {
  const text = message.trimEnd();
  return `${text}${endsInTrailers(text) ? '\n' : '\n\n'}(cherry picked from commit ${sha})\n`;
}

/** The commits that a message says it was picked from: also in the middle, where a squash has listed its commits. */
export function originsOf(message: string): string[] {
  return message.split('\n').flatMap((line) => originLine.exec(line.trim())?.[1] ?? []);
}

/** git's rule: a paragraph, other than the subject, all of trailers; or a quarter of them, if git wrote one (`trailer.c`). */
function endsInTrailers(text: string): boolean {
  const start = text.search(/\n[ \t]*\n(?!.*\n[ \t]*\n)/s);
  if (start === -1) return false;
  let trailers = 0;
  let others = 0;
  let last: 'trailer' | 'other' | undefined;
  const lines = text.slice(start).trimStart().split('\n');
  for (const line of lines) {
    const isContinued = /^[ \t]/.test(line) && last !== undefined;
    if (!isContinued) last = trailerLine.test(line) || originLine.test(line) ? 'trailer' : 'other';
    if (last === 'trailer' && !isContinued) trailers += 1;
    if (last === 'other') others += 1;
  }
  if (trailers > 0 && others === 0) return true;
  return lines.some((line) => writtenByGit.test(line)) && trailers * 3 >= others;
}
