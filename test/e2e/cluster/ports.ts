import { createServer, type Server } from 'node:net';

/** Ports of the loopback interface that are this cluster's for as long as it lives. */
export interface Ports {
  /** Ports that nobody listens on, all different, and different from those that were taken before. */
  take<Name extends string>(names: readonly Name[]): Promise<Record<Name, number>>;
  /** Lets other clusters have them. */
  release(): Promise<void>;
}

/**
 * Below the range from which systems choose ports for connections (32768 and up on Linux). A port out of that range may
 * be gone between the moment in which it was found free and the one in which its component listens, and again while a
 * component restarts.
 */
const FIRST = 20_000;
const LAST = 31_999;
const BLOCK = 100;

/**
 * A block of ports. Listening on its first one keeps clusters that start at the same moment apart, and the system lets
 * go of it however we end.
 */
export async function reservePorts(): Promise<Ports> {
  for (let first = FIRST; first + BLOCK <= LAST; first += BLOCK) {
    const holder = await listenOn(first);
    if (holder !== undefined) return portsOf(holder, first);
  }
  throw new Error(`every block of ${BLOCK} ports between ${FIRST} and ${LAST} is held by a cluster`);
}

function portsOf(holder: Server, first: number): Ports {
  // Nobody waits for this server: it must not keep the process alive.
  holder.unref();
  let last = first;
  const next = async (): Promise<number> => {
    while (last + 1 < first + BLOCK) {
      last += 1;
      // Others ask at the same time, so `last` is soon another.
      const port = last;
      const probe = await listenOn(port);
      if (probe === undefined) continue;
      await close(probe);
      return port;
    }
    throw new Error(`the ${BLOCK} ports from ${first} on are used up`);
  };
  return {
    async take<Name extends string>(names: readonly Name[]) {
      const ports: Partial<Record<Name, number>> = {};
      for (const name of names) ports[name] = await next();
      return ports as Record<Name, number>;
    },
    release: () => close(holder),
  };
}

/** Undefined when somebody else does. */
function listenOn(port: number): Promise<Server | undefined> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
