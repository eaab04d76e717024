/** How to undo a promotion, for people to copy. */
import { code, fenced } from '#markdown';
import { shellWord } from '#shell';
import type { Plan } from './plan.ts';

export interface UndoFacts {
  plan: Plan;
  /** What to give this tool as `--repository`: `owner/name`, a URL or a path. */
  repository: string;
}

export type Undo = { kind: 'commit'; commit: string } | { kind: 'pull-request' };

/** The exact way back: it works when other commits came after, too, and puts the environment on hold. */
export function rollbackPlan(facts: UndoFacts, undo: Undo): string {
  const after = undo.kind === 'pull-request' ? 'After merging: put back' : 'Put back';
  const parts = [
    `${after} what was there before, keep what others changed since, and hold off the next promotion:`,
    fenced('sh', rollbackCommand(facts, undo)),
    revertStep(facts.plan, undo),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/**
 * Only of the images that this promotion moves: others may have gone on, before it was merged or since. A pull
 * request does not know yet what it will be merged onto: without `to`, it is what stood before the last promotion.
 */
function rollbackCommand({ plan: { to, strategy, images }, repository }: UndoFacts, { kind }: Undo): string {
  const moved = strategy === 'images' ? new Set(images.map(({ name }) => name)) : [];
  return [
    ...COMMAND_LINE,
    option('repository', repository),
    option('environment', to.environment),
    ...(kind === 'commit' ? [option('to', to.commit)] : []),
    ...[...moved].map((name) => option('images', name)),
    option('reason', 'what is wrong'),
  ].join(' \\\n  ');
}

/** By the address of the repository: a package of that bare name would be whoever's registers it first. */
const COMMAND_LINE = [
  'npx --package=node@24 --package=https://github.com/org/gitops-actions/archive/v1.tar.gz',
  'gitops-actions rollback',
];

function option(name: string, value: string): string {
  return `--${name} ${shellWord(value)}`;
}

/** None for a merge: git would take what was reverted for merged, and leave it out of the next one. */
function revertStep({ strategy, to }: Plan, undo: Undo): string {
  if (strategy === 'merge') return '';
  return undo.kind === 'commit'
    ? `Or revert the commit: ${code(`git revert ${undo.commit}`)} on ${code(to.branch)}.`
    : `Or press **Revert** on this pull request and merge the revert into ${code(to.branch)}.`;
}
