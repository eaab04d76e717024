/** What people read about a release that was made: log and step summary. */
import type { Log } from '#kit';
import { code, details, fitSections, link } from '#markdown';
import { formatVersion } from '#promotion';
import type { ChosenRelease } from './choose.ts';
import { type Done, describeOperation } from './operation.ts';

export function announceChoice(log: Log, { environment, tag, commit, facts, existing }: ChosenRelease): void {
  const since = facts.previousTag === undefined ? 'the first release' : `since ${facts.previousTag}`;
  log.info(
    `Release ${tag} of ${environment} at ${commit.slice(0, 12)}, ${since}${existing ? ' (the tag is there)' : ''}`,
  );
  for (const { repository, from, to } of facts.images) {
    log.info(`  ${repository}: ${from ? formatVersion(from) : 'new'} → ${to ? formatVersion(to) : 'removed'}`);
  }
  for (const { repository, total } of facts.sources)
    log.info(`  ${repository}: ${total} commit${total === 1 ? '' : 's'}`);
}

export function announceDryRun(log: Log, { tag, notes }: ChosenRelease): void {
  log.info(`Dry run, nothing was changed: would tag ${tag} and make a release with these notes:\n\n${notes()}`);
}

export function announceDone(log: Log, { tag }: ChosenRelease, { tag: tagged, release, changelog }: Done): void {
  const { url, draft } = release.release;
  if (tagged.kind === 'pushed') log.info(`Pushed tag ${tag}`);
  const verb = { created: 'Created', updated: 'Updated', there: 'Nothing to change in' }[release.kind];
  log.info(`${verb} ${draft ? 'draft ' : ''}release ${url}`);
  if (changelog.kind === 'committed') log.info(`Committed ${changelog.commit}: the changelog`);
}

const SUMMARY_LIMIT = 200_000;

/** `done` is undefined for a dry run. */
export function releaseSummary({ tag, environment, commit, notes }: ChosenRelease, done: Done | undefined): string {
  const page = done?.release.release.url ?? '';
  const name = page.startsWith('http') ? link(code(tag), page) : code(tag);
  const outcome = done === undefined ? 'dry run, nothing was changed' : describeOperation(done);
  return fitSections(
    [
      { markdown: `## Release ${name} of ${code(environment)}: ${outcome === 'none' ? 'nothing to do' : outcome}` },
      { markdown: `Commit ${code(commit.slice(0, 12))}.` },
      { markdown: details('Notes', notes()), instead: 'The notes are too long for this page.' },
    ],
    SUMMARY_LIMIT,
  );
}
