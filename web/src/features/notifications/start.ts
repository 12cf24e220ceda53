import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { soundOf } from '../../local/device';
import { keepLanguage } from '../../local/worker-language';
import { open } from './desktop';
import { unlockSound } from './sound';
import { keepDevice } from './this-device';
import { registerWorker } from './worker';

/** What a page does for notifications while its user is signed in; gives the way to end it. */
export function start(cache: QueryClient, userId: string): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  if (soundOf(userId).get()) {
    addEventListener('pointerdown', () => void unlockSound(), { once: true, signal });
    addEventListener('keydown', () => void unlockSound(), { once: true, signal });
  }
  const tellLanguage = () => void keepLanguage(i18next.language).catch(() => undefined);
  tellLanguage();
  i18next.on('languageChanged', tellLanguage);
  if ('serviceWorker' in navigator) {
    const hear = ({ data }: MessageEvent<Said>) => {
      if (data.kind === 'clicked') open(data.conversationId);
      else keepDevice(cache, userId).catch(() => undefined);
    };
    navigator.serviceWorker.addEventListener('message', hear, { signal });
    navigator.serviceWorker.startMessages();
  }
  if (matchMedia('(display-mode: standalone)').matches) void registerWorker();
  // The next start tries again.
  keepDevice(cache, userId).catch(() => undefined);
  return () => {
    leaving.abort();
    i18next.off('languageChanged', tellLanguage);
  };
}

/** What the worker tells its tabs. */
type Said = { kind: 'clicked'; conversationId: string | null } | { kind: 'renewed' };
