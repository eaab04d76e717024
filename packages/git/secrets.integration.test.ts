import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type GitSandbox, gitSandbox } from '#testing';
import { commitOn, open, take } from './test-setup.ts';

const token = 'ghs_S3cr3t/t0ken+';
const encoded = Buffer.from(`x-access-token:${token}`).toString('base64');
const path = process.env['PATH'] ?? '';

afterEach(() => {
  process.env['PATH'] = path;
  delete process.env['GIT_TRACE_CURL'];
  delete process.env['GIT_CONFIG_GLOBAL'];
});

/** Puts a `git` first on PATH that runs `script` and then the real one. */
async function wrapGit(test: GitSandbox, script: string): Promise<void> {
  const folder = join(test.temp, 'bin');
  await mkdir(folder);
  await writeFile(join(folder, 'git'), `#!/bin/sh\n${script}\nPATH='${path}' exec git "$@"\n`);
  await chmod(join(folder, 'git'), 0o755);
  process.env['PATH'] = `${folder}${delimiter}${path}`;
}

async function allFiles(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1'));
  return (await Promise.all(files)).join('\n');
}

function expectNoSecret(text: string): void {
  for (const secret of [token, encoded, encodeURIComponent(token)]) expect(text).not.toContain(secret);
}

describe('a token', () => {
  it('stands in no argument, file or line of debug output', async () => {
    await using test = await gitSandbox({ token });
    await test.server.createRepository('o/r', { a: '1' });
    const record = join(test.temp, 'argv');
    await wrapGit(test, `printf '%s\\n' "$@" >> '${record}'; tr '\\0' '\\n' < /proc/$PPID/cmdline >> '${record}'`);
    process.env['GIT_TRACE_CURL'] = join(test.temp, 'trace');
    const lines: string[] = [];
    await using repository = await open(test, 'o/r', { token, debug: (line) => lines.push(line) });
    const tip = await repository.snapshot('main');
    await tip.read(['a']);
    const commit = await commitOn(repository, tip.commit, { a: '2' });
    expect(await repository.push({ branch: 'main', commit, expected: tip.commit })).toBe('pushed');
    expect(await take(repository.history('main'), 5)).toHaveLength(2);
    const recorded = await readFile(record, 'utf8');
    expect(recorded).toContain('--force-with-lease=refs/heads/main:');
    expectNoSecret(recorded);
    expectNoSecret(await allFiles(test.temp));
    expect(lines.length).toBeGreaterThan(3);
    expectNoSecret(lines.join('\n'));
  });

  it.each([
    ['wrong', 401, 'refused the token'],
    [undefined, 401, 'asks for credentials, and no token was given'],
  ])('that is %s is refused in clear words', async (given, status, words) => {
    await using test = await gitSandbox({ token });
    await test.server.createRepository('o/r', { a: '1' });
    await using repository = await open(test, 'o/r', given === undefined ? {} : { token: given });
    await expect(repository.snapshot('main')).rejects.toMatchObject({
      status,
      message: `cannot fetch branch main: ${test.server.cloneUrl('o/r')} ${words}`,
    });
    expect(test.clock.slept).toEqual([]);
  });

  it('that may only read cannot push, and no error shows it', async () => {
    await using test = await gitSandbox({ token: 'other', readToken: token });
    const remote = await test.server.createRepository('o/r', { a: '1' });
    await using repository = await open(test, 'o/r', { token });
    const tip = await repository.snapshot('main');
    const commit = await commitOn(repository, tip.commit, { a: '2' });
    const error: unknown = await repository
      .push({ branch: 'main', commit, expected: tip.commit })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      status: 403,
      message: `cannot push to branch main: the token has no right to do this in ${test.server.cloneUrl('o/r')}\n  Permission to o/r.git denied to test-user.`,
    });
    expectNoSecret(String(error));
    expect(await remote.tip('main')).toBe(tip.commit);
  });

  it('goes to the URL that was given, whatever the machine makes of it', async () => {
    await using test = await gitSandbox({ token });
    await test.server.createRepository('o/r', { a: '1' });
    const file = join(test.temp, 'gitconfig');
    await writeFile(
      file,
      `[url "http://127.0.0.1:1/"]\n\tinsteadOf = ${test.server.url}/\n\tpushInsteadOf = ${test.server.url}/\n`,
    );
    process.env['GIT_CONFIG_GLOBAL'] = file;
    await using repository = await open(test, 'o/r', { token });
    const tip = await repository.snapshot('main');
    const commit = await commitOn(repository, tip.commit, { a: '2' });
    expect(await repository.push({ branch: 'main', commit, expected: tip.commit })).toBe('pushed');
  });

  it('is hidden where a server echoes it', async () => {
    await using test = await gitSandbox({ token });
    await test.server.createRepository('o/r', { a: '1' });
    test.server.onRequest(() => ({
      kind: 'status',
      when: 'before',
      status: 400,
      body: `bad header: basic ${encoded} (${token})`,
    }));
    await using repository = await open(test, 'o/r', { token });
    await expect(repository.snapshot('main')).rejects.toThrow(
      `cannot fetch branch main of ${test.server.cloneUrl('o/r')}\n  bad header: basic *** (***)`,
    );
  });
});

describe('the machine', () => {
  it('needs a git, and one that is new enough', async () => {
    await using test = await gitSandbox();
    await test.server.createRepository('o/r', { a: '1' });
    await wrapGit(
      test,
      `if [ "$1" = version ]; then echo 'git version 2.34.1'; exit 0; fi; echo unknown >&2; exit 129`,
    );
    await using old = await open(test);
    await expect(old.snapshot('main')).rejects.toMatchObject({
      message: 'this machine has git version 2.34.1, which is too old',
      hint: 'Install git 2.38 or newer and put it on PATH.',
    });
    process.env['PATH'] = join(test.temp, 'nowhere');
    await using none = await open(test);
    await expect(none.snapshot('main')).rejects.toThrow('there is no git on this machine');
  });

  it('keeps nothing afterwards, also when what was begun is not waited for', async () => {
    await using test = await gitSandbox();
    await test.server.createRepository('o/r', { a: '1' });
    {
      await using repository = await open(test);
      await repository.snapshot('main');
      expect(await test.leftovers()).toHaveLength(1);
    }
    expect(await test.leftovers()).toEqual([]);
    {
      await using repository = await open(test);
      await repository.lookAhead(undefined);
    }
    expect(await test.leftovers()).toEqual([]);
  });
});
