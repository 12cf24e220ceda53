import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig } from '@playwright/test';

const installed = ['chromium', 'chromium-browser', 'google-chrome']
  .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
  .find(existsSync);

/** Walks through the whole program in a browser: `npm run walks`, after ./parley has built it. */
export default defineConfig({
  testDir: 'walks',
  // A demo that runs already is taken where DEMO_URL and SIMULATOR_URL name it.
  ...(process.env.DEMO_URL ? {} : { globalSetup: './walks/demo.ts' }),
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  reporter: 'list',
  // Other tests may run at the same time, and a busy machine takes its time.
  timeout: 120_000,
  expect: { timeout: 25_000 },
  use: {
    browserName: 'chromium',
    headless: true,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? installed ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    },
  },
});
