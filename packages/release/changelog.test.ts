import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { putSection, withNotes } from './index.ts';

const section = { tag: 'v1.2.0', date: '2026-01-31', notes: '### Features\n\n- x' };
const ours = '## v1.2.0 (2026-01-31)\n\n### Features\n\n- x\n';

describe('a section of the changelog', () => {
  test.each([
    ['a file that is new', undefined, `# Changelog\n\n${ours}`],
    ['an empty file', '\n', `# Changelog\n\n${ours}`],
    ['a title alone', '# History', `# History\n\n${ours}`],
    ['others', '# C\n\nIntro.\n\n## v1.1.0\n\n- y\n', `# C\n\nIntro.\n\n${ours}\n## v1.1.0\n\n- y\n`],
    [
      'what is unreleased',
      '## [Unreleased]\n\n- soon\n\n## 1.1.0\n',
      `## [Unreleased]\n\n- soon\n\n${ours}\n## 1.1.0\n`,
    ],
    [
      'links at the end',
      '# C\n\n## [Unreleased]\n- z\n\n[Unreleased]: https://x\n',
      `# C\n\n## [Unreleased]\n- z\n\n${ours}\n[Unreleased]: https://x\n`,
    ],
    [
      'code that looks like a heading',
      '# C\n\n```\n## v0\n```\n\n## v1.1.0\n',
      `# C\n\n\`\`\`\n## v0\n\`\`\`\n\n${ours}\n## v1.1.0\n`,
    ],
    [
      'a comment that looks like a heading, where nobody would see it',
      '# C\n\n<!--\n## v0\n-->\n<!-- note -->\n## v1.1.0\n',
      `# C\n\n<!--\n## v0\n-->\n<!-- note -->\n\n${ours}\n## v1.1.0\n`,
    ],
  ])('goes above those of the past: %s', (_, before, after) => {
    expect(putSection(before, section)).toBe(after);
    expect(putSection(after, { ...section, date: '2027-01-01' })).toBe(after);
  });

  test.each(['## [1.2.0] - 2025-12-01', '## [v1.2.0](https://x) (2025-12-01)', '## 1.2.0'])(
    'replaces that of the same version and keeps its heading: %s',
    (heading) => {
      const before = `# C\n\n## v2\n\n- a\n\n${heading}\n\nold\n\n### Old\n\n## v1.1.0\n\n- y\n`;
      expect(putSection(before, section)).toBe(
        `# C\n\n## v2\n\n- a\n\n${heading}\n\n### Features\n\n- x\n\n## v1.1.0\n\n- y\n`,
      );
    },
  );

  test('does not end where its notes have a heading of its rank', () => {
    const notes = '# Big\n\n```\n# code\n```\n\n## Less';
    const once = putSection(undefined, { ...section, notes });
    expect(once).toBe('# Changelog\n\n## v1.2.0 (2026-01-31)\n\n### Big\n\n```\n# code\n```\n\n### Less\n');
    expect(putSection(once, { ...section, notes })).toBe(once);
  });

  test('keeps line breaks as they are', () => {
    expect(putSection('# C\r\n\r\n## v1\r\n', section)).toBe(
      `# C\r\n\r\n${ours.replaceAll('\n', '\r\n')}\r\n## v1\r\n`,
    );
  });

  const line = fc.constantFrom(
    '# C',
    '## v1.1.0',
    '## 1.2.0 (x)',
    '## [Unreleased]',
    '',
    '- a',
    '```',
    '[a]: b',
    '### x',
    '  ',
  );
  test('loses no line of the others, and stands there once, whatever stood there', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), (lines, ending) => {
        const before = lines.join(ending);
        const after = putSection(before, section);
        expect(putSection(after, section)).toBe(after);
        const isAnybody = (each: string): boolean => !/^## 1\.2\.0/.test(each) && each.trim() !== '';
        // What stands below the old section of this version, up to the next heading, is replaced.
        if (lines.some((each) => each.startsWith('## 1.2.0'))) return;
        const added = [...ours.split('\n'), '# Changelog'];
        const kept = after.split(/\r?\n/).filter((each) => isAnybody(each) && !added.includes(each));
        expect(kept).toEqual(lines.filter((each) => isAnybody(each) && !added.includes(each)));
        expect(after.split(/\r?\n/).filter((each) => each === '## v1.2.0 (2026-01-31)')).toHaveLength(1);
      }),
    );
  });
});

describe('the text of a release', () => {
  test('is ours where there is none, and below what somebody else wrote', () => {
    expect(withNotes(undefined, 'n')).toMatch(/^<!-- gitops-actions: .* -->\n\nn\n\n<!-- gitops-actions: end .* -->$/);
    expect(withNotes('By hand.\n', 'n')).toBe(`By hand.\n\n${withNotes(undefined, 'n')}`);
  });

  test('is replaced where it is ours, even if it speaks of its own marks', () => {
    const end = '<!-- gitops-actions: end of release notes -->';
    const people = (notes: string) => `Above.\r\n\r\n${withNotes(undefined, notes)}\n\nBelow.`;
    const once = withNotes(people(`\`${end}\` evil`), 'new');
    expect(once).toBe(people('new').replaceAll('\r\n', '\n'));
    expect(withNotes(once, 'new')).toBe(once);
  });
});
