import { currentLocale } from '../i18n/i18n';

const formats = new Map<string, Intl.NumberFormat>();

/** How the reader's locale writes numbers; kept, since making one takes longer than drawing a row. */
export function numberFormat(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const locale = currentLocale();
  const key = JSON.stringify([locale, options]);
  const made = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** A count as the reader's locale writes it. */
export function wholeNumber(count: number): string {
  return numberFormat().format(count);
}
