import { describe, expect, expectTypeOf, test } from 'vitest';
import { InputError } from '#errors';
import type { Person } from './inputs.ts';
import { parseInputs, secretValues } from './parse-inputs.ts';
import { readFromRunner, unknownInputWarnings } from './runner-inputs.ts';
import type { InputsOf, OutputsOf } from './spec.ts';
import { demoSpec } from './tests/demo-action.ts';

const minimal = { INPUT_FROM: 'staging', INPUT_REPOSITORY: 'acme/config' };

function parse(env: Record<string, string>) {
  return parseInputs(demoSpec, readFromRunner(demoSpec, env));
}

function problemsOf(env: Record<string, string>) {
  try {
    parse(env);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

test('what nobody gave is its default, empty, or undefined', () => {
  expect(parse(minimal)).toEqual({
    repository: 'acme/config',
    token: undefined,
    images: [],
    labels: [],
    tag: undefined,
    from: 'staging',
    config: 'gitops.yaml',
    body: undefined,
    dryRun: false,
    onBlocked: 'fail',
    author: { name: 'demo[bot]', email: 'demo@example.com' },
    timeout: 600_000,
  });
});

test('names arrive as runners write them: upper case, hyphens kept', () => {
  const inputs = parse({ ...minimal, 'INPUT_DRY-RUN': 'true', 'INPUT_ON-BLOCKED': 'skip', INPUT_IMAGES: 'a\nb' });
  expect(inputs).toMatchObject({ dryRun: true, onBlocked: 'skip', images: ['a', 'b'] });
});

test('an empty value is no value: reusable workflows pass empty inputs on', () => {
  expect(parse({ ...minimal, INPUT_CONFIG: '', INPUT_TIMEOUT: '  \n' })).toMatchObject({
    config: 'gitops.yaml',
    timeout: 600_000,
  });
  expect(problemsOf({ ...minimal, INPUT_FROM: ' ' })).toEqual([
    { input: 'from', problem: 'is required, but nothing was given' },
  ]);
});

test('a default that only the runner can evaluate is missing when it did not', () => {
  expect(problemsOf({ INPUT_FROM: 'staging' })).toEqual([
    { input: 'repository', problem: 'is required, but nothing was given' },
  ]);
});

test('environment variables of an input count, after the input itself', () => {
  const env = { ...minimal, DEMO_CONFIG: 'from-env.yaml', GITHUB_TOKEN: '', GH_TOKEN: 'gh-token' };
  expect(parse(env)).toMatchObject({ config: 'from-env.yaml', token: 'gh-token' });
  expect(parse({ ...env, INPUT_CONFIG: 'given.yaml', INPUT_TOKEN: 'given' })).toMatchObject({
    config: 'given.yaml',
    token: 'given',
  });
});

test('all problems are reported at once, in the order of the declaration', () => {
  const env = { ...minimal, INPUT_FROM: '', 'INPUT_DRY-RUN': 'ture', INPUT_TIMEOUT: 'soon', INPUT_AUTHOR: 'me' };
  expect(() => parse(env)).toThrow(
    new InputError([
      { input: 'from', problem: 'is required, but nothing was given' },
      { input: 'dry-run', problem: '"ture" is not a boolean; write true or false' },
      { input: 'author', problem: '"me" is not a person; write Name <mail@example.com>' },
      {
        input: 'timeout',
        problem: '"soon" is not a duration; write seconds (90) or units (90s, 5m, 1h30m, 2d)',
      },
    ]),
  );
});

test('secrets are known even when other inputs are wrong', () => {
  expect(secretValues(demoSpec, readFromRunner(demoSpec, { INPUT_TOKEN: 's3cret' }))).toEqual(['s3cret']);
});

describe('unknown inputs', () => {
  test.each([
    ['INPUT_DRY_RUN', 'input dry_run: demo-bump has no such input; did you mean dry-run? It is ignored'],
    ['INPUT_IMGAES', 'input imgaes: demo-bump has no such input; did you mean images? It is ignored'],
    ['INPUT_COLOUR', 'input colour: demo-bump has no such input; it is ignored'],
  ])('%s', (variable, warning) => {
    expect(unknownInputWarnings(demoSpec, { ...minimal, [variable]: 'x' })).toEqual([warning]);
  });
  test('none when all are declared', () => {
    expect(unknownInputWarnings(demoSpec, { ...minimal, 'INPUT_DRY-RUN': '', PATH: '/bin' })).toEqual([]);
  });
});

test('types follow from the declaration', () => {
  type Inputs = InputsOf<typeof demoSpec>;
  expectTypeOf<Inputs['from']>().toEqualTypeOf<string>();
  expectTypeOf<Inputs['tag']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Inputs['config']>().toEqualTypeOf<string>();
  expectTypeOf<Inputs['token']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Inputs['images']>().toEqualTypeOf<string[]>();
  expectTypeOf<Inputs['dryRun']>().toEqualTypeOf<boolean>();
  expectTypeOf<Inputs['onBlocked']>().toEqualTypeOf<'fail' | 'skip'>();
  expectTypeOf<Inputs['author']>().toEqualTypeOf<Person>();
  expectTypeOf<Inputs['timeout']>().toEqualTypeOf<number>();
  type Outputs = OutputsOf<typeof demoSpec>;
  expectTypeOf<Outputs['commitSha']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Outputs['images']>().toEqualTypeOf<{ name: string; to: string }[] | undefined>();
});
