/** Releases of a repository without a forge: one JSON record each, and a page to read, beside the pull requests. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readRecord, writeRecord } from './local-files.ts';
import type { Release, ReleaseContent, Releases } from './release.ts';

export function openLocalReleases(gitDir: string): Releases {
  const folder = join(gitDir, 'gitops-actions', 'releases');
  // A tag may hold slashes; a file's name may not.
  const file = (tag: string, end: 'json' | 'md') => join(folder, `${encodeURIComponent(tag)}.${end}`);
  const find = async (tag: string): Promise<Release | undefined> => {
    const content = await readRecord<ReleaseContent>(file(tag, 'json'), 'release');
    return content && toRelease(content, pathToFileURL(file(tag, 'md')).href);
  };
  const write = async (content: ReleaseContent): Promise<Release> => {
    await writeRecord(folder, file(content.tag, 'json'), `${JSON.stringify(content, null, 2)}\n`);
    await writeRecord(folder, file(content.tag, 'md'), renderRelease(content));
    return toRelease(content, pathToFileURL(file(content.tag, 'md')).href);
  };
  return {
    findRelease: find,
    createRelease: async (content) => (await find(content.tag)) ?? write(content),
    updateRelease: (_, content) => write(content),
  };
}

function toRelease({ tag, name, body, draft, prerelease }: ReleaseContent, url: string): Release {
  return { id: tag, tag, name, body, draft, prerelease, url, uploadUrl: undefined };
}

function renderRelease({ tag, name, body, draft, prerelease, latest }: ReleaseContent): string {
  const marks = [draft && 'draft', prerelease && 'prerelease', latest && !draft && !prerelease && 'latest'];
  const said = [`tag \`${tag}\``, ...marks.filter((mark) => mark !== false)].join(' · ');
  return `# ${name}\n\n${said}\n\n${body.trimEnd()}\n`;
}
