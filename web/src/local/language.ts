import { languageFor, speak, type Language } from '../i18n/i18n';

const key = 'parley.language';

/** Speaks the language that was chosen in this browser last, before anything is shown. */
export function speakAsBefore(): Promise<void> {
  return speak(languageFor(stored()));
}

/** Speaks the user's language from now on; null follows the browser. */
export function chooseLanguage(language: Language | null): Promise<void> {
  try {
    if (language) localStorage.setItem(key, language);
    else localStorage.removeItem(key);
  } catch {
    // Storage may be blocked; the choice is kept on the server too.
  }
  return speak(languageFor(language));
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
