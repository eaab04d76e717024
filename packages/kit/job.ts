import type { context } from '@actions/github';
import type { FilePosition } from '#errors';

/** The event's well-known parts (`pull_request`, `issue`, `repository` …) with the types the toolkit gives them. */
export type WebhookEvent = typeof context.payload;

/** What a running action may touch besides its own ports: it sees neither `process` nor the runner's files. */
export interface Job {
  log: Log;
  summary: Summary;
  clock: Clock;
  runner: Runner;
  /** Aborted on SIGINT and SIGTERM, so that a cancelled job ends promptly. */
  signal: AbortSignal;
}

export interface Log {
  debug(message: string): void;
  info(message: string): void;
  /** With a position the runner shows it on that line of the file. */
  notice(message: string, position?: FilePosition): void;
  warning(message: string, position?: FilePosition): void;
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
}

/** The step summary: markdown shown on the run's page (and printed by the CLI with `--summary`). */
export interface Summary {
  add(markdown: string): void;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Rejects with the signal's reason when aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** In [0, 1): the jitter of every retry comes from here, so tests can fix it. */
  random(): number;
}

/** The surroundings, as the runner (GitHub, Gitea) or the shell gives them. */
export interface Runner {
  /** `https://github.com`, without a trailing slash. */
  serverUrl: string;
  /** `https://api.github.com`, without a trailing slash. */
  apiUrl: string;
  /** Empty on Gitea, which has no GraphQL. */
  graphqlUrl: string;
  /** `owner/name` of the repository the workflow runs in; undefined on a laptop. */
  repository: string | undefined;
  actor: string | undefined;
  /** Web page of this run, for links in pull requests and commits. */
  runUrl: string | undefined;
  /** Whether somebody (or something) runs it again: it may have done its work already. */
  isRepeated: boolean;
  /** Folder for temporary files (`RUNNER_TEMP`). */
  temp: string;
  /** Folder that relative input paths are resolved against (`GITHUB_WORKSPACE` or the working directory). */
  workspace: string;
  /** The webhook event that started the workflow; an empty object when there is none. */
  event(): Promise<WebhookEvent>;
}
