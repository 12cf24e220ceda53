/** Where the service worker keeps the files with which the page opens without a network. */
export const shellCache = 'parley-shell';

/** What this page loaded before its worker could see it is kept as well. */
export async function keepLoadedFiles(): Promise<void> {
  const cache = await caches.open(shellCache);
  for (const { name } of performance.getEntriesByType('resource')) {
    const isOurs = name.startsWith(`${location.origin}/assets/`);
    if (isOurs && !(await cache.match(name))) await cache.add(name);
  }
}
