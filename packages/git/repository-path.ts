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
  if (parts.some(isGitFolder)) return "the path leads into git's own folder";
  return undefined;
}

/** Whether some file system takes a name for `.git`: git refuses to check such names out, and servers to be sent them. */
function isGitFolder(name: string): boolean {
  if (/^\.git$/i.test(name.replace(IGNORED_BY_HFS, ''))) return true;
  return name.split('\\').some((part) => DOT_GIT_OF_NTFS.test(part));
}

/** What HFS+ passes over in a name (git's `next_hfs_char`). */
const IGNORED_BY_HFS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
/** NTFS drops spaces and dots at the end, names streams behind a colon, and has short names (git's `is_ntfs_dotgit`). */
const DOT_GIT_OF_NTFS = /^(?:\.git|git~1)[ .]*(?::|$)/i;
