/** The flows that must survive a crash anywhere: what a repository holds, and what is run in it, one after the other. */
import type { Action } from '#kit';
import type { CreateOptions, DoubleRepository } from '#testing';
import bumpImageTag from '../../actions/bump-image-tag/index.ts';
import createRelease from '../../actions/create-release/index.ts';
import promote from '../../actions/promote/index.ts';
import rollback from '../../actions/rollback/index.ts';

/** GITOPS_CRASH_ALL=1: everything there is, which takes minutes. Otherwise what `npm test` has time for. */
export const everything = process.env['GITOPS_CRASH_ALL'] === '1';

export interface Stage {
  name: string;
  action: Action;
  inputs: Readonly<Record<string, string>>;
  /** What people did before it, and the inputs that come of that, if any. */
  meanwhile?(repository: DoubleRepository): Promise<Readonly<Record<string, string>> | undefined>;
}

export interface Scenario {
  name: string;
  files: Readonly<Record<string, string>>;
  settings?: CreateOptions;
  stages: readonly Stage[];
  /**
   * How many changes the n-th run of a stage may make before it is cut off; 1 by default. A flow that
   * begins anew each time needs more than the last time to get anywhere.
   */
  allowance?(run: number): number;
}

function kustomization(tag: string): string {
  return `images:\n  - name: ghcr.io/acme/shop\n    newTag: ${tag}\n`;
}

const files = {
  'gitops.yaml': `environments:
  staging: { path: staging }
  production: { path: production, from: staging, promote: commit }
  customers:
    path: customers
    from: staging
    promote: pull-request
    labels: [promotion]
    reviewers: [alice]
    auto-merge: true
  archive: { path: archive, from: staging, promote: pull-request }
`,
  'staging/kustomization.yaml': kustomization('v2'),
  'production/kustomization.yaml': kustomization('v1'),
  'customers/kustomization.yaml': kustomization('v1'),
  'archive/kustomization.yaml': kustomization('v1'),
};

/** A server that sends whole commits, which takes fewer requests. */
export const whole: CreateOptions = { partialClone: false };
/** With a required check, so that a pull request waits for its merge. */
const checked: CreateOptions = { ...whole, rules: { main: { requiredChecks: true } } };

/** Said here because the command line and the runner have other defaults. */
export const common = { branch: 'main', author: 'Ann <ann@example.com>', committer: 'Release Bot <bot@example.com>' };
const bump = { images: 'ghcr.io/acme/shop:v3', path: 'staging', ...common };
const signed = { 'sign-commits': 'true', ...common };

async function edit(repository: DoubleRepository, changes: Record<string, string>): Promise<undefined> {
  await repository.git.commit('main', changes, { message: 'by hand' });
  await repository.sync();
  return undefined;
}

export const byCommit: Scenario = {
  name: 'promote by commit',
  files,
  stages: [{ name: 'commit', action: promote, inputs: { to: 'production', ...common } }],
};

export const byPullRequest: Scenario = {
  name: 'promote by pull request',
  files,
  settings: checked,
  stages: [
    { name: 'create', action: promote, inputs: { to: 'customers', ...common } },
    {
      name: 'update',
      action: promote,
      inputs: { to: 'customers', ...common },
      meanwhile: (repository) => edit(repository, { 'staging/kustomization.yaml': kustomization('v3') }),
    },
    {
      name: 'close',
      action: promote,
      inputs: { to: 'customers', ...common },
      meanwhile: (repository) => edit(repository, { 'customers/kustomization.yaml': kustomization('v3') }),
    },
  ],
};

/** Production moves to the branch `live`, which main has gone on from, while its pull request is open. */
export const byMove: Scenario = {
  name: 'promote to an environment that moved',
  files,
  settings: { ...whole, rules: { main: { requiredChecks: true }, live: { requiredChecks: true } } },
  stages: [
    {
      name: 'create',
      action: promote,
      inputs: { to: 'customers', ...common },
      meanwhile: async ({ git }) => {
        await git.setBranch('live', (await git.tip('main')) ?? null);
        await git.commit('main', { 'work.txt': 'of main' }, { message: 'by hand' });
        return undefined;
      },
    },
    {
      name: 'move',
      action: promote,
      inputs: { to: 'customers', ...common },
      meanwhile: (repository) =>
        edit(repository, {
          'gitops.yaml': files['gitops.yaml'].replace('path: customers', 'path: customers\n    branch: live'),
        }),
    },
  ],
};

const branches = {
  'gitops.yaml': `environments:
  staging: { branch: staging }
  production: { branch: main, from: staging, strategy: merge }
`,
  'kustomization.yaml': kustomization('v1'),
};

/** staging and main have changed the same line; people settle it on the pull request's branch. */
export const bySettledMerge: Scenario = {
  name: 'promote a merge that people settled',
  files: branches,
  settings: whole,
  stages: [
    {
      name: 'take',
      action: promote,
      inputs: { to: 'production', ...common },
      meanwhile: async ({ git, ...repository }) => {
        const parents = [(await git.tip('main')) ?? ''];
        const release = await git.commit('staging', { 'kustomization.yaml': kustomization('v2') }, { parents });
        const hotfix = await git.commit('main', { 'kustomization.yaml': kustomization('v1-hotfix') });
        const settled = { 'kustomization.yaml': kustomization('v2') };
        await git.commit('promote/production', settled, { parents: [hotfix, release], message: 'settled' });
        await repository.sync();
        return undefined;
      },
    },
    {
      name: 'follow',
      action: promote,
      inputs: { to: 'production', ...common },
      meanwhile: async ({ git, ...repository }) => {
        await git.commit('staging', { 'more.yaml': 'x: 1\n' });
        await repository.sync();
        return undefined;
      },
    },
  ],
};

export const bySignedPullRequest: Scenario = {
  name: 'promote by signed pull request',
  files,
  settings: whole,
  allowance: (run) => run,
  stages: [
    { name: 'create', action: promote, inputs: { to: 'archive', ...signed } },
    {
      name: 'update',
      action: promote,
      inputs: { to: 'archive', ...signed },
      meanwhile: (repository) => edit(repository, { 'staging/kustomization.yaml': kustomization('v3') }),
    },
  ],
};

const back = { reason: 'broken', 'check-images': 'off', ...common };

/** Without `to`: a run that finds itself cut off must not go one further back. */
export const byRollback: Scenario = {
  name: 'roll back',
  files,
  settings: checked,
  stages: [
    {
      name: 'commit',
      action: rollback,
      inputs: { environment: 'production', ...back },
      meanwhile: async ({ git, ...repository }) => {
        for (const environment of ['production', 'customers']) {
          for (const [id, tag] of Object.entries({ first: 'v2', second: 'v3' })) {
            const message = `promote\n\nPromoted-To: ${environment}\nPromotion-Id: ${environment}-${id}`;
            await git.commit('main', { [`${environment}/kustomization.yaml`]: kustomization(tag) }, { message });
          }
        }
        await repository.sync();
      },
    },
    { name: 'propose', action: rollback, inputs: { environment: 'customers', ...back } },
    {
      name: 'close',
      action: rollback,
      inputs: { environment: 'customers', ...back },
      // As if its pull request had been squashed.
      meanwhile: async ({ git, ...repository }) => {
        const { body } = repository.pull(1);
        const message = `squashed\n\n${body.slice(body.indexOf('Rolled-Back: '))}`;
        await git.commit('main', { 'customers/kustomization.yaml': kustomization('v2') }, { message });
        await repository.sync();
      },
    },
  ],
};

export const byBump: Scenario = {
  name: 'bump by push, then signed',
  files,
  settings: whole,
  stages: [
    { name: 'push', action: bumpImageTag, inputs: bump },
    { name: 'signed', action: bumpImageTag, inputs: { ...bump, images: 'ghcr.io/acme/shop:v4', ...signed } },
  ],
};

const releasing = { changelog: 'CHANGELOG.md', ...common };

/** The image stays, so that no registry is asked: what is released the second time is another file. */
export const byRelease: Scenario = {
  name: 'release, then draft another and publish it',
  files: {
    'gitops.yaml': 'environments:\n  live: { path: live }\n',
    'live/kustomization.yaml': kustomization('v1.2.3'),
  },
  settings: whole,
  stages: [
    { name: 'create', action: createRelease, inputs: releasing },
    {
      name: 'draft',
      action: createRelease,
      inputs: { ...releasing, draft: 'true' },
      meanwhile: (repository) => edit(repository, { 'live/values.yaml': 'replicas: 3\n' }),
    },
    { name: 'publish', action: createRelease, inputs: { ...releasing, notes: 'Out now.' } },
  ],
};
