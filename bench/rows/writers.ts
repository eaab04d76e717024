import { commitToBranch, openRepository, parsePerson } from '#git';
import { systemClock } from '#kit';
import { startGitServer } from '#testing';
import type { Row } from '../row.ts';
import { scratchFolder } from '../scratch-folder.ts';

const WRITERS = 30;
const FILE = 'releases.txt';
const person = parsePerson('Ann <ann@example.com>');

export const writersRow: Row = {
  id: 'writers',
  title: `${WRITERS} writers on one branch`,
  meaning: `${WRITERS} at once, each adding its line to the same file with commitToBranch over git’s HTTP protocol, with real time and chance; pushes tried per commit that landed. Fails unless all ${WRITERS} lines are there in the end.`,
  goal: { kind: 'ratio', atMost: 3 },
  measure: async () => {
    await using folder = await scratchFolder();
    await using server = await startGitServer({ root: folder.path });
    const remote = await server.createRepository('acme/config', { [FILE]: '' });
    const started = performance.now();
    const outcomes = await Promise.allSettled(
      Array.from({ length: WRITERS }, (_, n) => addLine(server.cloneUrl('acme/config'), folder.path, `release ${n}`)),
    );
    const seconds = (performance.now() - started) / 1000;

    const lines = new Set((await remote.read('main', FILE))?.split('\n').filter((line) => line !== ''));
    const gaveUp = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
    const commits = Number(await remote.git('rev-list', '--count', 'main')) - 1;
    if (lines.size !== WRITERS || commits !== WRITERS) {
      throw new Error(`${lines.size} lines in ${commits} commits instead of ${WRITERS}; ${gaveUp.join('; ')}`);
    }
    const tries = outcomes.reduce((sum, outcome) => sum + (outcome.status === 'fulfilled' ? outcome.value : 0), 0);
    const sent = server.requests.filter(({ access, phase }) => access === 'write' && phase === 'exchange').length;
    return {
      ours: { unit: 'count', value: tries, of: 'pushes' },
      against: { unit: 'count', value: WRITERS, of: 'commits' },
      notes: [
        'none was lost',
        `${sent} pushes got as far as sending something; the others saw from the server’s first answer that the branch had moved`,
        `all done after ${seconds.toFixed(1)} s`,
      ],
    };
  },
};

/** How often it had to push. */
async function addLine(url: string, temp: string, line: string): Promise<number> {
  await using repository = await openRepository({ url, temp, clock: systemClock });
  const outcome = await commitToBranch(repository, {
    branch: 'main',
    author: person,
    committer: person,
    clock: systemClock,
    edit: async (tip) => {
      const text = Buffer.from((await tip.read([FILE])).get(FILE) ?? '').toString();
      return { message: line, changes: new Map([[FILE, Buffer.from(`${text}${line}\n`)]]) };
    },
  });
  if (outcome.kind === 'unchanged') throw new Error(`${line} was there already`);
  return outcome.attempts;
}
