/** Whether a release can go from one environment to another at all, whatever they hold. */
import type { Environment } from './config.ts';

type Side = Pick<Environment, 'name' | 'branch' | 'path'>;
type Target = Side & Pick<Environment, 'strategy' | 'mergeMethod'>;

/**
 * Why promotions between these environments could never work or never end; undefined when they can. `to`
 * carries what is in effect: what the inputs of an action override comes before what gitops.yaml says.
 */
export function routeProblem(from: Side, to: Target): string | undefined {
  if (from.name === to.name) return `environment ${to.name} promotes from itself`;
  if (to.strategy === 'merge') return mergeProblem(from, to);
  if (from.branch !== to.branch) return undefined;
  if (from.path === to.path) {
    return `environments ${from.name} and ${to.name} are the same folder (${to.path}) on the same branch (${to.branch})`;
  }
  return to.strategy === 'copy' ? nestedCopyProblem(from, to) : undefined;
}

function mergeProblem(from: Side, to: Target): string | undefined {
  if (from.branch === to.branch) {
    return `environment ${to.name} promotes by merge from ${from.name}, but both live on the branch ${to.branch}; give each its own branch, or use strategy images or copy`;
  }
  if (to.mergeMethod === 'merge') return undefined;
  return `environment ${to.name} promotes by merge with merge-method ${to.mergeMethod}: a ${to.mergeMethod} makes new commits of those it brings, so that the next promotion finds the same commits again; use merge-method merge, or strategy images or copy`;
}

/** The copy would delete its source with the target's old files, or copy itself one level deeper each time. */
function nestedCopyProblem(from: Side, to: Side): string | undefined {
  const begins = `environment ${to.name} promotes by copy from ${from.name}, but on the branch ${to.branch}`;
  const remedy = 'give each a folder of its own, or use strategy images';
  if (contains(to.path, from.path)) {
    return `${begins} its folder ${to.path} contains ${from.path}, which the copy would delete; ${remedy}`;
  }
  if (contains(from.path, to.path)) {
    return `${begins} its folder ${to.path} lies within ${from.path}, so that every copy would hold the one before; ${remedy}`;
  }
  return undefined;
}

function contains(folder: string, path: string): boolean {
  return folder === '.' || path.startsWith(`${folder}/`);
}
