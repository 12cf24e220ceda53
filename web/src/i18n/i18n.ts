import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

export const language = 'en';

/** The reader's own kind of the screens' language, for dates and numbers: en-GB, en-US and so on. */
export const locale =
  navigator.languages.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;

void i18next.use(initReactI18next).init({
  lng: language,
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
});
