import { defineConfig } from 'vitest/config';

// The pure parts, in Node. A zone west of Greenwich by default: it shows every accidental use of local time.
export default defineConfig({
  test: {
    include: [
      'test/{core,importers,exporters,cli,geo,poster,publish,scripts,streets,trust}/**/*.test.ts',
      'test/embed/{height-message,story-address,wordpress-secret}.test.ts',
    ],
    environment: 'node',
    setupFiles: ['test/pinned-seeds.ts'],
    env: { TZ: 'America/New_York' },
    testTimeout: 30_000,
    // One for each core: Vitest leaves one free for whoever sits at the machine, which on two cores is half of them.
    maxWorkers: '100%',
  },
});
