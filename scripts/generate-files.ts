import { actionsTable, actionYaml, readmeTables, replaceBetweenMarkers } from '../packages/kit/metadata.ts';
import type { ActionSpec } from '../packages/kit/spec.ts';

/** The action that `uses: org/gitops-actions@v1` means. */
const MAIN_ACTION = 'promote';

export interface GenerateRequest {
  specs: readonly ActionSpec[];
  /** JSON Schema of gitops.yaml. */
  schema: Record<string, unknown>;
  /** Content of a file that stands in the repository now; undefined when it does not exist. */
  read(path: string): Promise<string | undefined>;
}

export interface Generated {
  /** Path from the root of the repository → what the file should hold. */
  files: ReadonlyMap<string, string>;
  /** Places that cannot be generated until a person changes something. */
  problems: readonly string[];
}

/** Everything that follows from the declarations of the actions. */
export async function generateFiles({ specs, schema, read }: GenerateRequest): Promise<Generated> {
  const files = new Map<string, string>();
  const problems: string[] = [];
  const fill = (path: string, document: string, parts: Readonly<Record<string, string>>) => {
    let filled = document;
    for (const [name, content] of Object.entries(parts)) {
      const next = replaceBetweenMarkers(filled, name, content);
      if (next === undefined) problems.push(`${path}: needs one pair of ${markers(name)}`);
      filled = next ?? filled;
    }
    if (filled !== document) files.set(path, filled);
  };

  for (const spec of specs) {
    files.set(`${spec.name}/action.yml`, actionYaml(spec, { main: `../dist/${spec.name}.js` }));
    if (spec.name === MAIN_ACTION) files.set('action.yml', actionYaml(spec, { main: `dist/${spec.name}.js` }));
    const readme = `${spec.name}/README.md`;
    fill(readme, (await read(readme)) ?? newReadme(spec), { ...readmeTables(spec) });
  }
  fill('README.md', (await read('README.md')) ?? '', { actions: actionsTable(specs) });
  files.set('schema/gitops.schema.json', `${JSON.stringify(schema, undefined, 2)}\n`);
  return { files, problems };
}

function markers(name: string): string {
  return `<!-- ${name}:begin --> and <!-- ${name}:end -->`;
}

/** What a new action's README starts from; the prose is then written by hand. */
function newReadme({ name, title, description }: ActionSpec): string {
  const part = (marker: string) => `<!-- ${marker}:begin -->\n<!-- ${marker}:end -->\n`;
  return [
    `# ${title}\n`,
    `${description}\n`,
    `\`\`\`yaml\n- uses: org/gitops-actions/${name}@v1\n\`\`\`\n`,
    `## Inputs\n\n${part('inputs')}`,
    `## Outputs\n\n${part('outputs')}`,
  ].join('\n');
}
