import { currentLocale } from '../i18n/i18n';

/** Names in a row, as the reader's locale joins them: Ana, Ben and Clara. */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(currentLocale()).format(names);
}
