import i18next from 'i18next';
import en from '../i18n/en.json';

type Known = keyof typeof en.provider;

/** The short name that customers know a provider by, for the middle of a sentence. */
export function providerName(provider: string): string {
  const known = provider in en.provider ? (provider as Known) : 'other';
  return i18next.t(`provider.${known}`);
}

/** What to call a customer in a sentence: the first name, or a number as it is. */
export function firstName(name: string): string {
  return /^\p{L}/u.test(name) ? (name.split(/\s+/)[0] ?? name) : name;
}
