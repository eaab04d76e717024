/** Which commit lies in the workspace. */
import { runTool, ToolError, type ToolSurroundings } from './tool.ts';

export interface Checkout {
  sha: string;
  /** Several for a merge, as the runner makes one of a pull request and its base. */
  parents: readonly string[];
}

const LONGEST = 10_000;

/** Undefined when it is no checkout, or git does not trust it. */
export async function readCheckout(surroundings: ToolSurroundings, signal: AbortSignal): Promise<Checkout | undefined> {
  const args = ['-C', surroundings.workspace, 'log', '-1', '--no-show-signature', '--format=%H %P', 'HEAD', '--'];
  const call = { command: 'git' as const, args, doing: 'git log', longest: LONGEST };
  try {
    const answer = await runTool(call, surroundings, signal);
    const [sha, ...parents] = answer.kind === 'done' ? answer.stdout.trim().split(' ') : [];
    return sha === undefined || sha === '' ? undefined : { sha, parents };
  } catch (error) {
    if (error instanceof ToolError) return undefined;
    throw error;
  }
}
