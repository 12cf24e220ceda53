import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { fakeApi } from './dev/fake-api.ts';

/** `npm run dev` talks to this server; without it, to a make-believe one. */
const server = process.env.DEV_SERVER;

export default defineConfig({
  plugins: [react(), ...(server ? [] : [fakeApi()])],
  build: { sourcemap: false, assetsInlineLimit: 0 },
  server: server ? { proxy: { '/api': server } } : {},
  test: {
    environment: 'jsdom',
    setupFiles: 'src/test/setup.ts',
    testTimeout: 30_000,
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
