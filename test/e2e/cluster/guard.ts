/**
 * Kills what a cluster started when the process that started it is gone, however it went: that process
 * holds the other end of our standard input, which the kernel closes even after a SIGKILL. It writes one
 * process group an line, `+123` when one starts and `-123` when one has ended.
 */
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [, , folder] = process.argv;
const groups = new Set<number>();

// Ctrl-C reaches the whole terminal's group; we must outlive the process that we watch.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

for await (const line of createInterface({ input: process.stdin })) {
  const group = Number(line.slice(1));
  if (line.startsWith('+')) groups.add(group);
  else groups.delete(group);
}
for (const group of groups) {
  try {
    process.kill(-group, 'SIGKILL');
  } catch (error) {
    // ESRCH: it has ended by itself.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
if (folder !== undefined && groups.size > 0) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
