import { defineConfig } from 'vitest/config';
import { chartDataPlugin } from '../src/data/plugin.ts';

export default defineConfig({
  plugins: [chartDataPlugin()],
  test: { include: ['tests/**/*.test.ts'], environment: 'node', update: 'none' },
});
