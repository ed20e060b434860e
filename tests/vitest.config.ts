import { defineConfig } from 'vitest/config';
import { chartsPlugin } from '../src/render/plugin.ts';

export default defineConfig({
  plugins: [chartsPlugin()],
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    update: 'none',
    // Both cores; what the tests share is read and never changed, so that it is read once a worker.
    maxWorkers: 2,
    isolate: false,
    // Generous, because a busy machine of two cores must not fail a test that is right.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
