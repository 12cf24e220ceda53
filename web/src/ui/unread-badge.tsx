import { useTranslation } from '../i18n/use-translation';

/** A count of what is unread; 99+ is the most. */
export function UnreadBadge({ count }: { count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <span className="ub">
      <span className="sr">{t('list.unread')}</span>
      {atMost99(count)}
    </span>
  );
}

export function atMost99(count: number): string {
  return count > 99 ? '99+' : String(count);
}
