/** The release on the forge: made once, and kept up to date. */
import type { Forge, Release, ReleaseContent } from '#forge';
import { bytes } from '#markdown';
import { hasNotes, withNotes } from '#release';
import type { ChosenRelease } from './choose.ts';
import type { ReleaseOutcome } from './operation.ts';
import type { ReleaseRequest } from './request.ts';

export async function publishRelease(
  forge: Forge,
  chosen: ChosenRelease,
  request: ReleaseRequest,
): Promise<ReleaseOutcome> {
  const found = await forge.findRelease(chosen.tag);
  const made = found ?? (await forge.createRelease(contentFor(undefined, chosen, request)));
  const wanted = contentFor(made, chosen, request);
  // What was made may be another run's, which was faster.
  if (isAsWanted(made, wanted)) return { kind: found === undefined ? 'created' : 'there', release: made };
  return { kind: found === undefined ? 'created' : 'updated', release: await forge.updateRelease(made, wanted) };
}

/** GitHub takes 125,000 characters; bytes are never fewer. */
const LIMIT = 125_000;

/** A published release is not made a draft again, and notes that could be read in part only do not replace whole ones. */
function contentFor(
  found: Release | undefined,
  { tag, notes, prerelease, latest, isPartial }: ChosenRelease,
  { draft, name }: ReleaseRequest,
): ReleaseContent {
  const body = (found?.body ?? '').replaceAll('\r\n', '\n');
  const room = LIMIT - bytes(withNotes(body, ''));
  const text = isPartial && hasNotes(body) ? body : withNotes(body, notes(room));
  return {
    tag,
    name: name ?? (found?.name || tag),
    body: text,
    draft: draft && found?.draft !== false,
    prerelease,
    latest,
  };
}

/** Whether it is the latest cannot be asked of a release; it is said when something else changes. */
function isAsWanted(release: Release, { name, body, draft, prerelease }: ReleaseContent): boolean {
  return (
    release.name === name &&
    release.body.replaceAll('\r\n', '\n') === body &&
    release.draft === draft &&
    release.prerelease === prerelease
  );
}
