/** Protected branches for pushes: a real hook in the repository, which answers in GitHub's words. */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shellWord } from '#shell';
import { type RepositoryState, rulesOf } from './state.ts';

const PULL_REQUEST = 'Changes must be made through a pull request.';

export async function writeProtectionHook(repository: RepositoryState): Promise<void> {
  const cases = Object.keys(repository.settings.rules).map((branch) => {
    const lines = refusalLines(rulesOf(repository, branch).pushes, `refs/heads/${branch}`);
    if (lines.length === 0) return '';
    const says = lines.map((line) => `echo ${shellWord(line)} >&2`).join('; ');
    return `    ${shellWord(`refs/heads/${branch}`)}) ${says}; refused=1 ;;\n`;
  });
  const script = `#!/bin/sh\nrefused=0\nwhile read -r old new ref; do\n  case "$ref" in\n${cases.join('')}    *) ;;\n  esac\ndone\nexit $refused\n`;
  const hooks = join(repository.git.path, 'hooks');
  await mkdir(hooks, { recursive: true });
  await writeFile(join(hooks, 'pre-receive'), script);
  await chmod(join(hooks, 'pre-receive'), 0o755);
}

function refusalLines(pushes: 'allowed' | 'protected' | 'ruleset', ref: string): string[] {
  if (pushes === 'protected')
    return [`error: GH006: Protected branch update failed for ${ref}.`, `error: ${PULL_REQUEST}`];
  if (pushes === 'ruleset')
    return [`error: GH013: Repository rule violations found for ${ref}.`, '', `- ${PULL_REQUEST}`];
  return [];
}
