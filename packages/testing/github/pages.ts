/** The web page of a pull request, plain: what a person sees who follows a link into the double. */
import { fullName, type PullState, type RepositoryState } from './state.ts';

/** Path of a pull request's page: `/owner/name/pull/1`. */
export function parsePagePath(path: string): { repository: string; number: number } | undefined {
  const [, repository, number] = /^\/([^/]+\/[^/]+)\/pull\/(\d+)$/.exec(path) ?? [];
  return repository === undefined || number === undefined ? undefined : { repository, number: Number(number) };
}

export function renderPage(repository: RepositoryState, pull: PullState): string {
  const { number, title, head, base, author, body, labels, comments } = pull;
  const state = pull.merged === undefined ? pull.state : `merged as ${pull.merged.sha}`;
  const facts = [
    `${author} wants to merge ${head} into ${base}: ${state}`,
    ...(pull.draft ? ['draft'] : []),
    ...(pull.autoMerge === undefined ? [] : [`auto-merge (${pull.autoMerge.method}) when requirements are met`]),
    ...(labels.length === 0 ? [] : [`labels: ${labels.join(', ')}`]),
  ];
  const texts = [body, ...comments.map((comment) => `${comment.author} at ${comment.at}:\n${comment.body}`)];
  return `<!doctype html>
<meta charset="utf-8">
<title>${escapeHtml(title)} · ${escapeHtml(fullName(repository))} #${number}</title>
<h1>${escapeHtml(title)} #${number}</h1>
<p>${facts.map(escapeHtml).join('<br>')}</p>
${texts.map((text) => `<pre>${escapeHtml(text)}</pre>`).join('\n<hr>\n')}
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`);
}
