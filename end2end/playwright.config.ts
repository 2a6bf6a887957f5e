import { defineConfig } from '@playwright/test';
import type { Options } from './support/fixtures.ts';

const chromium = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export default defineConfig<object, Options>({
  globalSetup: './support/seed.ts',
  outputDir: 'test-results/files',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A browser that hangs once is told of and fails nothing; .ci/test allows two of these in all.
  retries: 1,
  // The longest journeys take half a minute; a machine that others use too may take four times as long.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON ?? 'test-results/report.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: chromium,
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    trace: 'off',
    // What waits for longer says for what; the time of the whole test would not.
    actionTimeout: 45_000,
  },
  projects: [
    { name: 'desktop', testDir: 'tests', use: { viewport: { width: 1280, height: 800 } } },
    { name: 'tablet', testDir: 'tests/journeys', use: { viewport: { width: 768, height: 1024 }, hasTouch: true } },
    {
      name: 'scripts-off',
      testDir: 'tests/journeys',
      use: { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
    },
  ],
});
