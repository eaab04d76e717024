import { InputError } from '#errors';

/** Throws unless git accepts `branch` (without `refs/heads/`) as a branch's name, saying which rule it breaks. */
export function assertBranchName(branch: string, input = 'branch'): void {
  const problem = branchNameProblem(branch);
  if (problem === undefined) return;
  throw new InputError([{ input, problem: `${JSON.stringify(branch)} is not a branch name: ${problem}` }]);
}

/** The rules of `git check-ref-format --branch`. */
const rules: readonly (readonly [pattern: RegExp, problem: string])[] = [
  [/^$/, 'it is empty'],
  [/^-/, 'it begins with a dash'],
  [/^@$/, '@ alone means something else to git'],
  [/^HEAD$/, 'HEAD means something else to git'],
  [/^refs\//, 'write it without refs/heads/'],
  [/\p{Cc}/u, 'it holds a control character or line break'],
  [/[ ~^:?*[\\]/, 'it holds a space or one of ~ ^ : ? * [ \\'],
  [/\.\./, 'it holds ..'],
  [/@\{/, 'it holds @{'],
  [/^\/|\/$|\/\//, 'it has a slash at an end, or two in a row'],
  [/(?:^|\/)\./, 'a part of it begins with a dot'],
  [/\.$/, 'it ends with a dot'],
  [/\.lock(?:\/|$)/, 'a part of it ends with .lock'],
];

export function branchNameProblem(branch: string): string | undefined {
  return rules.find(([pattern]) => pattern.test(branch))?.[1];
}

/** The names nearest to `wanted` by edits, at most `limit`; those that share nothing with it are left out. */
export function nearestNames(wanted: string, names: readonly string[], limit = 3): string[] {
  const scored = names.map((name) => ({ name, distance: editDistance(wanted.toLowerCase(), name.toLowerCase()) }));
  const near = scored.filter(({ name, distance }) => distance <= Math.max(2, Math.max(name.length, wanted.length) / 3));
  near.sort((one, other) => one.distance - other.distance || (one.name < other.name ? -1 : 1));
  return near.slice(0, limit).map(({ name }) => name);
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (to[column - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
