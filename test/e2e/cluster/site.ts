import type { Toolchain } from '../toolchain/build.ts';
import type { Ports } from './ports.ts';
import type { Processes } from './processes.ts';

/** What a cluster is put together from, and where. */
export interface Site {
  tools: Toolchain;
  processes: Processes;
  ports: Ports;
  /** Working folder: logs, certificates, what the components store. */
  folder: string;
}
