import { FileError } from '#errors';

/**
 * Throws unless `path` can name a file inside a repository: relative, with forward slashes, never
 * climbing out, never into git's own folder.
 */
export function assertRepositoryPath(path: string): void {
  const problem = repositoryPathProblem(path);
  if (problem !== undefined)
    throw new FileError({ file: path }, problem, { hint: 'Write it relative to the root of the repository.' });
}

export function repositoryPathProblem(path: string): string | undefined {
  if (path === '') return 'the path is empty';
  if (path.includes('\0')) return 'the path holds a NUL byte';
  if (path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path)) return 'the path is absolute';
  const parts = path.split('/');
  if (parts.includes('..')) return 'the path leads out of the repository';
  if (parts.includes('.') || parts.includes('')) return 'the path has an empty or "." part';
  // git refuses these in any case, since file systems may fold it.
  if (parts.some((part) => /^(?:\.git|git~1)$/i.test(part))) return "the path leads into git's own folder";
  return undefined;
}
