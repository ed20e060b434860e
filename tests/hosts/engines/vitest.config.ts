import { defineConfig } from 'vitest/config';

// The two browsers run beside each other. Generous, because a busy machine of two cores must not fail a check that is right.
export default defineConfig({
  test: {
    include: ['tests/hosts/engines/*.engine.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
