import { describe, expect, test } from 'vitest';
import { InputError } from '#errors';
import { openArgoCd } from './open.ts';

const options = {
  authToken: undefined,
  serverCa: undefined,
  insecure: false,
  headers: [],
  project: undefined,
  appNamespace: undefined,
  now: () => 0,
};

function problem(more: Partial<Parameters<typeof openArgoCd>[0]>): string {
  try {
    openArgoCd({ ...options, server: 'argo.example', ...more });
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'none';
}

describe('the address', () => {
  test.each([
    ['argocd.example.com', 'Argo CD at https://argocd.example.com'],
    ['argocd.example.com:8443', 'Argo CD at https://argocd.example.com:8443'],
    ['example.com/argo/', 'Argo CD at https://example.com/argo'],
    ['http://localhost:8080', 'Argo CD at http://localhost:8080'],
  ])('%s', (server, name) => {
    expect(openArgoCd({ ...options, server }).name).toBe(name);
  });

  test.each([
    [
      'grpc://argo',
      'input server: "grpc://argo" is not an HTTP address; write argocd.example.com or https://argocd.example.com/argo',
    ],
    ['a b', 'input server: "a b" is no address'],
    ['https://me:sesame@argo.example', 'input server: must not hold a user name or password; use auth-token'],
  ])('is wrong: %s', (server, said) => {
    expect(problem({ server })).toBe(said);
  });
});

test('a header that is none is told by its line, not by its content', () => {
  expect(problem({ headers: ['CF-Access-Client-Id: abc', 'sesame'] })).toBe(
    'input headers: line 2 is not of the form Name: value',
  );
  expect(problem({ headers: ['CF-Access-Client-Id: abc'] })).toBe('none');
});
