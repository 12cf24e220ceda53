import { defineConfig } from '@playwright/test';

/** Walks through the whole program in a browser: `npm run walks`, after ./parley has built it. */
export default defineConfig({
  testDir: 'walks',
  // A demo that runs already is taken where PARLEY_URL and SIMULATOR_URL name it.
  ...(process.env.PARLEY_URL ? {} : { globalSetup: './walks/demo.ts' }),
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  reporter: 'list',
  timeout: 40_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    headless: true,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env.PARLEY_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    },
  },
});
