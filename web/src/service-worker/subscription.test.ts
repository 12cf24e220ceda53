import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renewed } from './subscription';

const networked = fetch;
let isSignedIn: boolean;
let asked: [call: string, body: unknown, csrf: string | null][];

beforeEach(() => {
  isSignedIn = true;
  asked = [];
  vi.stubGlobal('fetch', async (path: string, { method, body, headers }: RequestInit = {}) => {
    const csrf = new Headers(headers).get('X-CSRF-Token');
    asked.push([`${method ?? 'GET'} ${path}`, body ? JSON.parse(String(body)) : null, csrf]);
    if (!isSignedIn) return new Response(null, { status: 401 });
    if (path.endsWith('/me')) return Response.json({ csrfToken: 'secret' });
    return Response.json({ push: { publicKey: 'BAEC' } });
  });
});
afterEach(() => vi.stubGlobal('fetch', networked));

function workerWith(...tabs: { postMessage: (said: unknown) => void }[]) {
  const subscription = {
    toJSON: () => ({ endpoint: 'https://push.example/2', keys: { p256dh: 'p', auth: 'a' } }),
  };
  const subscribe = vi.fn<(options: PushSubscriptionOptionsInit) => Promise<object>>(
    async () => subscription,
  );
  const scope = {
    clients: { matchAll: async () => tabs },
    registration: { pushManager: { subscribe } },
  };
  return { subscribe, scope: scope as unknown as Parameters<typeof renewed>[0] };
}

test('a subscription that the browser gave up is replaced, and the server and the tabs hear of it', async () => {
  const tab = { postMessage: vi.fn() };
  const { subscribe, scope } = workerWith(tab);
  await renewed(scope);

  expect(subscribe).toHaveBeenCalledExactlyOnceWith({
    userVisibleOnly: true,
    applicationServerKey: new Uint8Array([4, 1, 2]),
  });
  const [call, body, csrf] = asked.at(-1) ?? [];
  expect([call, csrf]).toEqual(['POST /api/inbox/v1/me/devices', 'secret']);
  expect(body).toMatchObject({
    endpoint: 'https://push.example/2',
    keys: { p256dh: 'p', auth: 'a' },
  });
  expect(tab.postMessage).toHaveBeenCalledExactlyOnceWith({ kind: 'renewed' });
});

test('where nobody is signed in any more nothing is subscribed', async () => {
  isSignedIn = false;
  const { subscribe, scope } = workerWith();
  await renewed(scope);

  expect(subscribe).not.toHaveBeenCalled();
  expect(asked.map(([call]) => call)).not.toContain('POST /api/inbox/v1/me/devices');
});
