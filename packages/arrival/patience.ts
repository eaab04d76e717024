/** How long a wait lasts, as far as that can be wrong before it begins. */
import { InputError } from '#errors';
import { formatDuration } from '#kit';

/** @throws InputError for a wait that could only end in its timeout */
export function assertPatience({ timeout, stableFor }: { timeout: number; stableFor: number }): void {
  if (stableFor <= timeout) return;
  const problem = `${formatDuration(stableFor)} is longer than the timeout of ${formatDuration(timeout)}: it could never be met`;
  throw new InputError([{ input: 'stable-for', problem }]);
}
