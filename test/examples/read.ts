/** Reads examples, and workflows wherever they are, as what they are: files that people copy. */
import { globSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../dist/checkout.ts';

export const examples = join(root, 'examples');

export async function exampleNames(): Promise<string[]> {
  return (await readdir(examples)).sort();
}

export interface Step {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

export interface WorkflowJob {
  uses?: string;
  with?: Record<string, unknown>;
  secrets?: Record<string, unknown>;
  permissions?: Record<string, 'read' | 'write'>;
  steps?: Step[];
}

export interface CallInterface {
  inputs?: Record<string, { required?: boolean }>;
  secrets?: Record<string, { required?: boolean }>;
  outputs?: Record<string, unknown>;
}

export interface Workflow {
  /** Relative to this repository. */
  path: string;
  on: { workflow_call?: CallInterface };
  jobs: Record<string, WorkflowJob>;
}

/** Every workflow of this repository and of the examples. */
export function workflowPaths(): string[] {
  const found = globSync(['.github/workflows/*.yml', 'examples/**/.{github,gitea}/workflows/*.yml'], { cwd: root });
  return found.map((path) => path.replaceAll('\\', '/')).sort();
}

export async function readWorkflow(path: string): Promise<Workflow> {
  return { ...parse(await readFile(join(root, path), 'utf8')), path };
}

/** What `uses:` names of ours: `promote`, `.` or `.github/workflows/promote.yml`; undefined for somebody else's. */
export function ownName(uses: string): string | undefined {
  const found = /^(?:https:\/\/github\.com\/)?org\/gitops-actions(?:\/(?<name>[\w./-]+))?@v1$/.exec(uses);
  return found === null ? undefined : (found.groups?.['name'] ?? '.');
}
