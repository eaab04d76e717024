import { formatPosition, GitopsError, InputError } from '#errors';
import { normaliseImageName } from '#images';
import type { ImageOccurrence } from './model.ts';

/** A short image name means two different repositories. */
export class AmbiguousImage extends GitopsError {
  override readonly name = 'AmbiguousImage';
  readonly query: string;
  readonly candidates: readonly ImageOccurrence[];

  constructor(query: string, candidates: readonly ImageOccurrence[]) {
    const lines = candidates.map(
      (found) => `  ${found.repository} at ${formatPosition({ file: found.file, line: found.line })}`,
    );
    super(`the image ${JSON.stringify(query)} has ${countMeanings(candidates)} meanings:\n${lines.join('\n')}`, {
      hint: 'Write the whole repository, as in the list.',
    });
    this.query = query;
    this.candidates = candidates;
  }
}

/**
 * The occurrences a user means by an image name: those declared or pulled by exactly that name
 * (`nginx` and `docker.io/library/nginx` are one), else those whose name ends in it (`api` means
 * `ghcr.io/acme/api`). Empty when there is none.
 *
 * @throws {AmbiguousImage} when an ending fits different repositories.
 */
export function selectImages(query: string, occurrences: readonly ImageOccurrence[]): ImageOccurrence[] {
  const normalised = normaliseImageName(query);
  const exact = occurrences.filter(
    ({ name, repository }) =>
      name === query || normaliseImageName(name) === normalised || normaliseImageName(repository) === normalised,
  );
  if (exact.length > 0) return exact;
  const ending = `/${query}`;
  const endings = occurrences.filter(({ name, repository }) => name.endsWith(ending) || repository.endsWith(ending));
  if (countMeanings(endings) > 1) throw new AmbiguousImage(query, endings);
  return endings;
}

/**
 * `selectImages` for a name that stands in the input `images`.
 *
 * @throws {InputError} when an ending fits different repositories.
 */
export function selectInputImages(query: string, occurrences: readonly ImageOccurrence[]): ImageOccurrence[] {
  try {
    return selectImages(query, occurrences);
  } catch (error) {
    if (!(error instanceof AmbiguousImage)) throw error;
    const { message, hint = '' } = error;
    throw new InputError([{ input: 'images', problem: message }], { hint, cause: error });
  }
}

function countMeanings(occurrences: readonly ImageOccurrence[]): number {
  return new Set(occurrences.map(({ repository }) => normaliseImageName(repository))).size;
}
