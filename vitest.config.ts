import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{actions,packages,scripts,test}/**/*.test.ts'],
    exclude: ['test/e2e/**', '**/node_modules/**'],
  },
});
