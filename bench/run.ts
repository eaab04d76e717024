/** `npm run bench [-- --only <row>] [-- --json]`: one table, ratios within one run. Never fails: what counts is read by people. */
import { parseArgs } from 'node:util';
import { measureRow, type Result } from './row.ts';
import { rows } from './rows/index.ts';
import { jsonResults, markdownTable } from './table.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'boolean', default: false } } });
const { only = '' } = values;

const chosen = rows.filter(({ id }) => id.startsWith(only));
if (chosen.length === 0) {
  process.stderr.write(`no row is called ${only}; there are: ${rows.map(({ id }) => id).join(', ')}\n`);
}
const results: Result[] = [];
for (const row of chosen) {
  process.stderr.write(`measuring ${row.id} …\n`);
  results.push(await measureRow(row));
}
process.stdout.write(values.json ? jsonResults(results) : markdownTable(results));
