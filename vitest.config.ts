import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{actions,packages,scripts,test}/**/*.test.ts'],
    exclude: ['test/e2e/**', '**/node_modules/**'],
    // Most tests wait for git processes, so more workers than cores keep both busy.
    maxWorkers: 4,
    isolate: false,
    testTimeout: 20_000,
  },
});
