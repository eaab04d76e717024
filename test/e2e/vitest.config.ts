import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const all = 'test/e2e/**/*.e2e.test.ts';
/** What starts all that it needs by itself, in seconds. */
const alone = ['test/e2e/registry.e2e.test.ts'];

/** The tests against real engines: `npm run test:e2e`. They share one cluster, so files run one after the other. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: { name: 'e2e', include: [all], exclude: alone, globalSetup: ['test/e2e/global-setup.ts'] },
      },
      { extends: true, test: { name: 'e2e-alone', include: alone } },
    ],
  },
});
