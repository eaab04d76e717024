/** What is told of a run: its log and its step summary. */
import type { ConfigRepository } from '#config-repo';
import type { Log } from '#kit';
import { code, details, fenced, fitSections, link, table } from '#markdown';
import { commitTable, describeHotfix, isOverridden, settledSection } from './pull-request-text.ts';
import type { Hotfix } from './request.ts';
import type { TargetResult } from './result.ts';

export function announceHotfix(log: Log, { commits, landedOn, meaning, pullRequest }: Hotfix): void {
  const what = pullRequest === undefined ? '' : `Pull request #${pullRequest.number} (${meaning?.kind}): `;
  log.info(`${what}${commits.length} commit${commits.length === 1 ? '' : 's'} of ${landedOn}`);
  for (const { sha, subject } of commits) log.info(`  ${sha.slice(0, 12)} ${subject}`);
  for (const { sha, message } of meaning?.leftOut ?? []) {
    log.notice(
      `${sha.slice(0, 12)} ${JSON.stringify(message.split('\n')[0])} was proposed, and yet is no commit of ${landedOn}: the rebase left it out, so it is not carried`,
    );
  }
}

export function announceResult(log: Log, result: TargetResult): void {
  const { target, status, reason, pullRequest, commands, commits } = result;
  const where = pullRequest === undefined ? '' : `, pull request #${pullRequest.number}: ${pullRequest.url}`;
  const line = `${target}: ${status}${where}`;
  if (status === 'conflict' || status === 'failed')
    log.warning([line, reason, commands].filter((part) => part !== undefined).join('\n'));
  else log.info(line);
  for (const { path, values, spelling } of commits.flatMap(({ settled }) => settled ?? [])) {
    for (const value of values) {
      const text = `  ${path} ${value.key}: ${String(value.before)} → ${String(value.to)}`;
      if (isOverridden(value)) log.warning(`${target}:${text} (the hotfix found ${String(value.from)})`);
      else log.info(`${text}, set by key`);
    }
    if (spelling === 'dropped') log.warning(`${target}: comments that came with the hotfix found no place in ${path}`);
  }
}

const SUMMARY_LIMIT = 200_000;

export function hotfixSummary(
  { hotfix, results, dryRun }: { hotfix: Hotfix; results: readonly TargetResult[]; dryRun: boolean },
  repository: Pick<ConfigRepository, 'links'>,
): string {
  const rows = results.map(({ target, status, pullRequest, commitSha, reason }) => [
    code(target),
    status === 'picked' || status === 'already-applied' ? status : `**${status}**`,
    pullRequest === undefined
      ? code(commitSha?.slice(0, 12) ?? '')
      : `${link(`#${pullRequest.number}`, pullRequest.url)}${pullRequest.draft ? ' (draft)' : ''}`,
    code(reason ?? ''),
  ]);
  const heading = `## Hotfix ${describeHotfix(hotfix)} from ${code(hotfix.landedOn)}${dryRun ? ': dry run, nothing was changed' : ''}`;
  return fitSections(
    [
      { markdown: heading },
      { markdown: table(['Target', 'Status', 'Where', 'Why'], rows) },
      ...results.map((result) => ({ markdown: targetDetails(result, repository), instead: '' })),
    ],
    SUMMARY_LIMIT,
  );
}

function targetDetails(
  { target, commits, commands }: TargetResult,
  repository: Pick<ConfigRepository, 'links'>,
): string {
  if (commits.length === 0) return '';
  const parts = [
    commitTable(commits, repository.links(target)),
    settledSection(commits.flatMap(({ settled }) => settled ?? [])),
    commands === undefined ? '' : fenced('sh', commands),
  ];
  return details(code(target), parts.filter((part) => part !== '').join('\n\n'));
}
