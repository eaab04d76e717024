/** What a promotion changes in the target's tree, by strategy: image versions, a whole branch, or a folder's files. */
import { InputError } from '#errors';
import { type ImageOccurrence, selectInputImages, setImages } from '#manifests';
import { effectiveImages, type ImageMove, planImageMoves } from '#promotion';
import { assertAdmitted } from './admission.ts';
import { readEnvironment } from './environments.ts';
import type { Movement, MovementRequest } from './movement-request.ts';

/** Most promotions move images: the other strategies are loaded by those that use them. */
export async function planMovement(request: MovementRequest): Promise<Movement> {
  if (request.to.strategy !== 'images') refuseImageSelection(request);
  switch (request.to.strategy) {
    case 'images':
      return moveImages(request);
    case 'copy':
      return (await import('./movement-copy.ts')).copyFolder(request);
    case 'merge':
      return (await import('./movement-merge.ts')).mergeBranch(request);
  }
}

function refuseImageSelection({ to, only, expectedTag }: MovementRequest): void {
  const inputs = [...(only.length > 0 ? ['images'] : []), ...(expectedTag === undefined ? [] : ['tag'])];
  const problem = `selects image versions, but ${to.name} is promoted by strategy ${to.strategy}, which moves whole files`;
  if (inputs.length > 0) throw new InputError(inputs.map((input) => ({ input, problem })));
}

async function moveImages({
  configFile,
  from,
  to,
  source,
  target,
  only,
  expectedTag,
}: MovementRequest): Promise<Movement> {
  const sourceFiles = await readEnvironment(source, from, configFile);
  const targetFiles = await readEnvironment(target, to, configFile);
  const named = only.flatMap((query) => selectInputImages(query, effectiveImages(sourceFiles.images)));
  assertAdmitted(to, named, sourceFiles.images);
  const { moves: images, missing } = planImageMoves({
    source: { environment: from.name, path: from.path, images: sourceFiles.images },
    target: { environment: to.name, path: to.path, images: targetFiles.images },
    only: only.length > 0 ? { by: 'input', names: only } : { by: to.position, names: to.images.only },
    expectedTag,
  });
  const edited = targetFiles.files
    .filter(({ path }) => images.some(({ file }) => file === path))
    .map((file) => ({ file, ...setImages(file, (occurrence) => moveAt(occurrence, images)?.to) }));
  return {
    images,
    missing,
    files: edited.map(({ file }) => ({ path: file.path, change: 'modified' })),
    commits: [],
    content: '',
    change: { kind: 'edit', changes: new Map(edited.map(({ file, text }) => [file.path, encode(text)])) },
    warnings: edited.flatMap(({ warnings }) => warnings),
  };
}

function moveAt({ file, line, keyPath }: ImageOccurrence, moves: readonly ImageMove[]): ImageMove | undefined {
  return moves.find((move) => move.file === file && move.line === line && move.keyPath === keyPath);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
