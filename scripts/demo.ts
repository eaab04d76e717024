/**
 * `npm run demo`: a sandbox with real git repositories and the GitHub double, in which the committed
 * bundle promotes an image, rolls it back, and carries a hotfix, as a workflow runner would run it. Shows
 * what happened.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GitHubDouble, startGitHub } from '#testing';
import { heading, prose, quote } from './demo-print.ts';
import { readFixture, runStep, type Step } from './demo-runner.ts';

const root = join(import.meta.dirname, '..');
const sandbox = await mkdtemp(join(tmpdir(), 'gitops-actions-demo-'));
const github = await startGitHub({ root: join(sandbox, 'github') });
try {
  await tell(github);
} finally {
  await github[Symbol.asyncDispose]();
}

async function tell(github: GitHubDouble): Promise<void> {
  await createSources(github);
  const repository = await github.createRepository(
    'acme/config',
    await readFixture(join(root, 'examples/quick-start')),
    {
      rules: { main: { requiredChecks: false } },
    },
  );
  const step = (action: string, inputs: Record<string, string>): Promise<Step> =>
    runStep({ root, sandbox, github, repository: repository.name, action, inputs });
  const showCommit = async (branch: string): Promise<void> =>
    quote(await repository.git.git('show', '--format=%h %an%n%n%B', '--no-color', branch));

  heading('The configuration repository');
  prose(`acme/config holds one folder per environment, and a gitops.yaml that says how they follow each other:`);
  quote(await readFile(join(root, 'examples/quick-start/gitops.yaml'), 'utf8'));

  heading('1. A build made ghcr.io/acme/shop:v1.6.0: bump dev');
  await step('bump-image-tag', { environment: 'dev', images: 'ghcr.io/acme/shop:v1.6.0' });
  prose('The commit. One value changed; comments, quotes and spaces stayed:');
  await showCommit('main');

  heading('2. Promote dev to staging: gitops.yaml says promote: commit');
  await step('promote', { to: 'staging' });
  prose('The commit. Its trailers are the ledger: what came from where, and what was there before.');
  await showCommit('main');

  heading('3. Promote staging to production: gitops.yaml says promote: pull-request');
  const promoted = await step('promote', { to: 'production' });
  const pull = repository.pull(1);
  prose(`Pull request #1: ${pull.title}`);
  quote(pull.body);
  prose('Its one commit:');
  await showCommit('promote/production');
  prose('The step summary of that run:');
  quote(promoted.summary);

  heading('4. Run it again: everything can be');
  const again = await step('promote', { to: 'production' });
  prose(
    `pull-request-operation: ${again.outputs['pull-request-operation']}, still pull request #${again.outputs['pull-request-number']}.`,
  );

  heading('5. A tag that production does not admit');
  await step('bump-image-tag', { path: 'overlays/staging', images: 'ghcr.io/acme/shop:develop' });
  await step('promote', { to: 'production' });

  heading('6. People merge pull request #1, and the shop answers 500: roll back');
  await merge(github, repository.name, 1);
  await step('rollback', {
    environment: 'production',
    reason: 'checkout answers 500 since v1.6.0',
    mode: 'commit',
    // The sandbox has no registry that could be asked whether the old image is still there.
    'check-images': 'off',
  });
  prose('The commit. It goes back to what the ledger says was there, and puts production on hold:');
  await showCommit('main');

  heading('7. Nothing enters production while it is on hold');
  await step('bump-image-tag', { environment: 'staging', images: 'ghcr.io/acme/shop:v1.6.1' });
  const held = await step('promote', { to: 'production', 'on-blocked': 'skip' });
  prose(`blocked-by: ${held.outputs['blocked-by']}. With the fix seen on staging, somebody lifts the hold:`);
  await step('promote', { to: 'production', 'lift-hold': 'true' });

  await tellOfHotfix(github);

  await leaveBehind(repository.git.path, pull.body, promoted.summary);
}

/** A repository with a branch per environment, where a fix on main is missing from the branches behind it. */
async function tellOfHotfix(github: GitHubDouble): Promise<void> {
  heading('8. A team with a branch per environment fixed production: carry the hotfix back');
  const values = (tag: string, memory: string) =>
    `image: { repository: ghcr.io/acme/shop }\ntag: ${tag}\nmemory: ${memory}\n`;
  const { name, git } = await github.createRepository('acme/branches', {
    'gitops.yaml': 'environments:\n  staging: { branch: staging }\n  production: { branch: main, from: staging }\n',
    'values.yaml': values('v1.4.2', '256Mi'),
  });
  await git.git('branch', 'staging', 'main');
  await git.commit('staging', { 'values.yaml': values('v1.5.0', '256Mi') }, { message: 'feat: v1.5.0 on staging' });
  const fixed = { message: 'fix: pods ran out of memory', author: 'Ben <ben@example.com>' };
  const hotfix = await git.commit('main', { 'values.yaml': values('v1.4.2', '512Mi') }, fixed);
  prose('Staging has a newer version on the line above, so git finds a conflict. The value is set by its key:');
  await runStep({
    ...{ root, sandbox, github, repository: name },
    ...{ action: 'cherry-pick-hotfix', inputs: { commits: hotfix, mode: 'push' } },
  });
  prose('The commit on staging. Its author stays, and staging keeps its version:');
  quote(await git.git('show', '--format=%h %an%n%n%B', '--no-color', 'staging'));
}

/** The repository that ghcr.io/acme/shop is built from, so that the pull request can say what ships. */
async function createSources(github: GitHubDouble): Promise<void> {
  const { git } = await github.createRepository('acme/shop', { 'README.md': 'The shop.\n' });
  await git.git('tag', 'v1.4.2', 'main');
  await git.commit('main', { 'cart.ts': '1\n' }, { message: 'fix(cart): keep items when the session is renewed' });
  await git.commit('main', { 'pay.ts': '1\n' }, { message: 'feat(pay): offer invoices to companies' });
  await git.git('tag', 'v1.6.0', 'main');
}

/** What the green button does. */
async function merge({ apiUrl, token }: GitHubDouble, repository: string, number: number): Promise<void> {
  const url = `${apiUrl}/repos/${repository}/pulls/${number}/merge`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'PUT', headers, body: JSON.stringify({ merge_method: 'merge' }) });
  if (!answer.ok) throw new Error(`pull request #${number} was not merged: ${await answer.text()}`);
}

/** Puts what is worth a second look where a newcomer finds it. */
async function leaveBehind(bare: string, body: string, summary: string): Promise<void> {
  await rm(join(sandbox, 'runner'), { recursive: true });
  await writeFile(join(sandbox, 'pull-request-1.md'), body);
  await writeFile(join(sandbox, 'step-summary.md'), summary);
  heading('Yours to look at');
  prose(`The sandbox stays in ${sandbox}:
  github/acme/config.git   the repository, with every commit and branch from above
  pull-request-1.md        the pull request's text
  step-summary.md          the summary page
Try the command line on it:
  npx gitops-actions promote --repository ${bare} --to production --lift-hold --dry-run`);
}
