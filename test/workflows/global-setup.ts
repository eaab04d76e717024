import type { TestProject } from 'vitest/node';
import { buildProgram } from '../e2e/toolchain/build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of act, the workflow runner. */
    act: string;
  }
}

/** Builds act, once for all time. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('act', await buildProgram('act', (line) => process.stdout.write(`${line}\n`)));
}
