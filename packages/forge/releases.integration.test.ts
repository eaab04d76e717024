import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BareRepository, fakeClock, type RequestRecord, startGitHub } from '#testing';
import { connectGitHub } from './github.ts';
import { openLocalForge } from './local.ts';
import { releaseContract } from './release-contract.ts';

async function github() {
  const double = await startGitHub();
  const remote = await double.createRepository('acme/config', { a: '1' });
  for (const tag of ['v1.0.0', 'deep/v2']) await remote.git.git('tag', tag, 'main');
  const { serverUrl, apiUrl, graphqlUrl, token } = double;
  const forge = await connectGitHub({
    ...{ repository: 'acme/config', serverUrl, apiUrl, graphqlUrl, token, clock: fakeClock() },
  });
  return { double, remote, forge, [Symbol.asyncDispose]: () => double[Symbol.asyncDispose]() };
}

async function local() {
  const folder = await mkdtemp(join(tmpdir(), 'local-releases-'));
  const git = await BareRepository.create(join(folder, 'config.git'));
  const forge = openLocalForge({ gitDir: git.path, clock: fakeClock() });
  return { git, forge, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

releaseContract('GitHub', github);
releaseContract('a local repository', local);

const content = { tag: 'v1.0.0', name: 'One', body: 'text', draft: false, prerelease: false, latest: true };
const creating = ({ method, path }: RequestRecord) => method === 'POST' && path.endsWith('/releases');

describe.concurrent('releases of GitHub', () => {
  it.each([
    { draft: false, when: 'before' },
    { draft: false, when: 'after' },
    { draft: true, when: 'before' },
    { draft: true, when: 'after' },
  ] as const)('are made once though the answer is lost: %o', async ({ draft, when }) => {
    await using subject = await github();
    subject.double.failAt(1, { kind: 'reset', when }, creating);
    const made = await subject.forge.createRelease({ ...content, draft });
    expect(subject.remote.releases).toHaveLength(1);
    expect(await subject.forge.findRelease('v1.0.0')).toEqual(made);
  });

  it('are made once by two runs at once', async () => {
    await using subject = await github();
    const made = await Promise.all([1, 2, 3].map(() => subject.forge.createRelease({ ...content, draft: true })));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(subject.remote.releases).toHaveLength(1);
  });

  it('become the latest only when they are to', async () => {
    await using subject = await github();
    const draft = await subject.forge.createRelease({ ...content, draft: true });
    expect(subject.remote.latestRelease).toBeUndefined();
    await subject.forge.updateRelease(draft, { ...content, prerelease: true });
    expect(subject.remote.latestRelease).toBeUndefined();
    await subject.forge.updateRelease(draft, content);
    expect(subject.remote.latestRelease).toBe('v1.0.0');
  });

  it('say what the token lacks', async () => {
    await using subject = await github();
    const { double } = subject;
    double.addToken('reader', { permissions: { contents: 'read', metadata: 'read' } });
    const { serverUrl, apiUrl, graphqlUrl } = double;
    const access = { repository: 'acme/config', serverUrl, apiUrl, graphqlUrl, clock: fakeClock() };
    const forge = await connectGitHub({ ...access, token: 'reader' });
    await expect(forge.createRelease(content)).rejects.toMatchObject({
      message: expect.stringContaining('GitHub refused to create release v1.0.0 in acme/config: HTTP 403'),
      hint: expect.stringContaining('contents: write'),
    });
  });

  it('that are longer than GitHub takes are refused', async () => {
    await using subject = await github();
    const making = subject.forge.createRelease({ ...content, body: 'x'.repeat(125_001) });
    await expect(making).rejects.toThrow('body is too long (maximum is 125000 characters)');
  });

  it('are compared by more than a page of commits', async () => {
    await using subject = await github();
    const commits = Array.from({ length: 230 }, (_, n) => ({ files: { a: `${n}` }, message: `fix: ${n}` }));
    await subject.remote.git.commitAll('main', commits);
    const { forge } = subject;
    const all = await forge.compare('acme/config', 'v1.0.0', 'main', 500);
    expect(all?.commits.map(({ subject }) => subject)).toEqual(commits.map(({ message }) => message));
    expect((await forge.compare('acme/config', 'v1.0.0', 'main', 150))?.commits).toHaveLength(150);
    expect(await forge.compare('acme/config', 'v1.0.0', 'main')).toMatchObject({ totalCommits: 230 });
  });
});

it('a local release is a page that a person can read', async () => {
  await using subject = await local();
  const made = await subject.forge.createRelease({ ...content, tag: 'deep/v2' });
  const page = join(subject.git.path, 'gitops-actions', 'releases', 'deep%2Fv2.md');
  expect(await readFile(page, 'utf8')).toBe('# One\n\ntag `deep/v2` · latest\n\ntext\n');
  expect(made.uploadUrl).toBeUndefined();
});
