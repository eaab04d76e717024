import { describe, expect, it } from 'vitest';
import { assertBranchName, branchNameProblem } from './branch-name.ts';
import { formatPerson, parsePerson } from './person.ts';
import { repositoryPathProblem } from './repository-path.ts';

describe('branch names', () => {
  it.each(['main', 'deploy/v0.2.1', 'feature/ü', 'a@b', 'promote/production', "o'brien", '$(id)', 'a;b', 'HEAD2'])(
    'accepts %s',
    (name) => {
      expect(branchNameProblem(name)).toBeUndefined();
    },
  );

  it.each([
    ['', 'it is empty'],
    ['--upload-pack=touch x', 'it begins with a dash'],
    ['-x', 'it begins with a dash'],
    ['a b', 'it holds a space or one of ~ ^ : ? * [ \\'],
    ['a:b', 'it holds a space or one of ~ ^ : ? * [ \\'],
    ['a\nb', 'it holds a control character or line break'],
    ['a..b', 'it holds ..'],
    ['a@{1}', 'it holds @{'],
    ['/a', 'it has a slash at an end, or two in a row'],
    ['a/.b', 'a part of it begins with a dot'],
    ['a.', 'it ends with a dot'],
    ['a.lock/b', 'a part of it ends with .lock'],
    ['@', '@ alone means something else to git'],
    ['HEAD', 'HEAD means something else to git'],
    ['refs/heads/main', 'write it without refs/heads/'],
  ])('refuses %j: %s', (name, problem) => {
    expect(branchNameProblem(name)).toBe(problem);
  });

  it('names the input and the branch', () => {
    expect(() => assertBranchName('-x', 'base')).toThrow(
      'input base: "-x" is not a branch name: it begins with a dash',
    );
  });
});

describe('persons', () => {
  it('reads what git writes', () => {
    expect(formatPerson(parsePerson('  Ann O’Neil  <ann@example.com> '))).toBe('Ann O’Neil <ann@example.com>');
  });

  it.each([
    ['Ann', 'input author: "Ann" has no name; write: Name <mail@example.com>'],
    ['Ann <>', 'input author: "Ann <>" has no mail address; write: Name <mail@example.com>'],
    [
      'A\nB <a@b>',
      'input author: "A\\nB <a@b>" holds a control character or line break; write: Name <mail@example.com>',
    ],
    ['A <a b@c>', 'input author: "A <a b@c>" holds a space inside the mail address; write: Name <mail@example.com>'],
  ])('refuses %j', (text, message) => {
    expect(() => parsePerson(text)).toThrow(message);
  });
});

describe('paths of a repository', () => {
  it.each([
    ['', 'the path is empty'],
    ['/etc/passwd', 'the path is absolute'],
    ['C:\\x', 'the path is absolute'],
    ['a/../../b', 'the path leads out of the repository'],
    ['a//b', 'the path has an empty or "." part'],
    ['./a', 'the path has an empty or "." part'],
    ['a/.GIT/config', "the path leads into git's own folder"],
    ['a\0b', 'the path holds a NUL byte'],
    ['a/.g\u200cit/config', "the path leads into git's own folder"],
    ['GIT~1 ./x', "the path leads into git's own folder"],
    ['a/.git::$INDEX_ALLOCATION/x', "the path leads into git's own folder"],
    ['a\\.git. . /x', "the path leads into git's own folder"],
  ])('refuses %j: %s', (path, problem) => {
    expect(repositoryPathProblem(path)).toBe(problem);
  });

  it('accepts odd but harmless ones', () => {
    const harmless = ['..a', 'a b', '-x', '.gitignore', 'ü/"q"', '.git.a', 'git~10', '.gıt', '.git\u200b', 'x.git'];
    expect(harmless.filter((path) => repositoryPathProblem(path) !== undefined)).toEqual([]);
  });
});
