import type { components } from '../api/schema';
import { deviceName } from '../local/device-name';
import { bytesOf } from '../local/base64';

type Schemas = components['schemas'];

const api = '/api/inbox/v1';

type Scope = Pick<ServiceWorkerGlobalScope, 'clients' | 'registration'>;

/**
 * The browser has given up its subscription: the server gets a new one, also while no tab is open.
 * Where that fails, the next tab does it.
 */
export async function renewed({ clients, registration }: Scope): Promise<void> {
  const me = await answerOf<Schemas['Me']>('/me');
  const check = await answerOf<Schemas['NotificationCheck']>('/me/notification-check');
  if (!me || !check) return;
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytesOf(check.push.publicKey),
  });
  const { endpoint, keys } = subscription.toJSON();
  await fetch(`${api}/me/devices`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'X-CSRF-Token': me.csrfToken ?? '' },
    body: JSON.stringify({ endpoint, keys, name: deviceName(navigator.userAgent) }),
  });
  // Until they know of it they would show by themselves what is pushed as well.
  const tabs = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  tabs.forEach((tab) => tab.postMessage({ kind: 'renewed' }));
}

async function answerOf<Answer>(path: string): Promise<Answer | null> {
  const answer = await fetch(`${api}${path}`);
  return answer.ok ? ((await answer.json()) as Answer) : null;
}
