/** How a cluster lets us in: what every way of getting credentials has in common. */
import type { Endpoint } from '../http.ts';

export interface Access {
  /** `the Kubernetes API at https://…` */
  readonly name: string;
  /** The namespace that is meant where none is named. */
  readonly namespace: string;
  /** For hints: `user "ci" of /home/ci/.kube/config`. */
  readonly identity: string;
  /**
   * Asked before every request, since a credential may have expired.
   * @throws RemoteError when none can be had
   */
  endpoint(signal: AbortSignal): Promise<Endpoint>;
  /** Told that the credentials were refused. `try-again`: others may be had now. */
  refused(): 'try-again' | 'final';
}

/** For a cluster whose credentials need no care: a test's, or one without any. */
export function fixedAccess(endpoint: Endpoint, namespace = 'default'): Access {
  return {
    name: endpoint.name,
    namespace,
    identity: 'these credentials',
    endpoint: async () => endpoint,
    refused: () => 'final',
  };
}
