import i18next from 'i18next';
import { navigate } from 'wouter/use-browser-location';
import type { FeedEvent } from '../../api/types';
import { soundOf } from '../../local/device';
import { shownOf, tagOf, type Notice } from '../../local/notice';
import { permissionNow } from '../../local/permission';
import { paths } from '../../ui/paths';
import { playSound } from './sound';
import { isPushedTo } from './this-device';
import { activeWorker } from './worker';

/** Those shown by this page itself, since there is no worker that could. */
const ownByTag = new Map<string, Notification>();

/**
 * Shows and takes back what the stream tells. Of all tabs only the one that reads the stream calls
 * this; where the server pushes to this browser, the worker has shown it already (N3).
 */
export async function takeNews(userId: string, event: FeedEvent): Promise<void> {
  if (event.event === 'notification') await tell(userId, event.data);
  if (event.event === 'notification.withdrawn') await withdraw(event.data.conversationId);
  if (event.event === 'read.moved' && event.data.unread === 0) {
    await withdraw(event.data.conversationId);
  }
}

async function tell(userId: string, notice: Notice): Promise<void> {
  if (isLookedAt(notice.conversationId)) return;
  if (soundOf(userId).get()) playSound();
  if (permissionNow() !== 'granted' || (await isPushedTo(userId))) return;
  const { title, options } = shownOf(notice, {
    assigned: i18next.t('notice.assigned', { name: '{{name}}' }),
    message: i18next.t('notice.message'),
  });
  const worker = await activeWorker();
  if (worker) await worker.showNotification(title, options);
  else showByPage(title, options);
}

function showByPage(title: string, options: ReturnType<typeof shownOf>['options']): void {
  const { tag, data } = options;
  const shown = new Notification(title, options);
  ownByTag.set(tag, shown);
  shown.onclose = () => ownByTag.delete(tag);
  shown.onclick = () => {
    shown.close();
    focus();
    open(data.conversationId);
  };
}

/** Where a click on a notification leads. */
export function open(conversationId: string | null): void {
  navigate(conversationId === null ? paths.messaging : paths.conversation(conversationId));
}

async function withdraw(conversationId: string): Promise<void> {
  const tag = tagOf(conversationId);
  ownByTag.get(tag)?.close();
  const worker = await activeWorker();
  const shown = (await worker?.getNotifications({ tag })) ?? [];
  shown.forEach((notification) => notification.close());
}

function isLookedAt(conversationId: string | null): boolean {
  return (
    conversationId !== null &&
    document.hasFocus() &&
    location.pathname === paths.conversation(conversationId)
  );
}
