/** A local pull request as a page that a person can read. Pure. */
import { shellWord } from '#shell';
import type { LocalRecord } from './local-records.ts';

export function renderRecord(record: LocalRecord): string {
  const { number, title, head, base, draft, state, headSha } = record;
  const rows = [
    ['State', draft && state === 'open' ? 'draft' : state],
    ['Branches', `\`${head}\` → \`${base}\``],
    ['Head', `\`${headSha}\``],
    ['Labels', record.labels.join(', ')],
    ['Assignees', record.assignees.join(', ')],
    ['Reviewers', [...record.reviewers, ...record.teamReviewers].join(', ')],
    ['Milestone', record.milestone ?? ''],
    ['Opened', record.createdAt],
    ['Updated', record.updatedAt],
  ].filter(([, value]) => value !== '');
  const table = ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
  const comments = record.comments.map(({ at, body }) => `---\n\n*${at}*\n\n${body}`);
  return `${[`# ${title} (#${number})`, table, record.body, ...comments].join('\n\n').trimEnd()}\n`;
}

/**
 * The commands that merge a local pull request by hand, to be pasted into a shell.
 * A bare repository is merged in a temporary work tree, since it has none of its own.
 */
export function mergeCommand(
  where: { gitDir: string; workTree: string | undefined },
  head: string,
  base: string,
): string {
  if (where.workTree !== undefined) {
    const git = `git -C ${shellWord(where.workTree)}`;
    return `${git} switch ${shellWord(base)} && ${git} merge --no-edit ${shellWord(head)}`;
  }
  const git = `git --git-dir ${shellWord(where.gitDir)}`;
  return `t=$(mktemp -d) && ${git} worktree add "$t/merge" ${shellWord(base)} && git -C "$t/merge" merge --no-edit ${shellWord(head)} && ${git} worktree remove "$t/merge"`;
}
