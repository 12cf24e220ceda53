import { defineConfig } from '@playwright/test';
import walks from '../playwright.config';

/** Measures a Parley that runs already: ./parley bench screens starts it, and calls this. */
export default defineConfig({
  ...walks,
  testDir: '.',
  globalSetup: undefined,
  timeout: 180_000,
  use: { ...walks.use, baseURL: process.env.BENCH_URL },
});
