/**
 * `npm run bench [-- --only <row>] [-- --engines] [-- --json]`: one table, ratios within one run. Never fails: what
 * counts is read by people.
 */
import { parseArgs } from 'node:util';
import { choose } from './choose.ts';
import { engines } from './engines/open-engines.ts';
import { measureRow, type Result } from './row.ts';
import { rows } from './rows/index.ts';
import { jsonResults, markdownTable } from './table.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    engines: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const say = (line: string) => process.stderr.write(`${line}\n`);

const { chosen, remark } = choose(rows, values);
await using realEngines = engines(say);
const results: Result[] = [];
for (const row of chosen) {
  say(`measuring ${row.id} …`);
  results.push(await measureRow(row, realEngines.open));
}
process.stdout.write(values.json ? jsonResults(results) : markdownTable(results));
if (remark !== undefined) say(remark);
