import { describe, expect, it } from 'vitest';
import { createRelations } from './relations.ts';
import { parseRevision } from './revision.ts';
import { at, NEW, NEWER } from './tests/found.ts';

const wanted = { revision: parseRevision(NEW) };

describe('whether a commit is contained', () => {
  it('is not waited for when git does not answer: the end of the wait ends it', async () => {
    const relations = createRelations(
      wanted,
      () => new Promise(() => {}),
      () => 0,
    );
    const cancel = new AbortController();
    const asked = relations.expected([at(NEWER)], cancel.signal);
    cancel.abort(new Error('cancelled'));
    await expect(asked).rejects.toThrow('cancelled');
  });

  it('is asked once, whoever wants to know meanwhile', async () => {
    let questions = 0;
    let answer = (_: 'yes'): void => {};
    const slow = () => {
      questions += 1;
      return new Promise<'yes'>((resolve) => (answer = resolve));
    };
    const relations = createRelations(wanted, slow, () => 0);
    const { signal } = new AbortController();
    const first = relations.expected([at(NEWER)], signal);
    const second = relations.expected([at(NEWER)], signal);
    answer('yes');
    expect((await first).relate(at(NEWER))).toBe('descendant');
    expect((await second).relate(at(NEWER))).toBe('descendant');
    expect(questions).toBe(1);
  });
});
