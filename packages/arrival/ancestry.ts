/** Does one commit contain another? Asked of git, and only when an engine runs another commit than the expected one. */
import { GitopsError, RemoteError } from '#errors';
import type { Job } from '#kit';

export type Lineage = 'yes' | 'no' | 'unknown';

export interface Ancestry extends AsyncDisposable {
  /**
   * Whether `descendant` is `ancestor` or was made from it; both whole commit ids. `unknown` when the repository, or
   * one of the commits, cannot be read; the log then says why, once.
   * @throws RemoteError when it cannot be told for now
   */
  isDescendant(ancestor: string, descendant: string): Promise<Lineage>;
}

export interface AncestryAccess {
  /** `owner/name`, a URL or a path: the repository that the expected commit is of. */
  repository: string;
  token: string | undefined;
}

/** What is asked of a repository. */
interface History extends AsyncDisposable {
  isAncestor(ancestor: string, descendant: string): Promise<boolean>;
}

/** Opens the repository with the first question. */
export function openAncestry(
  access: AncestryAccess,
  job: Job,
  open: (signal: AbortSignal) => Promise<History> = (signal) => openHistory(access, { ...job, signal }),
): Ancestry {
  const closed = new AbortController();
  const over = AbortSignal.any([job.signal, closed.signal]);
  let opened: Promise<History> | undefined;
  const told = new Set<string>();
  const history = async (): Promise<History> => {
    opened ??= open(over);
    try {
      return await opened;
    } catch (error) {
      // One that could not be opened may be opened later.
      opened = undefined;
      throw error;
    }
  };
  return {
    async isDescendant(ancestor, descendant) {
      if (ancestor === descendant) return 'yes';
      try {
        const { isAncestor } = await history();
        return (await isAncestor(ancestor, descendant)) ? 'yes' : 'no';
      } catch (error) {
        if (!(error instanceof GitopsError) || isPassing(error)) throw error;
        const why = `whether ${descendant.slice(0, 7)} contains ${ancestor.slice(0, 7)} cannot be told: ${error.message}`;
        if (!told.has(why)) job.log.warning(why);
        told.add(why);
        return 'unknown';
      }
    },
    async [Symbol.asyncDispose]() {
      // The wait has ended, and a git server that does not answer must not hold it.
      closed.abort();
      // One that could not be opened leaves nothing behind.
      const left = await opened?.catch(() => undefined);
      await left?.[Symbol.asyncDispose]();
    },
  };
}

function isPassing(error: GitopsError): boolean {
  return error instanceof RemoteError && error.retryable;
}

async function openHistory(access: AncestryAccess, job: Job): Promise<History> {
  // Loaded here: git is asked only when an engine runs another commit than the expected one.
  const { openConfigRepository } = await import('#config-repo');
  const repository = await openConfigRepository({ ...access, branch: undefined }, job);
  return {
    isAncestor: (ancestor, descendant) => repository.git.isAncestor(ancestor, descendant),
    [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose](),
  };
}
