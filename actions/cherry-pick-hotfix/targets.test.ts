import { describe, expect, it } from 'vitest';
import { parseConfig } from '#promotion';
import { mergedBranch } from './missing.ts';
import { chooseTargets, labelledTargets } from './targets.ts';

const inputs = { targets: [] as string[], labelPattern: '^backport ([^ ]+)$', config: 'gitops.yaml' };
const config = parseConfig(
  {
    file: 'gitops.yaml',
    text: 'environments:\n  dev: { branch: develop }\n  qa: { branch: staging, path: qa, from: dev }\n  staging: { branch: staging, path: staging, from: qa }\n  production: { from: staging }\n  drill: { branch: drill, from: production }\n',
  },
  'main',
);
const choose = (labels: string[], targets: string[] = []) =>
  chooseTargets({ labels, landedOn: 'main', config }, { ...inputs, targets });

describe('where a hotfix is carried to', () => {
  it('by default to all environments upstream, nearest first, and to each branch once', () => {
    expect(choose([])).toEqual({ kind: 'targets', branches: ['staging', 'develop'] });
  });

  it('to what is named, by environment or branch, before what labels say', () => {
    expect(choose(['backport dev'])).toEqual({ kind: 'targets', branches: ['develop'] });
    expect(choose(['backport dev'], ['release/1.x', 'dev'])).toEqual({
      kind: 'targets',
      branches: ['release/1.x', 'develop'],
    });
  });

  it('reads labels by the pattern that the team uses', () => {
    expect(labelledTargets(['bug', 'backport-to:dev', 'backport a b'], { labelPattern: '^backport-to:(.+)$' })).toEqual(
      ['dev'],
    );
    expect(() => labelledTargets(['x'], { labelPattern: '(' })).toThrow(
      'input label-pattern: "(" is not a regular expression',
    );
  });

  it('never to where it landed', () => {
    expect(() => choose([], ['production'])).toThrow(
      'input targets: "production" is the branch main, which the hotfix landed on',
    );
  });

  it('says why there is none', () => {
    expect(chooseTargets({ labels: [], landedOn: 'main', config: undefined }, inputs)).toEqual({
      kind: 'none',
      why: 'no target is named: not by `targets`, not by a label that fits ^backport ([^ ]+)$, and there is no gitops.yaml on main whose environments would say',
    });
    expect(chooseTargets({ labels: [], landedOn: 'develop', config }, inputs)).toEqual({
      kind: 'none',
      why: 'no environment of gitops.yaml that releases pass through before they come to develop lives on another branch',
    });
  });
});

describe('the branch that a merge names', () => {
  const parents = ['a', 'b'];
  it.each([
    ["Merge branch 'hotfix/oom'", 'hotfix/oom'],
    ["Merge branch 'hotfix/oom' into 'main'", 'hotfix/oom'],
    ["Merge remote-tracking branch 'origin/hotfix/oom'", 'hotfix/oom'],
    ['Merge pull request #12 from acme/hotfix/oom', 'hotfix/oom'],
    ["Merge pull request 'Fix it (now)' (#3) from hotfix/oom into main", 'hotfix/oom'],
    ['fix: memory (#12)', undefined],
  ])('%s', (subject, branch) => {
    expect(mergedBranch({ subject, parents })).toBe(branch);
    expect(mergedBranch({ subject, parents: ['a'] })).toBeUndefined();
  });
});
