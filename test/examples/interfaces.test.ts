/**
 * A workflow that calls an action or a reusable workflow of ours asks only for what is there. actionlint cannot see that:
 * to it they are somebody's on GitHub. A runner would only warn about an unknown input, and go on without it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../dist/checkout.ts';
import { type CallInterface, ownName, readWorkflow, type WorkflowJob, workflowPaths } from './read.ts';

interface Call {
  what: string;
  given: string[];
  secrets: string[];
}

function callsOf(job: WorkflowJob): Call[] {
  const steps = (job.steps ?? []).map((step) => ({ uses: step.uses, with: step.with, secrets: undefined }));
  return [{ uses: job.uses, with: job.with, secrets: job.secrets }, ...steps].flatMap((one) => {
    const what = ownName(one.uses ?? '');
    return what === undefined
      ? []
      : [{ what, given: Object.keys(one.with ?? {}), secrets: Object.keys(one.secrets ?? {}) }];
  });
}

async function interfaceOf(what: string): Promise<CallInterface> {
  if (what.endsWith('.yml')) return (await readWorkflow(what)).on.workflow_call ?? {};
  const { inputs, outputs } = parse(await readFile(join(root, what, 'action.yml'), 'utf8'));
  return { inputs, outputs, secrets: {} };
}

/** Outputs that `text` reads of `source`, as in `steps.plan.outputs.plan-hash`. */
function outputsRead(text: string, source: string): string[] {
  return [...text.matchAll(/\b(steps|needs)\.([\w-]+)\.outputs\.([\w-]+)/g)].flatMap(([, kind, id, output = '']) =>
    source === `${kind}.${id}` ? [output] : [],
  );
}

const missing = (declared: CallInterface['inputs'], given: readonly string[]) =>
  Object.entries(declared ?? {}).flatMap(([name, { required }]) => (required && !given.includes(name) ? [name] : []));

const unknown = (declared: CallInterface['inputs'], given: readonly string[]) =>
  given.filter((name) => declared?.[name] === undefined);

describe.each(workflowPaths())('%s', (path) => {
  test('gives what is asked for, and asks for what is there', async () => {
    const { jobs } = await readWorkflow(path);
    for (const call of Object.values(jobs).flatMap(callsOf)) {
      const { inputs, secrets } = await interfaceOf(call.what);
      expect({ call: call.what, unknown: unknown(inputs, call.given), missing: missing(inputs, call.given) }).toEqual({
        call: call.what,
        unknown: [],
        missing: [],
      });
      expect({ unknown: unknown(secrets, call.secrets), missing: missing(secrets, call.secrets) }).toEqual({
        unknown: [],
        missing: [],
      });
    }
  });

  test('reads outputs that are there', async () => {
    const { jobs } = await readWorkflow(path);
    const whole = JSON.stringify(jobs);
    for (const [name, job] of Object.entries(jobs)) {
      const steps = (job.steps ?? []).map(({ id, uses }) => ({
        source: `steps.${id}`,
        uses,
        text: JSON.stringify(job),
      }));
      for (const { source, uses = '', text } of [{ source: `needs.${name}`, uses: job.uses, text: whole }, ...steps]) {
        const called = ownName(uses);
        if (called === undefined) continue;
        const { outputs = {} } = await interfaceOf(called);
        expect(outputsRead(text, source).filter((output) => !(output in outputs))).toEqual([]);
      }
    }
  });

  test('grants a reusable workflow exactly the permissions that its jobs need', async () => {
    for (const { uses = '', permissions } of Object.values((await readWorkflow(path)).jobs)) {
      const called = ownName(uses);
      if (called === undefined) continue;
      expect(permissions).toEqual(permissionsOf(Object.values((await readWorkflow(called)).jobs)));
    }
  });

  test('a reusable one is in the README, with the permissions that its caller grants', async () => {
    const { on, jobs } = await readWorkflow(path);
    if (on.workflow_call === undefined) return;
    const readme = await readFile(join(root, 'README.md'), 'utf8');
    const row = readme.split('\n').find((line) => line.includes(`](${path}) |`));
    const granted = [...(row?.split('|').at(-2) ?? '').matchAll(/`([\w-]+): (\w+)`/g)].map(([, scope, level]) => [
      scope,
      level,
    ]);
    expect(Object.fromEntries(granted)).toEqual(permissionsOf(Object.values(jobs)));
  });

  test('runs no text of somebody else', async () => {
    const text = await readFile(join(root, path), 'utf8');
    const { jobs } = await readWorkflow(path);
    const scripts = Object.values(jobs).flatMap(({ steps = [] }) => steps.flatMap(({ run }) => run ?? []));
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
    expect(text).not.toMatch(/^\s*pull_request_target:/m);
  });
});

/** For each scope the most that any job needs: a caller that grants less gets an error, not a weaker token. */
function permissionsOf(jobs: readonly WorkflowJob[]): Record<string, string> {
  const all = jobs.flatMap(({ permissions = {} }) => Object.entries(permissions));
  const writes = all.filter(([, level]) => level === 'write');
  return Object.fromEntries([...all, ...writes]);
}
