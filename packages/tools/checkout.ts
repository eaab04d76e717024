/** Which commit lies in the workspace. */
import { runTool, ToolError, type ToolSurroundings } from './tool.ts';

const LONGEST = 10_000;

/** Undefined when it is no checkout, or git does not trust it. */
export async function readCheckout(surroundings: ToolSurroundings, signal: AbortSignal): Promise<string | undefined> {
  const args = ['-C', surroundings.workspace, 'log', '-1', '--no-show-signature', '--format=%H', 'HEAD', '--'];
  const call = { command: 'git' as const, args, doing: 'git log', longest: LONGEST };
  try {
    const answer = await runTool(call, surroundings, signal);
    const sha = answer.kind === 'done' ? answer.stdout.trim() : '';
    return sha === '' ? undefined : sha;
  } catch (error) {
    if (error instanceof ToolError) return undefined;
    throw error;
  }
}
