/** What people read about a preview that was deployed. Pure. */
import type { Trouble } from '#delivery';
import { code, link, table } from '#markdown';
import { minute, type Preview, type TroubleText } from '#preview';

export function troubleTexts(troubles: readonly Trouble[]): TroubleText[] {
  return troubles.map(({ resource, container, reason, events, log }) => {
    const where = container === undefined ? resource : `${resource}, container ${container}`;
    return { where, reason, events, log };
  });
}

export function summarise(
  { namespace, pullRequest, expiresAt }: Preview,
  url: string | undefined,
  images: readonly string[],
): string {
  const rows = [
    ['Namespace', code(namespace)],
    ['Address', url === undefined ? '–' : link(code(url), url)],
    ['Images', images.map(code).join('<br>') || '–'],
    ...(expiresAt === undefined ? [] : [['Removed at', minute(expiresAt)]]),
  ];
  return [`### Preview of pull request #${pullRequest}`, table(['', ''], rows)].join('\n\n');
}
