/** What people read on a pull request that carries a hotfix. */
import type { SettledFile } from '#config-repo';
import { withoutSkipTokens } from '#git';
import { code, fenced, fitSections, link, table } from '#markdown';
import { fillTemplate, type Links } from '#promotion';
import type { Picks } from './pick.ts';
import type { Hotfix } from './request.ts';
import type { PickedCommit } from './result.ts';

export interface TextRequest {
  hotfix: Hotfix;
  target: string;
  picks: Picks;
  /** How to finish by hand; undefined without a conflict. */
  commands: string | undefined;
  titleTemplate: string;
  introduction: string;
  links: Links;
}

/** GitHub's limits: 256 characters, 65,536 bytes. */
const TITLE_LIMIT = 250;
const BODY_LIMIT = 65_000;

export function pullRequestText(request: TextRequest): { title: string; body: string } {
  const { hotfix, target, titleTemplate } = request;
  const title = withoutSkipTokens(fillTemplate(titleTemplate, { to: target, title: hotfix.title }, 'title'));
  return { title: [...title.replace(/\s+/g, ' ')].slice(0, TITLE_LIMIT).join('').trim(), body: body(request) };
}

function body({ hotfix, target, picks, commands, introduction, links }: TextRequest): string {
  const settled = picks.commits.flatMap((commit) => commit.settled ?? []);
  return fitSections(
    [
      { markdown: introduction },
      {
        markdown: `Carries ${describeHotfix(hotfix)} from ${code(hotfix.landedOn)} to ${code(target)}, so that the next release does not bring the bug back.`,
      },
      { markdown: conflictSection(picks, commands) },
      { markdown: commitTable(picks.commits, links), instead: `${picks.commits.length} commits.` },
      { markdown: settledSection(settled), instead: 'Values were set by key; they are listed in the commits.' },
      { markdown: originLines(picks.commits) },
    ],
    BODY_LIMIT,
  );
}

export function describeHotfix({ pullRequest, commits }: Hotfix): string {
  if (pullRequest !== undefined) return link(`#${pullRequest.number}`, pullRequest.url);
  const [only, ...more] = commits;
  return only !== undefined && more.length === 0 ? code(only.sha.slice(0, 12)) : `${commits.length} commits`;
}

function conflictSection({ conflict }: Picks, commands: string | undefined): string {
  if (conflict === undefined || commands === undefined) return '';
  return [
    '## In conflict: not to be merged as it is',
    `The newest commit holds the marks of a conflict in ${conflict.paths.map(code).join(', ')}. It is there to be looked at; nothing merges it by machine.`,
    ...(conflict.reasons.length === 0 ? [] : [conflict.reasons.map((reason) => `- ${code(reason)}`).join('\n')]),
    'To finish it:',
    fenced('sh', commands.replace(/^In a clone of .*\n/, '').replace(/^ {2}/gm, '')),
    'Then mark this pull request as ready. Further runs leave what you pushed as it is.',
  ].join('\n\n');
}

const STATUS: Record<PickedCommit['status'], string> = {
  picked: 'picked',
  'already-applied': 'already there',
  conflict: '**in conflict**',
  waiting: 'waits for the one in conflict',
};

export function commitTable(commits: readonly PickedCommit[], { commit: urlOf }: Links): string {
  const rows = commits.map(({ sha, subject, status, by }) => [
    shaCell(sha, urlOf),
    code(subject),
    by === undefined || by === sha ? STATUS[status] : `${STATUS[status]}, as ${shaCell(by, urlOf)}`,
  ]);
  return table(['Commit', 'Subject', 'Here'], rows);
}

function shaCell(sha: string, urlOf: Links['commit']): string {
  const short = code(sha.slice(0, 12));
  return urlOf === undefined ? short : link(short, urlOf(sha));
}

export function settledSection(files: readonly SettledFile[]): string {
  if (files.length === 0) return '';
  const rows = files.flatMap(({ path, values }) =>
    values.map(({ key, from, to, before }) => [
      code(path),
      code(key),
      code(String(before)),
      code(String(to)),
      isOverridden({ from, to, before }) ? `**another value than ${code(String(from))}, which the hotfix found**` : '',
    ]),
  );
  const dropped = files.filter(({ spelling }) => spelling === 'dropped').map(({ path }) => code(path));
  const note =
    dropped.length === 0
      ? ''
      : `\n\nComments that came with the hotfix found no place in ${dropped.join(', ')}, and were left out.`;
  return `## Set by key\n\nThe text of these files conflicted; what the hotfix means does not: its values were set by key, and everything else is the target’s own.\n\n${table(['File', 'Key', 'Here before', 'Now', ''], rows)}${note}`;
}

export function isOverridden({ from, to, before }: { from: unknown; to: unknown; before: unknown }): boolean {
  return !Object.is(before, from) && !Object.is(before, to);
}

/** For a squash, whose message the forge may make of this text: by these lines the picks are known again. */
function originLines(commits: readonly PickedCommit[]): string {
  const picked = commits.filter(({ status }) => status === 'picked');
  return picked.map(({ sha }) => `(cherry picked from commit ${sha})`).join('\n');
}
