/** The tag of a release: made once, never moved. */
import type { ConfigRepository } from '#config-repo';
import { ConflictError } from '#errors';
import { formatMessage } from '#git';
import { fillTemplate, formatVersion } from '#promotion';
import { type ChosenRelease, tagElsewhere } from './choose.ts';
import type { TagOutcome } from './operation.ts';
import type { ReleaseRequest } from './request.ts';

export async function ensureTag(
  { git }: ConfigRepository,
  chosen: ChosenRelease,
  request: ReleaseRequest,
): Promise<TagOutcome> {
  const { tag, commit, existing } = chosen;
  if (existing !== undefined) return { kind: 'there', object: existing.object };
  const message = tagMessage(chosen, request.tagMessage);
  const { committer: tagger, sign } = request;
  const object = await git.createTag({ name: tag, commit, message, tagger, ...(sign && { sign }) });
  const pushed = await git.pushTag(tag, object);
  if (pushed.kind === 'pushed') return { kind: 'pushed', object };
  // Another run was faster, with the same thing.
  if (pushed.by.commit === commit) return { kind: 'there', object: pushed.by.object };
  if (request.wanted.kind === 'named') throw tagElsewhere(tag, pushed.by.commit, commit);
  throw new ConflictError(`tag ${tag} was pushed meanwhile, at commit ${pushed.by.commit.slice(0, 12)}`, {
    hint: 'Another run released something else under this name. Run this one again: it chooses anew.',
  });
}

/** @throws InputError for a template that asks for something unknown */
export function tagMessage({ tag, version, environment, facts }: ChosenRelease, template: string | undefined): string {
  const images = facts.images
    .map(
      ({ repository, from, to }) =>
        `${repository}: ${from ? formatVersion(from) : 'new'} → ${to ? formatVersion(to) : 'removed'}`,
    )
    .join('\n');
  const values = { tag, version: version ?? '', environment, images };
  const filled = fillTemplate(template?.trim() || 'Release {tag}\n\n{images}', values, 'tag-message');
  const [subject = '', ...body] = filled.split(/\r?\n/);
  return formatMessage({ subject, body: body.join('\n').trim() });
}
