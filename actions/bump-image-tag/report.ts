/** What people read about a bump: commit message, log, summary. */
import { type CommitInputs, commitMessage } from '#config-repo';
import type { Log } from '#kit';
import { code, details, fenced, fitSections, link, table } from '#markdown';
import { describeMoves, imageTrailers, type Trailer } from '#promotion';
import type { Bump } from './edit.ts';
import type { Target } from './target.ts';

export function bumpMessage(
  inputs: CommitInputs & { tag: string | undefined },
  { bump, target, liftsHold }: { bump: Bump; target: Target; liftsHold: boolean },
): string {
  const environment = target.kind === 'environment' ? target.environment.name : '';
  const images = describeMoves(bump.moves);
  const trailers: Trailer[] = imageTrailers(bump.moves);
  if (environment !== '') trailers.push(['Bumped', environment]);
  if (liftsHold) trailers.push(['Hold-Lifted', environment]);
  return commitMessage(inputs, {
    template: environment === '' ? 'chore: bump {what}' : 'chore({environment}): bump {what}',
    values: {
      what: describeBump(bump),
      images,
      environment,
      tag: inputs.tag ?? '',
      files: bump.files.map(({ path }) => path).join(', '),
    },
    trailers,
  });
}

function describeBump({ moves, keys }: Bump): string {
  if (moves.length > 0) return describeMoves(moves);
  const [only, ...others] = keys;
  return only !== undefined && others.length === 0 ? `${only.key} to ${only.to}` : `${keys.length} values`;
}

export function announceBump(log: Log, { images, keys, warnings }: Bump, commit: string, branch: string): void {
  for (const { name, from, to, file, line } of images) log.info(`  ${file}:${line}  ${name}: ${from} → ${to}`);
  for (const { key, from, to, file, line } of keys) log.info(`  ${file}:${line}  ${key}: ${from} → ${to}`);
  for (const { message, file, line, column } of warnings) log.warning(message, { file, line, column });
  log.info(commit === 'dry-run' ? `Dry run: ${branch} was not changed.` : `Committed ${commit} to ${branch}`);
}

export interface BumpResult {
  bump: Bump;
  /** SHA, or `dry-run`. */
  commit: string;
  commitUrl: string | undefined;
  branch: string;
  diff: string;
}

const SUMMARY_LIMIT = 200_000;

export function bumpSummary({ bump, commit, commitUrl, branch, diff }: BumpResult): string {
  const short = code(commit.slice(0, 12));
  const done = commitUrl === undefined ? short : link(short, commitUrl);
  const changes = [
    ...bump.images.map(({ name, from, to, file, line }) => [code(name), code(from), code(to), code(`${file}:${line}`)]),
    ...bump.keys.map(({ key, from, to, file, line }) => [
      code(key),
      code(String(from)),
      code(String(to)),
      code(`${file}:${line}`),
    ]),
  ];
  return fitSections(
    [
      {
        markdown: `## Bump on ${code(branch)}: ${commit === 'dry-run' ? 'dry run, nothing was changed' : `committed ${done}`}`,
      },
      { markdown: table(['What', 'From', 'To', 'Where'], changes), instead: `${changes.length} values change.` },
      { markdown: details('Diff', fenced('diff', diff)), instead: 'The diff is too long for this page.' },
    ],
    SUMMARY_LIMIT,
  );
}
