import { describe, expect, test } from 'vitest';
import { type KubeconfigFile, selectContext } from './kubeconfig.ts';

const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

const file = (text: string, path = '/home/ci/.kube/config'): KubeconfigFile => ({ path, text });

const COMPLETE = `apiVersion: v1
kind: Config
current-context: staging
contexts:
  - name: staging
    context: { cluster: eu, user: ci, namespace: shop }
  - name: production
    context: { cluster: eu, user: admin }
clusters:
  - name: eu
    cluster:
      server: https://eu.example.com:6443/clusters/1
      certificate-authority-data: ${base64(PEM)}
      tls-server-name: kubernetes
users:
  - name: ci
    user: { token: s3cret }
  - name: admin
    user: { client-certificate: admin.crt, client-key: admin.key }
`;

describe('a context', () => {
  test('is the current one', () => {
    expect(selectContext([file(COMPLETE)], undefined)).toEqual({
      name: 'staging',
      namespace: 'shop',
      cluster: {
        name: 'eu',
        file: '/home/ci/.kube/config',
        server: new URL('https://eu.example.com:6443/clusters/1'),
        ca: { kind: 'inline', pem: PEM },
        verify: 'check',
        serverName: 'kubernetes',
        proxy: undefined,
        execConfig: undefined,
      },
      user: {
        name: 'ci',
        file: '/home/ci/.kube/config',
        certificate: undefined,
        key: undefined,
        credential: { kind: 'token', token: 's3cret' },
        impersonate: undefined,
      },
    });
  });

  test('may be written with anchors', () => {
    const text = COMPLETE.replace('user: { token: s3cret }', 'user: &ci { token: s3cret }').replace(
      'user: { client-certificate: admin.crt, client-key: admin.key }',
      'user: *ci',
    );
    expect(selectContext([file(text)], 'production').user).toMatchObject({
      name: 'admin',
      credential: { kind: 'token', token: 's3cret' },
    });
  });

  test('may be another one', () => {
    expect(selectContext([file(COMPLETE)], 'production')).toMatchObject({
      namespace: undefined,
      user: { certificate: { kind: 'file', path: 'admin.crt' }, key: { kind: 'file', path: 'admin.key' } },
    });
  });

  test('may come as JSON', () => {
    const json = JSON.stringify({
      'current-context': 'a',
      contexts: [{ name: 'a', context: { cluster: 'c' } }],
      clusters: [{ name: 'c', cluster: { server: 'http://127.0.0.1:8080', 'insecure-skip-tls-verify': true } }],
    });
    expect(selectContext([file(json)], undefined)).toMatchObject({ user: undefined, cluster: { verify: 'skip' } });
  });

  test('may come from several files, the first of a name counting', () => {
    const first = file('current-context: a\nclusters: [{ name: c, cluster: { server: "https://one" } }]\n', '/one');
    const second = file(
      `current-context: b
clusters: [{ name: c, cluster: { server: "https://two" } }]
contexts: [{ name: a, context: { cluster: c, user: u } }]
users: [{ name: u, user: { tokenFile: token } }]
`,
      '/two',
    );
    expect(selectContext([first, second], undefined)).toMatchObject({
      name: 'a',
      cluster: { server: new URL('https://one'), file: '/one' },
      user: { credential: { kind: 'token-file', path: 'token' }, file: '/two' },
    });
  });
});

/** A kubeconfig whose only user is this. */
function withUser(user: string): KubeconfigFile {
  return file(`current-context: a
contexts: [{ name: a, context: { cluster: c, user: u } }]
clusters: [{ name: c, cluster: { server: "https://c" } }]
users:
  - name: u
    user:
${user.replace(/^/gm, '      ')}
`);
}

describe('users', () => {
  const userOf = (user: string) => selectContext([withUser(user)], undefined).user;

  test.each([
    ['{ token: t, tokenFile: f }', { kind: 'token-file', path: 'f' }],
    ['{ token: t, username: u }', { kind: 'token', token: 't' }],
    ['{ username: u, password: p }', { kind: 'basic', username: 'u', password: 'p' }],
    ['{}', { kind: 'none' }],
  ])('%s', (user, credential) => {
    expect(userOf(user)?.credential).toEqual(credential);
  });

  test('with an exec plugin', () => {
    const exec = `exec:
  apiVersion: client.authentication.k8s.io/v1beta1
  command: aws
  args: [eks, get-token]
  env: [{ name: AWS_PROFILE, value: ci }]
  installHint: Install the AWS CLI.
  provideClusterInfo: true
  interactiveMode: IfAvailable`;
    expect(userOf(exec)?.credential).toEqual({
      kind: 'exec',
      plugin: {
        apiVersion: 'client.authentication.k8s.io/v1beta1',
        command: 'aws',
        args: ['eks', 'get-token'],
        env: { AWS_PROFILE: 'ci' },
        installHint: 'Install the AWS CLI.',
        clusterInfo: 'given',
      },
    });
  });

  test('who act as another', () => {
    expect(
      userOf('{ token: t, as: bob, as-groups: [dev, ops], as-user-extra: { reason: [drill] } }')?.impersonate,
    ).toEqual({ user: 'bob', uid: undefined, groups: ['dev', 'ops'], extra: { reason: ['drill'] } });
  });
});

describe('what is wrong is named with its place', () => {
  const where = '/home/ci/.kube/config';
  const broken = (from: string, to: string): KubeconfigFile => {
    expect(COMPLETE).toContain(from);
    return file(COMPLETE.replace(from, to));
  };

  test.each([
    ['no YAML', file('a: [1\nb: 2'), /^\/home\/ci\/.kube\/config:2:\d+: Flow sequence/],
    ['no mapping', file('hello'), `${where}: is no kubeconfig: it holds no mapping of keys`],
    [
      'current context',
      broken('current-context: staging', 'current-context: stagin'),
      `${where}:3:18: current-context: there is no context "stagin"; did you mean staging?`,
    ],
    [
      'cluster',
      broken('{ cluster: eu, user: ci', '{ cluster: us, user: ci'),
      `${where}:6:25: there is no cluster "us"; there are: eu`,
    ],
    ['user', broken('user: ci,', 'user: cj,'), `${where}:6:35: there is no user "cj"`],
    [
      'server',
      broken('https://eu.example.com:6443/clusters/1', 'ftp://eu'),
      `${where}:12:15: server "ftp://eu" is no http or https address`,
    ],
    [
      'type',
      broken('tls-server-name: kubernetes', 'tls-server-name: 1'),
      `${where}:14:24: tls-server-name must be a string`,
    ],
    [
      'base64',
      broken(base64(PEM), 'aGVsbG8='),
      `${where}:13:35: certificate-authority-data is not base64 of a PEM block`,
    ],
    ['list', broken('users:\n', 'users: {}\nold:\n'), `${where}:15:8: must be a list`],
    [
      'auth-provider',
      withUser('auth-provider: { name: gcp }'),
      `${where}:7:22: user "u" uses auth-provider "gcp", which Kubernetes has replaced by exec plugins`,
    ],
    [
      'exec version',
      withUser('exec: { apiVersion: client.authentication.k8s.io/v1alpha1, command: x }'),
      `${where}:7:27: exec apiVersion "client.authentication.k8s.io/v1alpha1" is not supported; it must be client.authentication.k8s.io/v1 or client.authentication.k8s.io/v1beta1`,
    ],
    [
      'terminal',
      withUser('exec: { apiVersion: client.authentication.k8s.io/v1, command: x, interactiveMode: Always }'),
      `${where}:7:89: exec plugin x always wants a terminal (interactiveMode: Always), and a job has none`,
    ],
  ])('%s', (_, one, message) => {
    expect(() => selectContext([one], undefined)).toThrow(message);
  });

  test('a context that was asked for', () => {
    expect(() => selectContext([file(COMPLETE)], 'prodution')).toThrow(
      'input context: there is no context "prodution"; did you mean production?',
    );
  });

  test('no context at all', () => {
    expect(() => selectContext([file('contexts: [{ name: a, context: { cluster: c } }]')], undefined)).toThrow(
      'input context: is needed, since /home/ci/.kube/config has no current-context; there are: a',
    );
  });

  test('a token that is no string is not shown', () => {
    expect(() => selectContext([withUser('token: 12345678')], undefined)).toThrow(
      `${where}:7:14: token must be a string`,
    );
  });
});
