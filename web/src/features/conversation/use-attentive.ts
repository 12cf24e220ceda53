import { useSyncExternalStore } from 'react';

/** Whether the user can be looking: the page is visible and its window has the focus. */
export function useAttentive(): boolean {
  return useSyncExternalStore(subscribe, attentive);
}

function attentive(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

function subscribe(listener: () => void): () => void {
  const events = ['focus', 'blur', 'visibilitychange'];
  events.forEach((name) => addEventListener(name, listener, true));
  return () => events.forEach((name) => removeEventListener(name, listener, true));
}
