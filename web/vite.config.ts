import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { fakeApi } from './dev/fake-api.ts';

/** `npm run dev` talks to this server; without it, to a make-believe one. */
const server = process.env.DEV_SERVER;

/** What the first page needs comes in two files, of which the libraries stay in the browser's cache. */
const firstLoad = [
  { name: 'libraries', tags: ['$initial' as const], test: /node_modules/, priority: 1 },
  { name: 'first', tags: ['$initial' as const] },
];

export default defineConfig({
  plugins: [react(), ...(server ? [] : [fakeApi()])],
  build: {
    sourcemap: false,
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: firstLoad } } },
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
