import { useEffect } from 'react';

/** Shows a number on the icon of the installed app; none at 0. */
export function useAppBadge(count: number): void {
  useEffect(() => showAppBadge(count), [count]);
}

export function showAppBadge(count: number): void {
  // Only installed apps have one, and not in every browser.
  if (!('setAppBadge' in navigator)) return;
  const shown = count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge();
  shown.catch(() => undefined);
}
