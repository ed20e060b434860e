import { defineConfig } from 'vitest/config';
import { chartsPlugin } from '../src/render/plugin.ts';

export default defineConfig({
  plugins: [chartsPlugin()],
  // Generous, because a busy machine of two cores must not fail a test that is right.
  test: { include: ['tests/**/*.test.ts'], environment: 'node', update: 'none', testTimeout: 60_000, hookTimeout: 60_000 },
});
