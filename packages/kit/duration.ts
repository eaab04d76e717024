const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const PLAIN_SECONDS = /^\d+$/;
const UNITS = /^(?:(?<days>\d+)d)?(?:(?<hours>\d+)h)?(?:(?<minutes>\d+)m)?(?:(?<seconds>\d+)s)?$/;

/**
 * Milliseconds of `90` (seconds), `90s`, `5m`, `1h30m`, `24h`, `2d`; undefined for anything else.
 * Larger units come first, each at most once; a bare number beside units (`1h30`) says nothing clear.
 */
export function parseDuration(text: string): number | undefined {
  if (PLAIN_SECONDS.test(text)) return safe(Number(text) * SECOND);
  const parts = UNITS.exec(text)?.groups;
  if (parts === undefined || text === '') return undefined;
  const { days, hours, minutes, seconds } = parts;
  return safe(count(days) * DAY + count(hours) * HOUR + count(minutes) * MINUTE + count(seconds) * SECOND);
}

function count(digits: string | undefined): number {
  return Number(digits ?? 0);
}

function safe(milliseconds: number): number | undefined {
  return Number.isSafeInteger(milliseconds) ? milliseconds : undefined;
}

/** `5400000` → `1h30m`; below a second as `0.4s`. For log lines and messages. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < SECOND) return `${Math.round(milliseconds / 100) / 10}s`;
  const whole = Math.round(milliseconds / SECOND) * SECOND;
  const parts = [
    [Math.floor(whole / DAY), 'd'],
    [Math.floor((whole % DAY) / HOUR), 'h'],
    [Math.floor((whole % HOUR) / MINUTE), 'm'],
    [Math.floor((whole % MINUTE) / SECOND), 's'],
  ] as const;
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount}${unit}`)
    .join('');
}
