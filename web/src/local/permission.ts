import { useSyncExternalStore } from 'react';

/** What the browser lets this page show; `unsupported` where it has no notifications for it. */
export type Permission = NotificationPermission | 'unsupported';

export function permissionNow(): Permission {
  return 'Notification' in globalThis ? Notification.permission : 'unsupported';
}

const listeners = new Set<() => void>();

/** The permission as it is, also when it is changed in the browser's own settings. */
export function usePermission(): Permission {
  return useSyncExternalStore(subscribe, permissionNow);
}

/** Has the browser ask. Only from a click: whoever is asked out of the blue says no for good. */
export async function askPermission(): Promise<Permission> {
  const answer = await Notification.requestPermission();
  listeners.forEach((listener) => listener());
  return answer;
}

function subscribe(listener: () => void): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  listeners.add(listener);
  addEventListener('focus', listener, { signal });
  void navigator.permissions
    ?.query({ name: 'notifications' })
    .then((status) => status.addEventListener('change', listener, { signal }))
    // Some browsers do not know this one; they are looked at when the window gets the focus.
    .catch(() => undefined);
  return () => {
    leaving.abort();
    listeners.delete(listener);
  };
}
