/** How to undo a promotion, for people to copy. */
import { formatImageReference, normaliseImageName, parseImageOverride } from '#images';
import type { ImageOccurrence } from '#manifests';
import { code, fenced } from '#markdown';
import { shellWord } from '#shell';
import type { EnvironmentVersions } from './diagram.ts';
import { type ImageMove, sameVersion } from './images.ts';
import type { Plan } from './plan.ts';

export interface RollbackFacts {
  plan: Plan;
  /** What to give this tool as `--repository`: `owner/name`, a URL or a path. */
  repository: string;
  /** The environments as they were before the promotion. */
  environments: readonly EnvironmentVersions[];
}

export type Undo = { kind: 'commit'; commit: string } | { kind: 'pull-request' };

/**
 * The exact way back: reverting the commit, and, where naming the old versions does the same, the
 * commands for it, which also work when other commits came after.
 */
export function rollbackPlan(facts: RollbackFacts, undo: Undo): string {
  const commands = bumpCommands(facts);
  if (commands.length === 0) return revertStep(facts.plan, undo);
  return `${revertStep(facts.plan, undo)}\n\nOr, when other commits came after, put exactly the previous versions back:\n\n${fenced('sh', commands.join('\n'))}`;
}

export function revertStep({ strategy, to }: Plan, undo: Undo): string {
  return undo.kind === 'commit'
    ? `Revert the commit: ${code(`git revert ${strategy === 'merge' ? '-m 1 ' : ''}${undo.commit}`)} on ${code(to.branch)}.`
    : `After merging: press **Revert** on this pull request and merge the revert into ${code(to.branch)}.`;
}

/** One command a file, since an image may have had another version in each; none when that would not undo everything. */
function bumpCommands({ plan, repository, environments }: RollbackFacts): string[] {
  const { images, strategy, to } = plan;
  const held = environments.find(({ environment }) => environment.name === to.environment)?.images ?? [];
  if (strategy !== 'images' || !images.every((move) => isUndoneByName(move, images, held))) return [];
  return [...new Set(images.map(({ file }) => file))].map((file) => {
    const previous = images.filter((move) => move.file === file).map(previousReference);
    return [
      'npx gitops-actions bump-image-tag',
      option('repository', repository),
      option('branch', to.branch),
      option('path', file),
      ...[...new Set(previous)].map((image) => option('images', image)),
    ].join(' \\\n  ');
  });
}

/**
 * bump-image-tag sets an image wherever the file holds it. That undoes a move when it had a version
 * before, its name can be written down, and every place of the file that goes by it moved from that version.
 */
function isUndoneByName(move: ImageMove, moves: readonly ImageMove[], held: readonly ImageOccurrence[]): boolean {
  const { file, repository, from } = move;
  if (!(from.tag || from.digest) || !canBeNamed(previousReference(move))) return false;
  const places = held.filter((each) => each.file === file && goesBy(repository, each));
  return (
    moves.every((other) => other.file !== file || !goesBy(repository, other) || sameVersion(other.from, from)) &&
    places.every(({ line, keyPath }) =>
      moves.some((each) => each.file === file && each.line === line && each.keyPath === keyPath),
    )
  );
}

function previousReference({ repository, from }: ImageMove): string {
  return formatImageReference({ name: repository, ...from });
}

function goesBy(query: string, { name, repository }: Pick<ImageOccurrence, 'name' | 'repository'>): boolean {
  return [name, repository].map(normaliseImageName).includes(normaliseImageName(query));
}

function canBeNamed(image: string): boolean {
  try {
    return parseImageOverride(image).newName === undefined;
  } catch {
    return false;
  }
}

function option(name: string, value: string): string {
  return `--${name} ${shellWord(value)}`;
}
