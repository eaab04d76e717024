import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface TemporaryFolder extends AsyncDisposable {
  path: string;
}

/** Folders to remove should the process end before their owners do. */
const open = new Set<string>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A new folder in `parent` that only this user may read, gone when disposed of or when the process ends. */
export function temporaryFolder(parent: string, prefix: string): TemporaryFolder {
  mkdirSync(parent, { recursive: true });
  const path = mkdtempSync(join(parent, prefix));
  if (open.size === 0) watchForTheEnd();
  open.add(path);
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      await remove(path);
      open.delete(path);
      if (open.size === 0) unwatch();
    },
  };
}

async function remove(path: string): Promise<void> {
  for (let triesLeft = 5; ; triesLeft--) {
    try {
      return rmSync(path, { recursive: true, force: true });
    } catch (error) {
      if (triesLeft === 0) throw error;
      // git may still be writing (after an abort): then a second look finds the folder empty.
      await new Promise((look) => setTimeout(look, 20));
    }
  }
}

function watchForTheEnd(): void {
  process.on('exit', removeAll);
  for (const signal of signals) process.on(signal, onSignal);
}

function unwatch(): void {
  process.off('exit', removeAll);
  for (const signal of signals) process.off(signal, onSignal);
}

function removeAll(): void {
  for (const path of open) rmSync(path, { recursive: true, force: true });
}

function onSignal(signal: NodeJS.Signals): void {
  // Somebody else listens: they end the work in order, and our owners dispose of their folders.
  if (process.listenerCount(signal) > 1) return;
  removeAll();
  unwatch();
  process.kill(process.pid, signal);
}
