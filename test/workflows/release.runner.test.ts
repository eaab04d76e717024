import { expect, test } from 'vitest';
import { dispatchEvent } from './events.ts';
import { openStage } from './stage.ts';

const caller = `name: promote
on:
  workflow_dispatch:
    inputs:
      to: { required: true }
permissions: {}
jobs:
  promote:
    permissions: { contents: write, pull-requests: write }
    uses: org/gitops-actions/.github/workflows/promote.yml@v1
    with:
      to: \${{ inputs.to }}
      images: ghcr.io/acme/shop
      release: true
  after:
    needs: promote
    runs-on: ubuntu-latest
    steps:
      - run: echo "told <$TAG>"
        env:
          TAG: \${{ needs.promote.outputs.tag }}
`;

const again = `name: release
on:
  workflow_dispatch:
permissions: {}
jobs:
  release:
    permissions: { contents: write }
    uses: org/gitops-actions/.github/workflows/release.yml@v1
    with: { environment: staging }
`;

test('a promotion that was asked to is released, once', async () => {
  await using stage = await openStage();
  const workflows = { '.github/workflows/promote.yml': caller, '.github/workflows/release.yml': again };
  const repository = await stage.example('quick-start', 'acme/released', workflows);
  const promoted = await stage.run({ repository, workflow: 'promote.yml', ...dispatchEvent({ to: 'staging' }) });
  expect(promoted.outcome, promoted.log).toBe('success');
  expect(promoted.jobs).toMatchObject({ 'Release staging': 'success' });
  expect(promoted.log).toContain('told <v0.1.0>');
  expect(await repository.git.git('rev-parse', 'v0.1.0^{commit}')).toBe(await repository.git.tip('main'));

  const tagged = await repository.git.git('rev-parse', 'v0.1.0');
  const released = await stage.run({ repository, workflow: 'release.yml', ...dispatchEvent() });
  expect(released.outcome, released.log).toBe('success');
  expect(await repository.git.git('rev-parse', 'v0.1.0')).toBe(tagged);
});
