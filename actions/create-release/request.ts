/** What the inputs ask for, read before anything is fetched. */
import { readTextInput } from '#config-repo';
import { InputError, type InputProblem } from '#errors';
import { type TagSigning, tagNameProblem } from '#git';
import type { InputsOf, Job } from '#kit';
import { parseVersion, type SemanticVersion } from '#release';
import type { spec } from './spec.ts';

type Inputs = InputsOf<typeof spec>;

/** The tag that is wanted; `next` leaves it to what changed. */
export type Wanted = { kind: 'next' } | { kind: 'named'; tag: string; version: SemanticVersion | undefined };

export interface ReleaseRequest
  extends Pick<Inputs, 'draft' | 'name' | 'tagPrefix' | 'tagMessage' | 'committer' | 'changelog'> {
  wanted: Wanted;
  target: string | undefined;
  previousTag: string | undefined;
  introduction: string;
  sign: TagSigning | undefined;
  prerelease: boolean | 'auto';
  latest: boolean | 'auto';
}

/** @throws InputError with all that does not fit together */
export async function readRequest(inputs: Inputs, job: Job): Promise<ReleaseRequest> {
  const { tag, tagPrefix, sign, signingKey } = inputs;
  const problems = [
    ...tagProblem('tag', tag),
    ...tagProblem('tag-prefix', `${tagPrefix}1`),
    ...(signingKey !== undefined && sign === undefined
      ? [{ input: 'signing-key', problem: 'is given without `sign`; say `sign: gpg` or `sign: ssh`' }]
      : []),
  ];
  if (problems.length > 0) throw new InputError(problems);
  const { draft, tagMessage, committer, changelog, target, previousTag } = inputs;
  return {
    ...{ draft, name: inputs.name, tagPrefix, tagMessage, committer, changelog, target, previousTag },
    wanted: tag === undefined ? { kind: 'next' } : { kind: 'named', tag, version: versionIn(tag, tagPrefix) },
    introduction: await readTextInput('notes', inputs.notes, inputs.notesPath, job.runner),
    sign: sign && { format: sign, key: signingKey },
    prerelease: decided(inputs.prerelease),
    latest: decided(inputs.makeLatest),
  };
}

function tagProblem(input: string, name: string | undefined): InputProblem[] {
  const wrong = name === undefined ? undefined : tagNameProblem(name);
  return wrong === undefined ? [] : [{ input, problem: `${JSON.stringify(name)} is not a tag name: ${wrong}` }];
}

function versionIn(tag: string, prefix: string): SemanticVersion | undefined {
  return parseVersion(tag.startsWith(prefix) ? tag.slice(prefix.length) : tag);
}

function decided(choice: 'auto' | 'true' | 'false'): boolean | 'auto' {
  return choice === 'auto' ? 'auto' : choice === 'true';
}
