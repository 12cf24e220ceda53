import { defineConfig } from '@playwright/test';
import walks from '../playwright.config';

/** Takes the pictures in docs/screens of the demo: `npm run pictures`. */
export default defineConfig({
  ...walks,
  testDir: '.',
  globalSetup: process.env.DEMO_URL ? undefined : '../walks/demo.ts',
  timeout: 60_000,
});
