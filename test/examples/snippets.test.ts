/** What READMEs show is copied: every workflow in them is YAML, and asks our actions only for what is there. */
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { root } from '../dist/checkout.ts';
import { type CallInterface, ownName, type Step } from './read.ts';

interface Snippet {
  /** `README.md:12` */
  place: string;
  text: string;
}

async function snippetsOf(path: string): Promise<Snippet[]> {
  const readme = await readFile(join(root, path), 'utf8');
  return [...readme.matchAll(/^(?<indent> *)```yaml\n(?<text>.*?)^ *```$/gms)].map(({ index, groups }) => ({
    place: `${path}:${readme.slice(0, index).split('\n').length}`,
    text: (groups?.['text'] ?? '').replaceAll(new RegExp(`^${groups?.['indent'] ?? ''}`, 'gm'), ''),
  }));
}

/** Everything in a piece of a workflow that uses something. */
function stepsIn(value: unknown): Step[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'uses' in value && typeof value.uses === 'string' ? [value as Step] : [];
  return [...own, ...Object.values(value).flatMap(stepsIn)];
}

async function wrongInputs({ uses = '', with: given = {} }: Step): Promise<string[]> {
  const name = ownName(uses);
  if (name === undefined) return [];
  const text = await readFile(join(root, name.endsWith('.yml') ? name : join(name, 'action.yml')), 'utf8');
  const declared = parse(text);
  const inputs: CallInterface['inputs'] = (name.endsWith('.yml') ? declared.on.workflow_call : declared).inputs;
  const missing = Object.entries(inputs ?? {}).filter(([input, { required }]) => required && !(input in given));
  return [
    ...Object.keys(given).flatMap((input) => (inputs?.[input] === undefined ? [`${name} has no ${input}`] : [])),
    ...missing.map(([input]) => `${name} needs ${input}`),
  ];
}

const readmes = globSync(['README.md', '*/README.md', 'examples/*/README.md'], { cwd: root })
  .filter((path) => !path.startsWith('node_modules'))
  .sort();

test.each(readmes)('the snippets of %s can be copied', async (path) => {
  for (const { place, text } of await snippetsOf(path)) {
    const documents = parseAllDocuments(text);
    const problems = documents.flatMap(({ errors }) => errors.map(({ message }) => message));
    const asked = await Promise.all(documents.flatMap((each) => stepsIn(each.toJS())).map(wrongInputs));
    expect({ place, wrong: [...problems, ...asked.flat()] }).toEqual({ place, wrong: [] });
  }
});
