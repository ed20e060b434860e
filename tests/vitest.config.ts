import { defineConfig } from 'vitest/config';
import { chartDataPlugin } from '../src/data/plugin.ts';

export default defineConfig({
  plugins: [chartDataPlugin()],
  // Generous, because a busy machine of two cores must not fail a test that is right.
  test: { include: ['tests/**/*.test.ts'], environment: 'node', update: 'none', testTimeout: 60_000, hookTimeout: 60_000 },
});
