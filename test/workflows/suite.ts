/** What a workflow gets for `org/gitops-actions@v1`: the tree of a release, as publishing makes it. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pinOwnUses } from '../../scripts/publish/pin.ts';
import { publicFolders, root } from '../dist/checkout.ts';

export interface PublishedSuite extends AsyncDisposable {
  readonly path: string;
  /** Everything that names it in a workflow: the moving tag, and the commit that reusable workflows are pinned to. */
  readonly refs: readonly string[];
}

/** Stands for the released commit. */
const release = 'a'.repeat(40);

export async function publishSuite(): Promise<PublishedSuite> {
  const path = await mkdtemp(join(tmpdir(), 'suite-'));
  const copy = (name: string) => cp(join(root, name), join(path, name), { recursive: true });
  const actions = (await publicFolders()).map((folder) => join(folder, 'action.yml'));
  await Promise.all([copy('dist'), copy('.github/workflows'), ...actions.map(copy)]);
  const workflows = join(path, '.github/workflows');
  for (const name of await readdir(workflows)) {
    const text = await readFile(join(workflows, name), 'utf8');
    await writeFile(join(workflows, name), forAct(pinOwnUses(text, release)));
  }
  return { path, refs: ['v1', release], [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** act refuses a whole workflow for the one key it does not know yet. */
function forAct(workflow: string): string {
  return workflow.replace(/^ +queue: max\n/gm, '');
}
