import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answered, keepShell } from './shell';

/** What the server has, by path; null while the network is gone. */
let served: Record<string, string> | null;
let kept: Map<string, Response>;

const networked = fetch;
const pageOf = (file: string) => `<script src="/assets/${file}"></script>`;
const at = (path: string) => new URL(path, location.origin).href;

beforeEach(() => {
  kept = new Map();
  served = {
    '/': pageOf('one.js'),
    '/theme.js': 'theme',
    '/icon.svg': 'icon',
    '/icon-192.png': 'icon',
    '/manifest.webmanifest': '{}',
    '/assets/one.js': 'one',
    '/assets/two.js': 'two',
  };
  vi.stubGlobal('fetch', vi.fn(fetched));
  vi.stubGlobal('caches', { open: async () => cache });
});
afterEach(() => {
  vi.stubGlobal('fetch', networked);
  Reflect.deleteProperty(globalThis, 'caches');
});

async function fetched(url: string): Promise<Response> {
  if (!served) throw new TypeError('Failed to fetch');
  const { pathname } = new URL(url, location.origin);
  const text = served[pathname.startsWith('/leads') ? '/' : pathname];
  return text === undefined ? new Response(null, { status: 404 }) : new Response(text);
}

const cache = {
  match: async (key: string) => kept.get(at(key))?.clone(),
  put: async (key: string, answer: Response) => void kept.set(at(key), answer),
  delete: async (key: string) => kept.delete(at(key)),
  keys: async () => [...kept.keys()].map((url) => ({ url })),
  addAll: async (keys: string[]) => {
    for (const key of keys) kept.set(at(key), await fetched(key));
  },
};

async function textAt(path: string, mode = 'no-cors'): Promise<string | undefined> {
  const answer = answered({ method: 'GET', mode, url: at(path) } as Request);
  return (await answer)?.text();
}

test('with the network gone any page of the screens opens, and all that it begins with', async () => {
  await keepShell();
  served = null;

  expect(await textAt('/leads/messaging/7', 'navigate')).toBe(pageOf('one.js'));
  expect(await textAt('/assets/one.js')).toBe('one');
  expect(await textAt('/theme.js')).toBe('theme');
});

test('a page comes from the network while there is one, and takes the place of the old one', async () => {
  await keepShell();
  served = { ...served, '/': pageOf('two.js') };

  expect(await textAt('/leads/messaging', 'navigate')).toBe(pageOf('two.js'));
  served = null;
  expect(await textAt('/leads/messaging', 'navigate')).toBe(pageOf('two.js'));
  expect(await textAt('/assets/two.js')).toBe('two');
  await expect(textAt('/assets/one.js')).rejects.toThrow('Failed to fetch');
});

test('files that are named by their content are asked for once', async () => {
  await textAt('/assets/two.js');
  await textAt('/assets/two.js');
  expect(fetch).toHaveBeenCalledOnce();
});

test('what the API answers, and what others serve, is left alone', () => {
  const left = (url: string, method = 'GET', mode = 'cors') =>
    answered({ method, mode, url } as Request);
  expect(left(at('/api/inbox/v1/me'))).toBeNull();
  expect(left(at('/api/inbox/v1/attachments/1'), 'GET', 'navigate')).toBeNull();
  expect(left(at('/assets/one.js'), 'POST')).toBeNull();
  expect(left('https://elsewhere.example/assets/one.js')).toBeNull();
});
