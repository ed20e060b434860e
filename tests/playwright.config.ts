import { defineConfig } from '@playwright/test';
import { browser, flags } from '../tools/browser.mjs';

export default defineConfig({
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Generous, because a busy machine of two cores must not fail a test that is right.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    // Known once the server below has printed its address, which is before any test file is read.
    ...(process.env['SITE_AT'] && { baseURL: process.env['SITE_AT'] }),
    launchOptions: { executablePath: browser(), args: [...flags] },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'reading', testDir: 'reading' },
    {
      name: 'hosts',
      testDir: 'hosts',
      // With scrollbars, as readers have them: they narrow a frame that is too low.
      use: { launchOptions: { executablePath: browser(), args: [...flags], ignoreDefaultArgs: ['--hide-scrollbars'] } },
    },
  ],
  webServer: {
    command: 'node tools/serve.ts',
    cwd: '..',
    env: { ...process.env, PORT: '0' } as Record<string, string>,
    wait: { stdout: /is at (?<site_at>http:\S+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
