/** Version, its numbers, and what follows a dash: `v1.2.3-rc.1`. Build metadata says nothing about order. */
const VERSION = /^v?(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;

/**
 * Whether one tag is a later version than the other; undefined when their order cannot be told, as with
 * commit ids or `latest`. Only whole versions (`1.2.3`, `v1.2.3-rc.1`) count: `1.10` may be a number.
 */
export function isLaterVersion(tag: string, than: string): boolean | undefined {
  const [one, other] = [VERSION.exec(tag), VERSION.exec(than)];
  if (one === null || other === null) return undefined;
  for (const part of [1, 2, 3]) {
    const difference = compareNumbers(one[part] ?? '', other[part] ?? '');
    if (difference !== 0) return difference > 0;
  }
  return comparePrereleases(one[4], other[4]) > 0;
}

/** By digits, since a number of twenty digits (a date with a build) is no number to JavaScript. */
function compareNumbers(one: string, other: string): number {
  const [a, b] = [one.replace(/^0+(?=\d)/, ''), other.replace(/^0+(?=\d)/, '')];
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** Semantic Versioning 2.0, section 11: a release comes after its prereleases, numbers before words. */
function comparePrereleases(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return Number(other !== undefined) - Number(one !== undefined);
  const [left, right] = [one.split('.'), other.split('.')];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = compareIdentifiers(left[at] ?? '', right[at] ?? '');
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compareIdentifiers(one: string, other: string): number {
  const [isNumber, isOtherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
  if (isNumber && isOtherNumber) return compareNumbers(one, other);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}
