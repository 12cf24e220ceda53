import { notice as german } from '../i18n/de.json';
import { notice as english } from '../i18n/en.json';
import { shownOf, type Notice } from '../local/notice';

const inbox = '/leads/messaging';

type Scope = Pick<ServiceWorkerGlobalScope, 'clients' | 'registration'>;

/** Shows what was pushed, unless its conversation is open in a window that has the focus (N3). */
export async function pushed({ clients, registration }: Scope, notice: Notice): Promise<void> {
  const windows = await windowsOf(clients);
  const path = pathOf(notice.conversationId);
  if (notice.conversationId && windows.some((one) => one.focused && isAt(one, path))) return;
  const { title, options } = shownOf(
    notice,
    navigator.language.startsWith('de') ? german : english,
  );
  await registration.showNotification(title, options);
}

/** Opens the conversation in a tab that is there, best in one that has it open; else in a new one. */
export async function clicked({ clients }: Scope, conversationId: string | null): Promise<void> {
  const windows = await windowsOf(clients);
  const path = pathOf(conversationId);
  const best =
    windows.find((one) => isAt(one, path)) ??
    windows.find(({ url }) => new URL(url).pathname.startsWith(inbox)) ??
    windows[0];
  if (!best) {
    await clients.openWindow(path);
    return;
  }
  best.postMessage({ kind: 'clicked', conversationId });
  await best.focus();
}

/** Those used last come first. */
async function windowsOf(clients: Clients): Promise<readonly WindowClient[]> {
  return clients.matchAll({ type: 'window', includeUncontrolled: true });
}

function pathOf(conversationId: string | null): string {
  return conversationId === null ? inbox : `${inbox}/${encodeURIComponent(conversationId)}`;
}

function isAt({ url }: WindowClient, path: string): boolean {
  return new URL(url).pathname === path;
}
