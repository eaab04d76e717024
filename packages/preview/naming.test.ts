import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dnsLabel, fillTemplate, labelValue, namespaceName } from './naming.ts';
import { ownershipLabels, ownershipSelector } from './ownership.ts';

const DNS_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const LABEL_VALUE = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const anyText = fc.string({ unit: 'binary', maxLength: 120 });

const named = (template: string, prefix: string, number: number) =>
  namespaceName(template, { prefix, number: String(number) });

describe('the namespace of a pull request', () => {
  test.each([
    ['{prefix}-pr-{number}', 'safezone-preview', 123, 'safezone-preview-pr-123'],
    ['{prefix}-pr-{number}', 'SafeZone_Deploy', 7, 'safezone-deploy-pr-7'],
    ['{number}', '', 7, '7'],
    ['--{number}.é', '', 7, '7'],
    ['{prefix}-pr-{number}', '$(rm -rf /)\n', 1, 'rm-rf-pr-1'],
  ])('%s of %j and %i', (template, prefix, number, name) => {
    expect(named(template, prefix, number)).toBe(name);
  });

  test('that would be too long is cut, and stays its own', () => {
    const long = 'the-very-long-name-of-a-repository-that-nobody-could-shorten-any-more';
    const names = [1, 2].map((number) => named('{prefix}-pr-{number}', long, number));
    expect(names[0]).toMatch(/^the-very-long-name-of-a-repository-that-nobody-could-s-[0-9a-f]{8}$/);
    expect(names[0]).toHaveLength(63);
    expect(names[1]).not.toBe(names[0]);
  });

  test('is a valid DNS label whatever the input, and another one for another pull request', () => {
    const part = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll(/[{}]/g, ''));
    fc.assert(
      fc.property(part, part, anyText, fc.nat(1e9), fc.nat(1e9), (before, after, prefix, one, other) => {
        const template = `n${before}{prefix}{number}${after}{number}`;
        const names = [one, other].map((number) => named(template, prefix, number));
        for (const name of names) expect(name).toMatch(DNS_LABEL);
        expect(names[0] === names[1]).toBe(one === other);
      }),
      { numRuns: 500 },
    );
  });

  test('is never one of Kubernetes itself', () => {
    expect(() => named('kube-{number}', '', 1)).toThrow(
      'input namespace: "kube-1" begins with kube-, which belongs to Kubernetes itself',
    );
  });

  test('tells pull requests apart', () => {
    expect(() => named('{prefix}', 'x', 1)).toThrow(
      'gives every pull request the same namespace; put {number} into it',
    );
  });

  test('is made of what is known', () => {
    expect(() => named('{prefx}-{number}', 'x', 1)).toThrow(
      'input namespace: {prefx} is no placeholder; did you mean {prefix}?',
    );
    expect(() => fillTemplate('url', 'https://{x}', { zebra: '1' })).toThrow('known are {zebra}');
  });

  test('puts nothing into what was put in', () => {
    expect(fillTemplate('url', '{a}', { a: '{b}', b: 'no' })).toBe('{b}');
  });
});

test('a DNS label comes of anything', () => {
  fc.assert(fc.property(anyText, (text) => DNS_LABEL.test(dnsLabel(text))));
});

test('a label value comes of anything, and what is one already stays as it is', () => {
  fc.assert(fc.property(anyText, (text) => LABEL_VALUE.test(labelValue(text))));
  fc.assert(fc.property(anyText, (text) => labelValue(labelValue(text)) === labelValue(text)));
  expect(labelValue('v1.2.3_x')).toBe('v1.2.3_x');
  expect(labelValue('acme/shop')).not.toBe(labelValue('acme.shop'));
});

test('a repository is selected by a valid selector, however its address is written', () => {
  fc.assert(
    fc.property(fc.webUrl(), fc.nat(), (repository, pullRequest) => {
      for (const value of Object.values(ownershipLabels({ repository, pullRequest })))
        expect(value).toMatch(LABEL_VALUE);
    }),
  );
  expect(ownershipSelector('https://github.com/Acme/Shop/')).toBe(ownershipSelector('https://github.com/acme/shop'));
  expect(ownershipSelector('https://ghe.acme.com/acme/shop')).not.toBe(
    ownershipSelector('https://github.com/acme/shop'),
  );
});
