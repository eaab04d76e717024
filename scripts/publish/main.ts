/** `node scripts/publish/main.ts [--dry-run]`: called by .github/workflows/publish.yml, and by hand to see what it would do. */
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPrerelease } from './changelog.ts';
import { publish } from './publish.ts';

const folder = join(import.meta.dirname, '../..');
const { GITHUB_TOKEN: token, GITHUB_OUTPUT: outputs, RUNNER_TEMP: temporary = '/tmp' } = process.env;

const published = await publish({
  folder,
  remote: 'origin',
  dryRun: process.argv.includes('--dry-run'),
  say: (line) => process.stdout.write(`${line}\n`),
  ...(token === undefined || token === '' ? {} : { token }),
});
if (published.kind === 'published' && outputs !== undefined) {
  const { tag, commit, release, latest } = published;
  const notes = join(temporary, 'release-notes.md');
  await writeFile(notes, `${release.notes}\n`);
  const prerelease = isPrerelease(release.version);
  const lines = Object.entries({ tag, commit, notes, prerelease, latest }).map(([name, value]) => `${name}=${value}\n`);
  await appendFile(outputs, lines.join(''));
}
