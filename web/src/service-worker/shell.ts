import { shellCache } from '../local/shell-cache';

/** The one page that stands at every address of the screens. */
const thePage = '/';

/** What the page needs and is not named by its content. */
const loose = ['/theme.js', '/icon.svg', '/manifest.webmanifest', '/icon-192.png'];

/**
 * How a request is answered when the network may be gone: files that are named by their content from
 * the cache first, the page and the rest of the shell from the network first. Null leaves a request
 * alone.
 */
export function answered({ method, mode, url }: Request): Promise<Response> | null {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) return null;
  if (pathname.startsWith('/assets/')) return cacheFirst(url);
  if (mode === 'navigate' && !/^\/(api|v1|webhooks|health|metrics)(\/|$)/.test(pathname)) {
    return networkFirst(url, thePage);
  }
  return loose.includes(pathname) ? networkFirst(url, pathname) : null;
}

/** Has everything at hand that the page needs to begin; what it loads later is kept then. */
export async function keepShell(): Promise<void> {
  const cache = await caches.open(shellCache);
  await cache.addAll([...loose, thePage]);
  const page = await cache.match(thePage);
  if (page) await keepNamedIn(cache, await page.text());
}

async function cacheFirst(url: string): Promise<Response> {
  const cache = await caches.open(shellCache);
  const known = await cache.match(url);
  if (known) return known;
  const answer = await fetch(url);
  if (answer.ok) await cache.put(url, answer.clone());
  return answer;
}

async function networkFirst(url: string, key: string): Promise<Response> {
  const cache = await caches.open(shellCache);
  let answer: Response;
  try {
    answer = await fetch(url);
  } catch (problem) {
    const known = await cache.match(key);
    if (known) return known;
    throw problem;
  }
  if (answer.ok && key === thePage) await keepPage(cache, answer.clone());
  else if (answer.ok) await cache.put(key, answer.clone());
  return answer;
}

/** A page that names other files is of another version: what only the old one needed goes. */
async function keepPage(cache: Cache, answer: Response): Promise<void> {
  const before = await (await cache.match(thePage))?.text();
  const text = await answer.clone().text();
  if (before === text) return;
  await cache.put(thePage, answer);
  const files = await keepNamedIn(cache, text);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname.startsWith('/assets/') && !files.includes(pathname)) await cache.delete(url);
  }
}

async function keepNamedIn(cache: Cache, page: string): Promise<string[]> {
  const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(
    ([, file]) => file ?? '',
  );
  await cache.addAll(files);
  return files;
}
