import i18next from 'i18next';
import { showToast } from './toasts';

/** Puts words on the clipboard and says so, or that the browser would not. */
export function copy(words: string, done: string): void {
  navigator.clipboard.writeText(words).then(
    () => showToast({ words: done }),
    () => showToast({ words: i18next.t('toast.notCopied') }),
  );
}
