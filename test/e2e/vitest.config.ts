import { defineConfig } from 'vitest/config';

// Whole pages in Chromium, against dist/cdn as it is built. Half of the time they wait for what moves, so two files run at once:
// each has servers, folders and a browser of its own.
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
