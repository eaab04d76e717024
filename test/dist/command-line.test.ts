import { execFile, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BareRepository, startGitServer, type TestFile } from '#testing';
import { type Checkout, checkOut } from './checkout.ts';
import { threeEnvironments } from './setup.ts';
import { node } from './step.ts';

let checkout: Checkout;
let folder: string;
beforeAll(async () => {
  checkout = await checkOut();
  folder = await mkdtemp(join(tmpdir(), 'laptop-'));
  // As npm puts a command on the path.
  await symlink(join(checkout.path, 'dist/cli.js'), join(folder, 'gitops-actions'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await checkout[Symbol.asyncDispose]();
});

interface Finished {
  code: number | string | null | undefined;
  stdout: string;
  stderr: string;
}

function cli(args: readonly string[], { cwd = folder, env = {} } = {}): Promise<Finished> {
  const path = [dirname(node), process.env['PATH']].join(delimiter);
  const options = { cwd, env: { PATH: path, HOME: folder, TMPDIR: folder, ...env } };
  return new Promise((resolve) => {
    execFile(join(folder, 'gitops-actions'), args, options, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : error.code, stdout, stderr }),
    );
  });
}

async function createRepository(name: string, files: Record<string, TestFile>): Promise<BareRepository> {
  const repository = await BareRepository.create(join(folder, name));
  await repository.commit('main', files);
  return repository;
}

describe('the command line of the committed bundle', { timeout: 30_000 }, () => {
  it('shows every action and its options', async () => {
    const overview = await cli(['--help']);
    expect(overview).toMatchObject({ code: 0, stderr: '' });
    for (const name of ['bump-image-tag', 'open-promotion-pr', 'promote']) expect(overview.stdout).toContain(name);
    const help = await cli(['promote', '--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toMatch(/--to <text>.*--\[no-\]dry-run.*Exit codes:/s);
  });

  it('plans on a local repository, named from any working directory, and changes nothing', async () => {
    const repository = await createRepository('plan.git', threeEnvironments());
    const before = await repository.branches();
    const args = ['promote', '--from', 'dev', '--to', 'staging', '--dry-run', '--json', '--repository'];
    const absolute = await cli([...args, repository.path], { cwd: checkout.path });
    const inside = await cli([...args, '.'], { cwd: repository.path });
    expect(absolute).toMatchObject({ code: 0 });
    expect(JSON.parse(absolute.stdout)).toMatchObject({
      operation: 'none',
      images: [{ repository: 'ghcr.io/acme/shop', from: { tag: 'v1' }, to: { tag: 'v2' } }],
      'commit-sha': null,
    });
    expect(inside).toEqual(absolute);
    expect(await repository.branches()).toEqual(before);
  });

  it('says with its exit code what kind of failure it was', async () => {
    const { path } = await createRepository('codes.git', threeEnvironments({ staging: 'latest' }));
    const usage = await cli(['promote', '--repository', path, '--tos', 'staging']);
    expect(usage).toMatchObject({ code: 2, stdout: '' });
    expect(usage.stderr).toContain('--tos: there is no such option; did you mean --to?');
    const blocked = await cli(['promote', '--repository', path, '--to', 'production', '--json']);
    expect(blocked).toMatchObject({ code: 3 });
    expect(JSON.parse(blocked.stdout)).toMatchObject({ operation: 'blocked', 'blocked-by': 'image-policy' });
    await using server = await startGitServer();
    const remote = await cli(['promote', '--repository', server.cloneUrl('acme/nothing'), '--to', 'staging']);
    expect(remote).toMatchObject({ code: 5, stdout: '' });
    expect(`${blocked.stderr}${remote.stderr}`).not.toMatch(/^\s+at /m);
  });

  it('does not pass off results that could not be written as none', () => {
    // Open for reading only: like a full disk it takes nothing, on every system.
    const unwritable = openSync(join(checkout.path, 'dist/cli.js'), 'r');
    try {
      const { status, stderr } = spawnSync(node, [join(folder, 'gitops-actions'), '--version'], {
        stdio: ['ignore', unwritable, 'pipe'],
        encoding: 'utf8',
      });
      expect(stderr).toBe(
        'error: the results could not be written to standard output: EBADF: bad file descriptor, write\n',
      );
      expect(status).toBe(1);
    } finally {
      closeSync(unwritable);
    }
  });

  it('takes no secret as an option, and does not repeat it', async () => {
    const refused = await cli(['promote', '--to', 'staging', '--token', 'ghp_typedByMistake']);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('set GITOPS_TOKEN or GITHUB_TOKEN or GH_TOKEN in the environment');
    expect(refused.stderr).not.toContain('ghp_typedByMistake');
  });
});
