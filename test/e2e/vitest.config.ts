import { defineConfig } from 'vitest/config';

// Whole pages in Chromium, one after the other, against dist/cdn as it is built.
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
