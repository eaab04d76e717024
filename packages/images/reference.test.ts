import { describe, expect, test } from 'vitest';
import {
  formatImageOverride,
  formatImageReference,
  InvalidReference,
  normaliseImageName,
  parseImageOverride,
  parseImageReference,
} from './index.ts';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('parseImageReference', () => {
  test.each([
    ['nginx', { name: 'nginx' }],
    ['nginx:1.27', { name: 'nginx', tag: '1.27' }],
    ['localhost/app:v1', { name: 'localhost/app', tag: 'v1' }],
    ['harbor.local:8443/shop/web', { name: 'harbor.local:8443/shop/web' }],
    ['harbor:8443/shop/web:dev-1a2b', { name: 'harbor:8443/shop/web', tag: 'dev-1a2b' }],
    ['[::1]:5000/app:v1', { name: '[::1]:5000/app', tag: 'v1' }],
    ['ACME/app', { name: 'ACME/app' }],
    ['a/b__c/d---e.f_g', { name: 'a/b__c/d---e.f_g' }],
    [`app@${digest}`, { name: 'app', digest }],
    [`ghcr.io/acme/app:_v1.0-rc@${digest}`, { name: 'ghcr.io/acme/app', tag: '_v1.0-rc', digest }],
    ['app:5000', { name: 'app', tag: '5000' }],
  ])('reads %s and writes it again', (text, reference) => {
    expect(parseImageReference(text)).toEqual(reference);
    expect(formatImageReference(reference)).toBe(text);
  });

  test.each([
    ['', 'the name is empty'],
    [':v1', 'the name is empty'],
    ['app:', 'the tag after ":" is empty'],
    ['app@', 'the digest after "@" is empty'],
    ['app@sha256:abc', 'the digest "sha256:abc" must be algorithm:hex with at least 32 hex digits, such as sha256:…'],
    [`app@sha256:${'a'.repeat(63)}`, 'a sha256 digest has 64 hex digits, this one has 63'],
    ['app:.v1', 'the tag ".v1" may hold only letters, digits, "_", "." and "-", and not begin with "." or "-"'],
    [`app:${'a'.repeat(129)}`, 'the tag is 129 characters long; 128 are allowed'],
    ['app:v1 ', 'the tag "v1 " may hold only letters, digits, "_", "." and "-", and not begin with "." or "-"'],
    ['my app', 'the name "my app" holds white space'],
    ['App:v1', '"App" must be lower case'],
    ['acme/App', '"App" must be lower case'],
    ['acme//app', 'the name has an empty part between slashes'],
    ['acme/app_', '"app_" may hold only a-z, 0-9 and single separators ".", "_", "__" or "-" between them'],
    ['https://ghcr.io/acme/app', 'an image has no scheme; leave out everything up to "://"'],
    ['-bad.io/app', '"-bad.io" is not a registry host: "-bad" is no host label'],
    ['host.io:port/app', '"host.io:port" is not a registry host (host or host:port)'],
    [`${'a/'.repeat(130)}b`, 'the name is 261 characters long; 255 are allowed'],
  ])('says what is wrong with %j', (text, problem) => {
    const error = catchError(() => parseImageReference(text));
    expect(error).toBeInstanceOf(InvalidReference);
    expect(error).toHaveProperty('message', `${JSON.stringify(text)} is not an image reference: ${problem}`);
    expect(error).toHaveProperty('hint', 'Write name[:tag][@digest], for example ghcr.io/acme/web:v1.2.3.');
  });
});

describe('parseImageOverride', () => {
  test.each([
    ['web', { name: 'web' }],
    ['web:v2', { name: 'web', tag: 'v2' }],
    ['web=ghcr.io/acme/web', { name: 'web', newName: 'ghcr.io/acme/web' }],
    [`APP_IMAGE=host:5000/web:v2@${digest}`, { name: 'APP_IMAGE', newName: 'host:5000/web', tag: 'v2', digest }],
  ])('reads %s and writes it again', (line, override) => {
    expect(parseImageOverride(line)).toEqual(override);
    expect(formatImageOverride(override)).toBe(line);
  });

  test.each([
    ['=web', 'the name before "=" is empty'],
    ['web=', 'the name is empty'],
    ['we b=web', 'the name "we b" before "=" holds characters no image name has'],
    ['web=Web', '"Web" must be lower case'],
    ['web=a=b', '"a=b" may hold only a-z, 0-9 and single separators ".", "_", "__" or "-" between them'],
  ])('says what is wrong with %j', (line, problem) => {
    expect(() => parseImageOverride(line)).toThrow(`${JSON.stringify(line)} is not an image reference: ${problem}`);
  });
});

test.each([
  ['nginx', 'docker.io/library/nginx'],
  ['docker.io/nginx', 'docker.io/library/nginx'],
  ['index.docker.io/library/nginx', 'docker.io/library/nginx'],
  ['acme/web', 'docker.io/acme/web'],
  ['ghcr.io/web', 'ghcr.io/web'],
  ['localhost/web', 'localhost/web'],
  ['registry:5000/web', 'registry:5000/web'],
])('normalises %s to %s', (name, normal) => {
  expect(normaliseImageName(name)).toBe(normal);
});

function catchError(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}
