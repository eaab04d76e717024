import { defineConfig } from 'vitest/config';

/** What starts dozens of git processes a test: `npm run test:all` runs it, `npm test` does not. */
const integration = '**/*.integration.test.ts';
const everything = '{actions,packages,scripts,test}/**/*.test.ts';
const never = ['**/*.runner.test.ts', 'test/e2e/**', '**/node_modules/**'];

export default defineConfig({
  test: {
    // Every worker loads everything once more, and processes start the slower the larger a worker has grown.
    maxWorkers: 2,
    isolate: false,
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'fast', include: [everything], exclude: [...never, integration] } },
      { extends: true, test: { name: 'integration', include: [integration], exclude: never } },
    ],
  },
});
