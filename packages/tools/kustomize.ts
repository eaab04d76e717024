/** What a kustomization builds, for one namespace. */
import { mkdtemp, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { InputError, RemoteError } from '#errors';
import { runTool, type ToolSurroundings } from './tool.ts';

export interface KustomizeBuild {
  /** Folder of the kustomization. */
  path: string;
  /** All that it builds is put there, whatever namespace it names itself. */
  namespace: string;
  /** Folder for temporary files. */
  temp: string;
}

const LONGEST = 300_000;

/**
 * YAML documents. The folder itself stays as it is: a kustomization around it sets the namespace, as kustomize
 * does it, in all the places that name it.
 * @throws InputError when there is no such folder; ToolError when it does not build; RemoteError without kustomize
 */
export async function buildKustomization(
  { path, namespace, temp }: KustomizeBuild,
  surroundings: ToolSurroundings,
  signal: AbortSignal,
): Promise<string> {
  const base = await folder(path, surroundings.workspace);
  const around = await realpath(await mkdtemp(join(temp, 'kustomize-')));
  try {
    const kustomization = { namespace, resources: [relative(around, base)] };
    // JSON is YAML: nothing in a path or a name can be read as anything else.
    await writeFile(join(around, 'kustomization.yaml'), JSON.stringify(kustomization));
    const doing = `kustomize build ${path}`;
    const call = { doing, longest: LONGEST };
    const own = await runTool({ ...call, command: 'kustomize', args: ['build', around] }, surroundings, signal);
    if (own.kind === 'done') return own.stdout;
    const within = await runTool({ ...call, command: 'kubectl', args: ['kustomize', around] }, surroundings, signal);
    if (within.kind === 'done') return within.stdout;
    throw new RemoteError(`${doing}: there is neither a kustomize nor a kubectl on this machine`, {
      hint: 'Install one of them in a step before this one.',
    });
  } finally {
    await rm(around, { recursive: true, force: true });
  }
}

async function folder(path: string, workspace: string): Promise<string> {
  const full = resolve(workspace, path);
  const found = await stat(full).catch(() => undefined);
  if (found?.isDirectory() === true) return realpath(full);
  const problem = `there is no folder ${JSON.stringify(path)} in ${workspace}`;
  throw new InputError([{ input: 'kustomize', problem }], {
    hint: 'Check the repository out in a step before this one.',
  });
}
