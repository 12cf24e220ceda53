import { build, type LogLevel, type Plugin } from 'vite';

/** Builds the service worker into a file of its own, that imports nothing: browsers load it as it is. */
export function serviceWorker(): Plugin {
  let logLevel: LogLevel | undefined;
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: (config) => {
      logLevel = config.logLevel;
    },
    closeBundle: async () => {
      await build({
        configFile: false,
        publicDir: false,
        ...(logLevel ? { logLevel } : {}),
        build: {
          emptyOutDir: false,
          rolldownOptions: {
            input: 'src/service-worker/sw.ts',
            output: { format: 'iife', entryFileNames: 'sw.js' },
          },
        },
      });
    },
  };
}
