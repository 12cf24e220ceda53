import { defineConfig } from 'vitest/config';

/** One classic script, since a site writes one line into its pages and no more. */
export default defineConfig({
  build: {
    target: 'es2022',
    sourcemap: false,
    lib: {
      entry: 'src/index.ts',
      formats: ['iife'],
      name: 'parleyWidget',
      fileName: () => 'widget.js',
    },
  },
  test: { environment: 'jsdom', testTimeout: 30_000, include: ['src/**/*.test.{ts,tsx}'] },
});
