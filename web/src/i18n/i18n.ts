import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type later from './en-later.json';
import en from './en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en & typeof later };
  }
}

/** The languages of the screens, each by its own name. Words other than English are loaded when needed. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

const words: Record<Exclude<Language, 'en'>, () => Promise<object>> = {
  de: async () => {
    const [de, later] = await Promise.all([import('./de.json'), import('./de-later.json')]);
    return { ...de.default, ...later.default };
  },
};

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
});

/** The language for someone who has chosen this one, or none; then the browser's first that is there. */
export function languageFor(chosen: string | null): Language {
  const wanted = [chosen, ...navigator.languages].map((tag) => tag?.split('-')[0]);
  return wanted.find((tag): tag is Language => tag !== undefined && tag in languages) ?? 'en';
}

/** Shows all words, dates and numbers in a language from now on. */
export async function speak(language: Language): Promise<void> {
  if (language !== 'en' && !i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await words[language]());
  }
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** The reader's own kind of the screens' language, for dates and numbers: en-GB, en-US and so on. */
export function currentLocale(): string {
  const { language } = i18next;
  const ofLanguage = (tag: string) => tag === language || tag.startsWith(`${language}-`);
  return navigator.languages.find(ofLanguage) ?? language;
}
