/** Exit codes of the command line. As an action every failure is 1: a runner knows only success and failure. */
export const ExitCode = {
  done: 0,
  failed: 1,
  usage: 2,
  blocked: 3,
  conflict: 4,
  remote: 5,
  timeout: 6,
  unhealthy: 7,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** What each code means, for `--help` and the documentation. */
export const exitCodeMeanings: ReadonlyMap<ExitCode, string> = new Map<ExitCode, string>([
  [ExitCode.done, 'done (also when there was nothing to do)'],
  [ExitCode.failed, 'failed'],
  [ExitCode.usage, 'wrong usage or inputs'],
  [ExitCode.blocked, 'blocked: a gate forbids it, or it will not go on by itself'],
  [ExitCode.conflict, 'conflict: somebody else changed the same thing'],
  [ExitCode.remote, 'a forge, git server, cluster or registry refused or did not answer'],
  [ExitCode.timeout, 'timed out'],
  [ExitCode.unhealthy, 'the release has arrived and does not work'],
  [ExitCode.interrupted, 'interrupted (SIGINT); 143 when terminated (SIGTERM)'],
]);
