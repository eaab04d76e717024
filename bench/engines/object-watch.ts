/** Sees for itself, past the proxy and whatever is measured, when objects of the cluster have come to a state. */
import { request } from 'node:https';
import { createInterface } from 'node:readline';
import type { Session } from '../../test/e2e/session.ts';

/** One object, by its path in the API: `/apis/apps/v1/namespaces/shop/deployments` and `shop`. */
export interface WatchedObject {
  collection: string;
  name: string;
}

export interface ObjectWatch extends Disposable {
  /**
   * The moment, by `performance.now()`, at which all objects together were as wanted; now, if they are already.
   * Objects are given in the order they were asked for, undefined before they exist.
   */
  until(isWanted: (objects: readonly unknown[]) => boolean): Promise<number>;
}

interface Waiting {
  isWanted: (objects: readonly unknown[]) => boolean;
  resolve: (moment: number) => void;
  reject: (error: Error) => void;
}

/** Milliseconds: nothing that is measured takes that long. */
const PATIENCE = 120_000;

export function watchObjects(kubernetes: Session['kubernetes'], watched: readonly WatchedObject[]): ObjectWatch {
  const seen: unknown[] = watched.map(() => undefined);
  const waiting = new Set<Waiting>();
  let broken: Error | undefined;
  const onChange = () => {
    const moment = performance.now();
    for (const one of waiting) {
      if (one.isWanted(seen)) one.resolve(moment);
    }
  };
  const onBroken = (error: Error) => {
    broken = error;
    for (const one of waiting) one.reject(error);
  };
  const streams = watched.map((object, n) =>
    openStream(kubernetes, object, onBroken, (newest) => {
      seen[n] = newest;
      onChange();
    }),
  );
  return {
    until: async (isWanted) => {
      if (broken !== undefined) throw broken;
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      const one = { isWanted, resolve, reject };
      waiting.add(one);
      const impatience = setTimeout(() => reject(new Error(lastSeen(seen))), PATIENCE);
      onChange();
      return promise.finally(() => {
        clearTimeout(impatience);
        waiting.delete(one);
      });
    },
    [Symbol.dispose]: () => {
      for (const stream of streams) stream.destroy();
    },
  };
}

function openStream(
  { server, ca, token }: Session['kubernetes'],
  { collection, name }: WatchedObject,
  onBroken: (error: Error) => void,
  onObject: (object: unknown) => void,
) {
  const query = new URLSearchParams({ watch: 'true', fieldSelector: `metadata.name=${name}`, timeoutSeconds: '7200' });
  const url = new URL(`${collection}?${query}`, server);
  const stream = request(url, { ca, headers: { authorization: `Bearer ${token}` } }, (answer) => {
    if (answer.statusCode !== 200) onBroken(new Error(`watching ${url.pathname} was answered ${answer.statusCode}`));
    const lines = createInterface({ input: answer });
    lines.on('line', (line) => {
      const { object }: { object: unknown } = JSON.parse(line);
      onObject(object);
    });
    lines.on('error', onBroken);
    lines.on('close', () => onBroken(new Error(`the watch of ${url.pathname} has ended`)));
  });
  stream.on('error', onBroken);
  stream.end();
  return stream;
}

function lastSeen(seen: readonly unknown[]): string {
  return `not as wanted after ${PATIENCE / 1000} s: ${JSON.stringify(seen)}`;
}
