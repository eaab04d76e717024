import { describe, expect, test } from 'vitest';
import { isLatest, isNewest, isPrerelease, movingTag, newestRelease } from './changelog.ts';

const head = '# Changelog\n\n## [Unreleased]\n\n';

describe('newestRelease', () => {
  test('is the newest dated section with its text', () => {
    const changelog = `${head}## [1.2.0] - 2026-11-28\n\n### Added\n\n- a thing\n\n## [1.1.0] - 2026-10-01\n\n- older\n`;
    expect(newestRelease(changelog)).toEqual({ version: '1.2.0', date: '2026-11-28', notes: '### Added\n\n- a thing' });
  });

  test('is nothing while unreleased work stands above it', () => {
    expect(newestRelease(`${head}- new\n\n## [1.1.0] - 2026-10-01\n\n- older\n`)).toBeUndefined();
    expect(newestRelease(`${head}- new\n`)).toBeUndefined();
  });

  test.each([
    ['## [1.2.0]\n\n- x\n', 'CHANGELOG.md:5: [1.2.0] has no date: write “## [1.2.0] - 2026-01-31”'],
    ['## [1.2] - 2026-11-28\n\n- x\n', 'CHANGELOG.md:5: [1.2] is no version such as [1.2.3]'],
    ['## [v1.2.0] - 2026-11-28\n\n- x\n', 'CHANGELOG.md:5: [v1.2.0] is no version such as [1.2.3]'],
    ['## [1.2.0] - 2026-11-28\n', 'CHANGELOG.md:5: [1.2.0] lists no change'],
    // Taken for text, it would leave the version before it as the newest one.
    ['## [1.2.0] – 2026-11-28\n\n- x\n', 'CHANGELOG.md:5: ## [1.2.0] – 2026-11-28 is no section'],
    ['## 1.2.0 (2026-11-28)\n\n- x\n', 'CHANGELOG.md:5: ## 1.2.0 (2026-11-28) is no section'],
  ])('refuses %j', (section, message) => {
    expect(() => newestRelease(head + section)).toThrow(message);
  });
});

test('the moving tag moves forward only, and with releases only', () => {
  expect(movingTag('1.2.3')).toBe('v1');
  expect(movingTag('12.0.0')).toBe('v12');
  expect(movingTag('2.0.0-rc.1')).toBeUndefined();
  expect(isNewest('1.10.0', ['1.9.9', '1.2.10', '2.0.0', '1.11.0-rc.1'])).toBe(true);
  expect(isNewest('1.2.1', ['1.3.0', '1.2.0'])).toBe(false);
  expect(isNewest('1.2.1', ['1.2.1'])).toBe(true);
});

test('the latest release is the highest final version of all lines', () => {
  expect(isLatest('1.10.0', ['1.9.9', '2.0.0-rc.1'])).toBe(true);
  expect(isLatest('1.10.1', ['1.10.0', '2.0.0'])).toBe(false);
  expect(isLatest('2.0.0-rc.1', ['1.10.0'])).toBe(false);
  expect([isPrerelease('2.0.0-rc.1'), isPrerelease('2.0.0')]).toEqual([true, false]);
});
