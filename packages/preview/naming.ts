/** Names that Kubernetes takes, made of text that nobody vetted. Pure. */
import { createHash } from 'node:crypto';
import { InputError, nearest } from '#errors';

/** What stands for each `{word}` of a template. */
export type Placeholders = Readonly<Record<string, string>>;

/** RFC 1123: the length of a namespace's name, and of a label's value. */
const LONGEST = 63;
const HASH = 8;

/**
 * The text of a template with its placeholders filled in.
 * @param input whose template it is, for the message
 * @throws InputError for a placeholder that nobody knows
 */
export function fillTemplate(input: string, template: string, placeholders: Placeholders): string {
  const unknown = [...template.matchAll(/\{([^{}]*)\}/g)]
    .map(([, word = '']) => word)
    .filter((word) => !Object.hasOwn(placeholders, word));
  if (unknown.length > 0) {
    const known = Object.keys(placeholders);
    throw new InputError(
      unknown.map((word) => {
        const meant = nearest(word, known);
        const suggestion =
          meant === undefined ? `known are ${known.map((one) => `{${one}}`).join(', ')}` : `did you mean {${meant}}?`;
        return { input, problem: `{${word}} is no placeholder; ${suggestion}` };
      }),
    );
  }
  return template.replaceAll(/\{([^{}]*)\}/g, (_, word: string) => placeholders[word] ?? '');
}

/**
 * The namespace of one pull request: always a DNS label, and another one for another number.
 * What is too long is cut, and a hash of the whole keeps it apart from others that begin alike.
 * @throws InputError when the template does not tell pull requests apart, or names what belongs to Kubernetes
 */
export function namespaceName(template: string, placeholders: Placeholders & { number: string }): string {
  const whole = fillTemplate('namespace', template, placeholders);
  if (!template.includes('{number}')) {
    throw wrongNamespace(
      `${JSON.stringify(template)} gives every pull request the same namespace; put {number} into it`,
    );
  }
  const name = dnsLabel(whole);
  if (!name.startsWith('kube-')) return name;
  throw wrongNamespace(`${JSON.stringify(name)} begins with kube-, which belongs to Kubernetes itself`);
}

function wrongNamespace(problem: string): InputError {
  return new InputError([{ input: 'namespace', problem }]);
}

/** Lower-case letters, digits and inner dashes, at most 63. */
export function dnsLabel(text: string): string {
  const label = trimmed(text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), /^-+|-+$/g);
  if (label.length > 0 && label.length <= LONGEST) return label;
  const start = trimmed(label.slice(0, LONGEST - HASH - 1), /-+$/g);
  return [start, hashOf(text)].filter((part) => part !== '').join('-');
}

/** What a label may hold: letters, digits, and `-_.` between them. A hash stands for what it may not. */
export function labelValue(text: string): string {
  if (/^(?:[A-Za-z0-9](?:[-\w.]{0,61}[A-Za-z0-9])?)$/.test(text)) return text;
  const plain = trimmed(text.replaceAll(/[^-\w.]+/g, '.'), /^[-_.]+|[-_.]+$/g);
  const start = trimmed(plain.slice(0, LONGEST - HASH - 1), /[-_.]+$/g);
  return [start, hashOf(text)].filter((part) => part !== '').join('-');
}

function trimmed(text: string, ends: RegExp): string {
  return text.replaceAll(ends, '');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH);
}
