import { useEffect } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import type { FeedEvent } from '../api/types';
import { deviceOf, soundOf } from '../local/device';
import { permissionNow, usePermission } from '../local/permission';

/** Loads what notifications need once the page stands, for those who have any. */
export function useNotices(cache: QueryClient, userId: string): void {
  const permission = usePermission();
  useEffect(() => {
    if (!isWanted(userId)) return;
    let stop: (() => void) | undefined;
    let isOver = false;
    void import('../features/notifications/start').then(({ start }) => {
      if (!isOver) stop = start(cache, userId);
    });
    return () => {
      isOver = true;
      stop?.();
    };
  }, [cache, userId, permission]);
}

/** Before a user signs out: nothing of theirs is pushed to this browser any more. */
export async function leaveBrowser(userId: string): Promise<void> {
  if (deviceOf(userId).get().id === null) return;
  const { leaveDevice } = await import('../features/notifications/this-device');
  await leaveDevice(userId, false);
}

/** What the stream says about notifications, in the tab that reads it. */
export function passOn(userId: string, event: FeedEvent): void {
  const isNews =
    event.event === 'notification' ||
    event.event === 'notification.withdrawn' ||
    (event.event === 'read.moved' && event.data.unread === 0);
  if (!isNews || !isWanted(userId)) return;
  void import('../features/notifications/desktop').then(({ takeNews }) => takeNews(userId, event));
}

function isWanted(userId: string): boolean {
  return (
    permissionNow() === 'granted' ||
    soundOf(userId).get() ||
    matchMedia('(display-mode: standalone)').matches
  );
}
