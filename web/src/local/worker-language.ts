const cacheName = 'parley-language';
const place = '/language';

/** Tells the worker, which sees nothing else of the page's storage, what the user reads. */
export async function keepLanguage(language: string): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.put(place, new Response(language));
}

/** What a page told last; null where none has. */
export async function keptLanguage(): Promise<string | null> {
  const cache = await caches.open(cacheName);
  return (await (await cache.match(place))?.text()) ?? null;
}
