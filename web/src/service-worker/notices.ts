import { notice as german } from '../i18n/de.json';
import { notice as english } from '../i18n/en.json';
import { shownOf, type Notice } from '../local/notice';
import { keptLanguage } from '../local/worker-language';

const inbox = '/leads/messaging';

type Scope = Pick<ServiceWorkerGlobalScope, 'clients' | 'registration'>;

/**
 * Shows what was pushed, unless its conversation is open in a window that has the focus (N3). Of a push
 * that says nothing that can be read, it shows that there is news: else the browser would say that
 * something went on in the background.
 */
export async function pushed(scope: Scope, data: PushMessageData | null): Promise<void> {
  const words = await wordsNow();
  const notice = noticeIn(data);
  if (!notice) await scope.registration.showNotification(words.news, unreadable);
  else if (!(await isLookedAt(scope, notice.conversationId))) {
    const { title, options } = shownOf(notice, words);
    await scope.registration.showNotification(title, options);
  }
}

const unreadable = { icon: '/icon-192.png', tag: 'news', data: { conversationId: null } };

function noticeIn(data: PushMessageData | null): Notice | null {
  try {
    const said = data?.json() as Partial<Notice> | null | undefined;
    return typeof said?.title === 'string' && said.conversationId !== undefined
      ? (said as Notice)
      : null;
  } catch {
    return null;
  }
}

/** In the language that was chosen in Parley; where none was, in the browser's. */
async function wordsNow(): Promise<typeof english> {
  const language = (await keptLanguage()) ?? navigator.language;
  return language.startsWith('de') ? german : english;
}

async function isLookedAt({ clients }: Scope, conversationId: string | null): Promise<boolean> {
  if (conversationId === null) return false;
  const path = pathOf(conversationId);
  return (await windowsOf(clients)).some((one) => one.focused && isAt(one, path));
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
