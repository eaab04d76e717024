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

/** What is wrong with a tag's name, or undefined. */
export function tagNameProblem(name: string): string | undefined {
  // The rules of branches, less what is about branches alone.
  return name === 'HEAD' ? undefined : branchNameProblem(name)?.replace('refs/heads/', 'refs/tags/');
}
