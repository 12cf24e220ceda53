import { SegmentedMessage } from 'sms-segments-calculator';
import '../../i18n/later-words';
import { useTranslation } from '../../i18n/use-translation';

/** How many text messages the carriers make of a long one. */
export function MessageParts({ text }: { text: string }) {
  const { t } = useTranslation();
  const count = new SegmentedMessage(text).segmentsCount;
  if (count < 2) return null;
  return (
    <span className="num" title={t('messageParts.hint')}>
      {t('messageParts.count', { count })}
    </span>
  );
}
