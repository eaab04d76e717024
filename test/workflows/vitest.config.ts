import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The reusable workflows, run by a real workflow runner: `npm run test:workflows`. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    name: 'workflows',
    include: ['test/workflows/**/*.runner.test.ts'],
    globalSetup: ['test/workflows/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
