import { expect, test } from 'vitest';
import { createRedactor } from './redact.ts';
import { createRunnerLog } from './runner-log.ts';

function logging() {
  const written: string[] = [];
  const log = createRunnerLog((text) => written.push(text), createRedactor(['ghp_s3cret']), 'Promote');
  return { log, text: () => written.join('') };
}

test('levels become commands; positions become properties', () => {
  const { log, text } = logging();
  log.debug('one\ntwo');
  log.info('plain');
  log.notice('look');
  log.warning('careful', { file: 'a,b.yaml', line: 3, column: 5 });
  log.error('100%', { file: 'a.yaml' });
  expect(text()).toBe(
    [
      '::debug::one%0Atwo',
      'plain',
      '::notice title=Promote::look',
      '::warning title=Promote,file=a%2Cb.yaml,line=3,col=5::careful',
      '::error title=Promote,file=a.yaml::100%25',
      '',
    ].join('\n'),
  );
});

test('secrets, commands and escape sequences do not get through', () => {
  const { log, text } = logging();
  log.info('::add-mask::ghp_s3cret\r::error::\u001b[31m');
  log.warning('ghp_s3cret', { file: 'ghp_s3cret' });
  expect(text()).toBe(': :add-mask::***\\r::error::\\u{1b}[31m\n::warning title=Promote,file=***::***\n');
});

test('a group ends also when its body fails, and one inside another is a plain line', async () => {
  const { log, text } = logging();
  const failing = log.group('outer', () =>
    log.group('inner', async () => {
      log.info('inside');
      throw new Error('failed');
    }),
  );
  await expect(failing).rejects.toThrow('failed');
  expect(text()).toBe('::group::outer\ninner\ninside\n::endgroup::\n');
});
