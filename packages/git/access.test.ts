import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { gitEnvironment, tokenSettings } from './environment.ts';
import { parseLocation } from './location.ts';
import { redactor } from './redact.ts';

describe('locations', () => {
  it.each([
    ['https://github.com/o/r', { kind: 'http', url: 'https://github.com/o/r', origin: 'https://github.com' }],
    [
      'http://git.example:3000/o/r.git',
      { kind: 'http', url: 'http://git.example:3000/o/r.git', origin: 'http://git.example:3000' },
    ],
    ['git@github.com:o/r.git', { kind: 'other', url: 'git@github.com:o/r.git' }],
    ['ssh://git@host:2222/o/r', { kind: 'other', url: 'ssh://git@host:2222/o/r' }],
    [tmpdir(), { kind: 'local', url: `file://${tmpdir()}`, path: tmpdir() }],
    [`file://${tmpdir()}`, { kind: 'local', url: `file://${tmpdir()}`, path: tmpdir() }],
  ])('understands %s', (text, location) => {
    expect(parseLocation(text)).toEqual(location);
  });

  it.each([
    ['', 'input repository: is empty'],
    ['--upload-pack=x', 'input repository: "--upload-pack=x" begins with a dash'],
    ['https://h/o\nr', 'input repository: holds a control character or line break'],
    ['ext::sh -c id', 'input repository: uses a transport that runs a command; use https, ssh or a path'],
    ['ftp://host/x', 'input repository: has the scheme ftp; use https, ssh or a path'],
    ['file://elsewhere/x', 'input repository: "file://elsewhere/x" is not the URL of a file on this machine'],
    ['/no/such/folder', 'input repository: "/no/such/folder" is not a folder of this machine, nor a URL'],
  ])('refuses %j', (text, message) => {
    expect(() => parseLocation(text)).toThrow(message);
  });

  it.each(['https://user:hunter2@host/o/r', 'https://hunter2@host/o/r', 'ssh://git:hunter2@host/o/r'])(
    'refuses credentials without repeating them (%#)',
    (text) => {
      expect(() => parseLocation(text)).toThrow(/^input repository: holds credentials in the URL$/);
    },
  );
});

describe('the environment of git', () => {
  it('keeps how to reach servers and drops what redirects, records or leaks', () => {
    const environment = gitEnvironment({
      PATH: '/bin',
      HTTPS_PROXY: 'http://proxy',
      GIT_SSH_COMMAND: 'ssh -i key',
      GIT_SSL_CAINFO: '/ca',
      GIT_DIR: '/x',
      GIT_WORK_TREE: '/x',
      GIT_INDEX_FILE: '/x',
      GIT_TRACE: '1',
      GIT_TRACE_CURL: '1',
      GIT_CURL_VERBOSE: '1',
      GIT_CONFIG_PARAMETERS: "'a.b=c'",
      GIT_CONFIG_KEY_99: 'core.hooksPath',
      INPUT_TOKEN: 'secret',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
      SSH_ASKPASS: '/bin/ask',
    });
    expect(environment).toMatchObject({
      PATH: '/bin',
      HTTPS_PROXY: 'http://proxy',
      GIT_SSH_COMMAND: 'ssh -i key',
      GIT_SSL_CAINFO: '/ca',
    });
    expect(environment).toMatchObject({
      GIT_TERMINAL_PROMPT: '0',
      GIT_ASKPASS: '',
      GIT_ALLOW_PROTOCOL: 'http:https:ssh:file:git',
      LC_ALL: 'C',
    });
    const names = Object.keys(environment).filter((name) => !/^GIT_CONFIG_(?:COUNT|(?:KEY|VALUE)_\d{1,2})$/.test(name));
    expect(names.sort()).toEqual([
      'GIT_ALLOW_PROTOCOL',
      'GIT_ASKPASS',
      'GIT_SSH_COMMAND',
      'GIT_SSL_CAINFO',
      'GIT_TERMINAL_PROMPT',
      'HTTPS_PROXY',
      'LC_ALL',
      'PATH',
    ]);
    expect(environment['GIT_CONFIG_KEY_99']).toBeUndefined();
  });

  it('sends the token to the origin of the URL only, in place of other headers and helpers', () => {
    expect(tokenSettings(parseLocation('https://host:8443/o/r'), 'abc')).toEqual([
      ['http.https://host:8443/.extraHeader', ''],
      ['http.https://host:8443/.extraHeader', 'Authorization: basic eC1hY2Nlc3MtdG9rZW46YWJj'],
      ['credential.helper', ''],
      ['url.https://host:8443/o/r.insteadOf', 'https://host:8443/o/r'],
      ['url.https://host:8443/o/r.pushInsteadOf', 'https://host:8443/o/r'],
    ]);
    expect(tokenSettings(parseLocation('git@host:o/r'), 'abc')).toEqual([]);
    expect(() => tokenSettings(parseLocation('https://host/o/r'), 'abc\nX-Evil: 1')).toThrow(
      /^input token: holds a space, line break or control character$/,
    );
  });
});

describe('redaction', () => {
  it('hides a token in every form, and passwords in URLs', () => {
    const redact = redactor('s3cr/t+');
    const base64 = Buffer.from('x-access-token:s3cr/t+').toString('base64');
    const text = `s3cr/t+ ${base64} s3cr%2Ft%2B https://u:pw@host/ Authorization: Bearer other`;
    expect(redact(text)).toBe('*** *** *** https://***@host/ Authorization: Bearer ***');
  });
});
