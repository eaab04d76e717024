import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { at, type Session } from '../session.ts';

/** Writes what an engine answered below one folder, without what differs from run to run for no reason. */
export class Writer {
  readonly #folder: string;
  readonly #session: Session;

  constructor(folder: string, session: Session) {
    this.#folder = folder;
    this.#session = session;
  }

  /** Removes earlier recordings: a state that is not recorded any more must not live on. */
  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
    await mkdir(this.#folder, { recursive: true });
  }

  /** `recording` has the field `note`, which says what is seen and why it matters. */
  async save(name: string, recording: { note: string } & Record<string, unknown>): Promise<void> {
    const text = JSON.stringify(recording, (key, value) => (dropped.has(key) ? undefined : value), 2);
    const { git, kubernetes, argocd, registry, folder } = this.#session;
    const placed = text
      .replaceAll(git.url, 'http://git.example')
      .replaceAll(kubernetes.server, 'https://kubernetes.example')
      .replaceAll(argocd.server, 'http://argocd.example')
      .replaceAll(registry, 'registry.example')
      .replaceAll(folder, '/tmp/cluster')
      .replaceAll(/127\.0\.0\.1:\d+/g, 'component.example');
    await writeFile(join(this.#folder, `${name}.json`), `${placed}\n`);
    process.stdout.write(`  ${name}\n`);
  }

  /** An answer of an HTTP API: status and body, as JSON when it is. */
  async saveAnswer(name: string, note: string, request: string, response: Response): Promise<void> {
    const text = await response.text();
    const type = response.headers.get('content-type');
    await this.save(name, { note, request, status: response.status, contentType: type, body: parsed(text) });
  }
}

/** Large, and nothing that is decided depends on them. */
const dropped = new Set(['managedFields', 'kubectl.kubernetes.io/last-applied-configuration']);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Objects of a namespace, each as the API server has it. */
export async function list(session: Session, resource: string, namespace: string, selector?: string): Promise<unknown> {
  const only = selector === undefined ? [] : [`--selector=${selector}`];
  const printed = await session.kubectl(['get', resource, `--namespace=${namespace}`, ...only, '--output=json']);
  return at(JSON.parse(printed), 'items');
}
