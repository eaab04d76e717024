/** The waits that are compared: ours as it is committed, and what others have. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { appFiles } from '../../test/e2e/manifests.ts';
import { at } from '../../test/e2e/session.ts';
import type { Figure, Measured } from '../row.ts';
import { repositoryRoot } from '../step.ts';
import type { Command, Contest, Waited } from './compare-waits.ts';

/** Seconds; ten times what it takes. */
export const TIMEOUT = 120;

/** The command line of the committed bundle. @throws Error when dist/ has not got it */
export async function ourCommand(action: string): Promise<(args: readonly string[]) => Command> {
  const script = join(repositoryRoot, 'dist', 'cli.js');
  await access(join(repositoryRoot, 'dist', `${action}.js`)).catch((cause) => {
    throw new Error(`there is no dist/${action}.js; run npm run build first`, { cause });
  });
  return (args) => ({ program: process.execPath, args: [script, action, `--timeout=${TIMEOUT}s`, ...args] });
}

/** What is deployed; with a progress deadline that a machine which does other work as well does not pass. */
export function shopFiles(image = 'registry.example/shop:v1'): Record<string, string> {
  return appFiles({ image, progressDeadlineSeconds: 600 });
}

/** Whether a Deployment runs an image with all its pods, and no others. */
export function isRolledOut(deployment: unknown, image: string): boolean {
  const status = (name: string) => at(deployment, `status.${name}`);
  const wanted = at(deployment, 'spec.replicas');
  return (
    at(deployment, 'spec.template.spec.containers.0.image') === image &&
    status('observedGeneration') === at(deployment, 'metadata.generation') &&
    ['replicas', 'updatedReplicas', 'availableReplicas'].every((name) => status(name) === wanted)
  );
}

/** @throws Error when ours or the peer was never in time */
export function measuredWaits({ ours, peer, others }: Contest<Waited>): Measured {
  return {
    ours: figure(ours),
    against: { ...figure(peer), of: `\`${peer.name}\`` },
    notes: [ours, peer, ...others].map(describe),
  };
}

function figure({ name, early, gaveUp, rounds, times }: Waited): Figure {
  if (times === undefined)
    throw new Error(`\`${name}\` was too early in ${early} and gave up in ${gaveUp} of ${rounds} rounds`);
  return { unit: 'ms', value: times.afterReady };
}

function describe({ name, rounds, early, gaveUp, times, requests, bytes }: Waited): string {
  const earliness = `ended before the new image ran in ${early} of ${rounds} rounds`;
  const refusals = gaveUp === 0 ? [] : [`gave up in ${gaveUp}`];
  const traffic = `${requests} requests, ${(bytes / 1000).toFixed(0)} kB of answers`;
  return `\`${name}\`: ${[earliness, ...refusals, ...describeTimes(times), traffic].join('; ')}`;
}

function describeTimes(times: Waited['times']): string[] {
  if (times === undefined) return [];
  const { afterReady, longestAfterReady, total } = times;
  return [
    `${seconds(afterReady)} after ready (at most ${seconds(longestAfterReady)}), ${seconds(total)} after the commit`,
  ];
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
