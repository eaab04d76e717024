import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The tests against real engines: `npm run test:e2e`. They share one cluster, so files run one after the other. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    name: 'e2e',
    include: ['test/e2e/**/*.e2e.test.ts'],
    globalSetup: ['test/e2e/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
