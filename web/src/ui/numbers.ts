import { currentLocale } from '../i18n/i18n';

/** A count as the reader's locale writes it. */
export function wholeNumber(count: number): string {
  return new Intl.NumberFormat(currentLocale()).format(count);
}
