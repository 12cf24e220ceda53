import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { fakeApi } from './dev/fake-api.ts';
import { serviceWorker } from './dev/service-worker.ts';

/** `npm run dev` talks to this server; without it, to a make-believe one. */
const server = process.env.DEV_SERVER;

/**
 * What the first page needs comes in two files, of which the libraries stay in the browser's cache.
 * What most pages need soon after comes in a file for each purpose: a browser asks one machine for
 * six files at a time, and waits for the others.
 */
const files = [
  { name: 'libraries', tags: ['$initial' as const], test: /node_modules/, priority: 4 },
  { name: 'first', tags: ['$initial' as const], priority: 3 },
  { name: 'overlays', test: /node_modules\/@(base-ui|floating-ui)|src\/ui\//, priority: 2 },
  { name: 'items', test: /src\/(items|features\/(deals|leads|contacts))\//, priority: 1 },
];

export default defineConfig({
  plugins: [react(), serviceWorker(), ...(server ? [] : [fakeApi()])],
  build: {
    sourcemap: false,
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: files } } },
  },
  server: server ? { proxy: { '/api': server } } : {},
  test: {
    environment: 'jsdom',
    setupFiles: 'src/test/setup.ts',
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}'],
    // One page for all files of a worker: each test cleans up after itself.
    isolate: false,
    // On two cores too: vitest by itself leaves one of them alone.
    maxWorkers: '100%',
  },
});
