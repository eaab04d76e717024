/** A forge in memory, as far as previews ask one; what it does is what the contract of forges says. */
import { RemoteError } from '../../errors/index.ts';
import type { FoundPullRequest } from '../../forge/forge.ts';
import type { PreviewForge, PreviewRepository } from '../../preview-namespace/index.ts';

export interface FakePullRequest {
  state: FoundPullRequest['state'];
  headSha: string;
  origin: FoundPullRequest['origin'];
  labels: string[];
  comments: string[];
}

export interface FakeForge extends PreviewForge {
  /** By number. */
  readonly pulls: Map<number, FakePullRequest>;
  /** `environment sha state`, or `environment inactive`: oldest first. */
  readonly deployments: string[];
  /** Refuses whatever writes, as for a token without permissions. */
  forbidWrites(): void;
  open(number: number, headSha: string, more?: Partial<FakePullRequest>): FakePullRequest;
  repository(): PreviewRepository;
}

export function fakeForge(identity = 'https://github.com/acme/shop'): FakeForge {
  const pulls = new Map<number, FakePullRequest>();
  const deployments: string[] = [];
  let writes: 'allowed' | 'forbidden' = 'allowed';
  const assertWritable = (): void => {
    if (writes === 'allowed') return;
    throw new RemoteError('GitHub refused: HTTP 403', { status: 403, hint: 'The token lacks a permission.' });
  };
  const forge: FakeForge = {
    pulls,
    deployments,
    forbidWrites: () => {
      writes = 'forbidden';
    },
    open: (number, headSha, more = {}) => {
      const pull = {
        state: 'open' as const,
        headSha,
        origin: 'same-repository' as const,
        labels: [],
        comments: [],
        ...more,
      };
      pulls.set(number, pull);
      return pull;
    },
    repository: () => ({ identity, forge: async () => forge, [Symbol.asyncDispose]: async () => {} }),
    readPullRequest: async (number) => {
      const pull = pulls.get(number);
      if (pull === undefined) return undefined;
      const { comments: _, ...seen } = pull;
      const fixed = { title: '', body: '', draft: false, head: 'next', base: 'main', autoMerge: false };
      return { number, url: `${identity}/pull/${number}`, ...fixed, ...structuredClone(seen) };
    },
    keepComment: async (number, { marker, body, whenAbsent }) => {
      assertWritable();
      const { comments = [] } = pulls.get(number) ?? {};
      const place = comments.findIndex((comment) => comment.includes(marker));
      if (place !== -1) comments[place] = body;
      else if (whenAbsent === 'create') comments.push(body);
    },
    recordDeployment: async ({ environment, sha, state, url = '' }) => {
      assertWritable();
      deployments.push([environment, sha.slice(0, 7), state, url].filter((part) => part !== '').join(' '));
      return { kind: 'recorded' };
    },
    deactivateDeployments: async (environment) => {
      assertWritable();
      deployments.push(`${environment} inactive`);
      return { kind: 'recorded' };
    },
  };
  return forge;
}
