/** Tags: listed, made here, and pushed where there is none of that name. */
import { ConflictError, InputError } from '#errors';
import { tagNameProblem } from './branch-name.ts';
import { displayLocation } from './location.ts';
import { formatPerson, type Person, personProblem } from './person.ts';
import { pushRef } from './push.ts';
import type { RetryClock } from './remote.ts';
import type { GitRepository } from './repository.ts';
import type { Workspace } from './workspace.ts';

export interface Tag {
  /** What the ref points at: the object of an annotated tag, else the commit itself. */
  object: string;
  /** What it is a tag of; a tree or file for tags that are not of commits. */
  commit: string;
  kind: 'annotated' | 'lightweight';
}

/** By git itself, with the keys and programs that its configuration and environment name. */
export interface TagSigning {
  format: 'gpg' | 'ssh';
  /** Key id, path, or `key::ssh-ed25519 …` for a key that ssh-agent holds. Default: git's `user.signingKey`. */
  key: string | undefined;
}

export interface TagRequest {
  name: string;
  commit: string;
  message: string;
  tagger: Person;
  sign?: TagSigning;
}

const ATTEMPTS = 3;

type Tagging = Pick<GitRepository, 'tags' | 'createTag' | 'pushTag'>;

export function tagging(workspace: Workspace, clock: RetryClock): Tagging {
  const { remote, fetcher, location } = workspace;
  const tags = async () => readTags(await fetcher.tagRefs());
  return {
    tags,
    createTag: async (request) => {
      assertTagName(request.name);
      const problem = personProblem(request.tagger);
      if (problem !== undefined) throw new InputError([{ input: 'committer', problem }]);
      await workspace.withFolders([request.commit]);
      if (request.sign !== undefined) return signedTag(workspace, request, request.sign);
      const printed = await workspace.git.run(['mktag'], tagObject(request, clock.now()));
      return printed.toString('latin1').trim();
    },
    pushTag: async (name, object) => {
      assertTagName(name);
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const { kind } = await pushRef(remote, {
          ...{ ref: { kind: 'tag', name }, object, expected: 'absent', basis: 'negotiated' },
        });
        if (kind === 'pushed') return { kind };
        const there = (await tags()).get(name);
        // Ours after all, whose answer was lost.
        if (there?.object === object) return { kind: 'pushed' };
        if (there !== undefined) return { kind: 'taken', by: there };
      }
      throw new ConflictError(`tag ${name} of ${displayLocation(location)} comes and goes`, {
        hint: 'Somebody pushes and deletes it again and again. Find out who; then run again.',
      });
    },
  };
}

function readTags(refs: ReadonlyMap<string, string>): Map<string, Tag> {
  const tags = new Map<string, Tag>();
  for (const [ref, object] of refs) {
    if (!ref.startsWith('refs/tags/') || ref.endsWith('^{}')) continue;
    const peeled = refs.get(`${ref}^{}`);
    const kind = peeled === undefined ? 'lightweight' : 'annotated';
    tags.set(ref.slice('refs/tags/'.length), { object, commit: peeled ?? object, kind });
  }
  return tags;
}

function tagObject({ name, commit, message, tagger }: TagRequest, now: number): string {
  const seconds = Math.floor(now / 1000);
  const header = `object ${commit}\ntype commit\ntag ${name}\ntagger ${formatPerson(tagger)} ${seconds} +0000`;
  return `${header}\n\n${message.trimEnd()}\n`;
}

/** git knows how to ask for each kind of signature, agents and all; the tag stands in our temporary repository until then. */
async function signedTag(
  { git }: Workspace,
  { name, commit, message, tagger }: TagRequest,
  { format, key }: TagSigning,
): Promise<string> {
  const text = `${message.trimEnd()}\n`;
  const settings = [`user.name=${tagger.name}`, `user.email=${tagger.email}`];
  const given = key === undefined ? [] : [`user.signingKey=${key}`];
  const options = [...settings, ...given, `gpg.format=${format === 'gpg' ? 'openpgp' : 'ssh'}`];
  const made = await git.attempt(
    [
      ...options.flatMap((option) => ['-c', option]),
      'tag',
      '--sign',
      '--force',
      '--cleanup=verbatim',
      '-F',
      '-',
      '--',
      name,
      commit,
    ],
    text,
  );
  if (made.code !== 0) throw unsigned(name, format, made.stderr);
  const object = (await git.run(['rev-parse', '--verify', `refs/tags/${name}`])).toString('latin1').trim();
  // Seen with git 2.39: without the ssh key it makes the tag all the same, unsigned, and exits with 0.
  const written = (await git.run(['cat-file', 'tag', object])).toString('utf8');
  const below = written.slice(written.indexOf('\n\n') + 2 + text.length);
  if (!/^-----BEGIN (?:PGP|SSH) SIGNATURE-----$/m.test(below)) throw unsigned(name, format, made.stderr);
  return object;
}

function unsigned(name: string, format: TagSigning['format'], stderr: string): InputError {
  const said = stderr
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .slice(-3)
    .join('; ');
  return new InputError([{ input: 'sign', problem: `tag ${name} cannot be signed (${format}): ${said}` }], {
    hint:
      format === 'gpg'
        ? 'Import the secret key before this step (gpg --import), and name it as `signing-key` or as git’s user.signingKey. It must need no passphrase, or an agent must know it.'
        : 'Give `signing-key`: the path of the private key, or key::ssh-ed25519 … for one that ssh-agent holds.',
  });
}

function assertTagName(name: string): void {
  const problem = tagNameProblem(name);
  if (problem === undefined) return;
  throw new InputError([{ input: 'tag', problem: `${JSON.stringify(name)} is not a tag name: ${problem}` }]);
}
