import { InputError } from '#errors';

/** Who wrote or made a commit. */
export interface Person {
  name: string;
  email: string;
}

/**
 * Reads `Name <mail>`.
 *
 * @param input name of the input the text came from, for the error
 */
export function parsePerson(text: string, input = 'author'): Person {
  const [, name = '', email = ''] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
  const person = { name: name.trim(), email: email.trim() };
  const problem = personProblem(person);
  if (problem === undefined) return person;
  throw new InputError([{ input, problem: `${JSON.stringify(text)} ${problem}; write: Name <mail@example.com>` }]);
}

export function formatPerson({ name, email }: Person): string {
  return `${name} <${email}>`;
}

/** What git would reject, or read as something else, in a commit's author line. */
export function personProblem({ name, email }: Person): string | undefined {
  if (name.trim() === '') return 'has no name';
  if (email.trim() === '') return 'has no mail address';
  if (hasControlCharacter(name + email)) return 'holds a control character or line break';
  if (/[<>]/.test(name + email)) return 'holds < or > inside the name or mail address';
  if (/\s/.test(email)) return 'holds a space inside the mail address';
  return undefined;
}

function hasControlCharacter(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
