import { useSyncExternalStore } from 'react';
import i18next, { type TFunction } from 'i18next';

interface Spoken {
  t: TFunction;
  language: string;
}

let spoken: Spoken = { t: i18next.t, language: 'en' };

i18next.on('languageChanged', (language) => {
  spoken = { t: i18next.getFixedT(language), language };
});

/**
 * The words of the language that is spoken. The library's own hook copies its whole instance for
 * each component that is shown, which took a third of the time in which a thread opens.
 */
export function useTranslation(): Spoken {
  return useSyncExternalStore(subscribe, () => spoken);
}

function subscribe(listener: () => void) {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}
