import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ObjectAnswer, objectAnswers } from './object-answers.ts';

const oid = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 });
const object = fc.record({
  type: fc.constantFrom('blob', 'tree', 'commit', 'tag'),
  content: fc.uint8Array({ maxLength: 300 }).map((content) => Buffer.from(content)),
});
const answers = fc.array(fc.record({ oid, object: fc.oneof(object, fc.constant('missing' as const)) }), {
  maxLength: 12,
});

function printed({ oid, object }: ObjectAnswer): Buffer {
  if (object === 'missing') return Buffer.from(`${oid} missing\n`);
  const header = Buffer.from(`${oid} ${object.type} ${object.content.length}\n`);
  return Buffer.concat([header, object.content, Buffer.from('\n')]);
}

it('hears every object once and whole, wherever the answers are cut', () => {
  fc.assert(
    fc.property(answers, fc.infiniteStream(fc.integer({ min: 1, max: 90 })), (given, cuts) => {
      const heard: ObjectAnswer[] = [];
      const hear = objectAnswers((answer) => heard.push(answer));
      const all = Buffer.concat(given.map(printed));
      for (let at = 0; at < all.length; ) {
        const size = cuts.next().value ?? 1;
        hear(all.subarray(at, at + size));
        at += size;
      }
      expect(heard).toEqual(given);
    }),
  );
});
