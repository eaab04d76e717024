import { EventEmitter } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fakeClock } from '#testing';
import { executeAction } from './run-action.ts';
import { demoAction } from './tests/demo-action.ts';

const TOKEN = 'ghp_s3cret';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kit-step-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface StepOptions {
  onWrite?: (text: string, signals: EventEmitter) => void;
  setOutputs?: () => Promise<void>;
}

/** Runs the demo action as a runner would and collects everything it leaves behind. */
async function step(inputs: Record<string, string>, { onWrite, setOutputs }: StepOptions = {}) {
  const signals = new EventEmitter();
  const outputs: Record<string, string> = {};
  let log = '';
  const code = await executeAction(demoAction, {
    env: {
      GITHUB_ACTIONS: 'true',
      INPUT_REPOSITORY: 'acme/config',
      INPUT_FROM: 'staging',
      INPUT_TOKEN: TOKEN,
      ...inputs,
    },
    cwd: folder,
    clock: fakeClock(),
    signals,
    write: (text) => {
      log += text;
      onWrite?.(text, signals);
    },
    setOutputs: async (written) => {
      await setOutputs?.();
      for (const { name, text } of written) outputs[name] = text;
    },
  });
  const lines = log.split('\n').filter((line) => line !== '' && !line.startsWith('::debug::'));
  return { code, outputs, lines, log };
}

test('a run that succeeds: mask first, then its log; every declared output is written', async () => {
  const { code, outputs, lines } = await step({ INPUT_IMAGES: 'app\nweb', INPUT_TAG: 'v2' });
  expect(lines).toEqual([`::add-mask::${TOKEN}`, 'from staging with ***']);
  expect(outputs).toEqual({
    changed: 'true',
    'commit-sha': '',
    count: '2',
    files: 'a.yaml\nb.yaml',
    images: '[{"name":"app","to":"v2"},{"name":"web","to":"v2"}]',
  });
  expect(code).toBe(0);
});

test('every line of a secret is masked, also when other inputs are wrong', async () => {
  const { code, lines } = await step({ INPUT_TOKEN: 'line-one\nline-two', INPUT_FROM: '', INPUT_TIMEOUT: 'soon' });
  expect(lines).toEqual([
    '::add-mask::line-one',
    '::add-mask::line-two',
    '::error title=Demo bump::input from: is required, but nothing was given',
    '::error title=Demo bump::input timeout: "soon" is not a duration; write seconds (90) or units (90s, 5m, 1h30m, 2d)',
  ]);
  expect(code).toBe(1);
});

test('without a runner to hide it, the secret is not printed', async () => {
  const { log } = await step({ GITHUB_ACTIONS: '' });
  expect(log).toBe('from staging with ***\n');
});

test('a misspelt input is pointed out', async () => {
  const { lines } = await step({ INPUT_IMAGE: 'app' });
  expect(lines[1]).toBe(
    '::warning title=Demo bump::input image: demo-bump has no such input; did you mean images? It is ignored',
  );
});

test('a failed step still has the outputs that are known', async () => {
  const { code, outputs, lines } = await step({ INPUT_TAG: 'blocked' });
  expect(outputs).toEqual({ changed: 'false', 'commit-sha': 'abc', count: '', files: '', images: '' });
  expect(lines.at(-1)).toBe('::error title=Demo bump::production is on hold since Monday%0ALift the hold.');
  expect(code).toBe(1);
});

test('an error in a file is shown on its line', async () => {
  const { lines, outputs } = await step({ INPUT_TAG: 'broken-file' });
  expect(lines.at(-1)).toBe('::error title=Demo bump,file=k8s/a.yaml,line=3,col=5::no image here%0AName another file.');
  expect(outputs).toEqual({});
});

test('a bug says so in one line, with stack and causes at debug level, and without the secret', async () => {
  const { code, log, lines } = await step({ INPUT_TAG: 'bug' });
  expect(lines.at(-1)).toBe(
    '::error title=Demo bump::TypeError: cannot read properties of undefined%0AThis is a bug in gitops-actions, please report it. The stack is in the log at debug level.',
  );
  expect(log).toMatch(/^::debug::TypeError: cannot read properties of undefined%0A {4}at demoRun/m);
  expect(log).toMatch(/^::debug::caused by: Error: root \*\*\*%0A/m);
  expect(code).toBe(1);
});

test('a cancelled job ends as interrupted', async () => {
  const { code, lines } = await step(
    { INPUT_TAG: 'hang' },
    {
      onWrite: (text, signals) => {
        if (!text.startsWith('from staging')) return;
        signals.emit('SIGTERM');
        signals.emit('SIGTERM');
      },
    },
  );
  expect(lines.at(-1)).toBe('::error title=Demo bump::interrupted by SIGTERM');
  expect(code).toBe(143);
});

test('outputs that cannot be written fail the step', async () => {
  const { code, lines } = await step({}, { setOutputs: () => Promise.reject(new Error('Missing file at path: /x')) });
  expect(lines.at(-1)).toContain('Error: Missing file at path: /x');
  expect(code).toBe(1);
});

test('the summary is appended to the step’s file, without the secret', async () => {
  const path = join(folder, 'summary.md');
  await writeFile(path, 'before\n');
  await step({ GITHUB_STEP_SUMMARY: path });
  expect(await readFile(path, 'utf8')).toBe('before\n## staging\n\ntoken ***\n');
});

test('a summary that cannot be written is a warning only', async () => {
  const { code, lines } = await step({ GITHUB_STEP_SUMMARY: join(folder, 'no-such-folder', 'summary.md') });
  expect(lines.at(-1)).toContain('::warning title=Demo bump::the step summary could not be written: ENOENT');
  expect(code).toBe(0);
});
