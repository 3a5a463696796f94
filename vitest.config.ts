import { defineConfig } from 'vitest/config';

// The condition `source` resolves `#room/file` to src/, so tests never run a stale build.
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'journeys/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
