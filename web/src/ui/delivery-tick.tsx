import { useTranslation } from '../i18n/use-translation';
import { Check, CheckCheck, CircleAlert, CircleHelp, Clock, type LucideIcon } from 'lucide-react';
import type { MessageStatus } from '../api/types';
import './delivery-tick.css';

export type OutStatus = Exclude<MessageStatus, 'received'>;

const looks: Record<OutStatus, [LucideIcon, string]> = {
  queued: [Clock, ''],
  sending: [Clock, ''],
  sent: [Check, ''],
  delivered: [CheckCheck, ''],
  read: [CheckCheck, 'tick-read'],
  failed: [CircleAlert, 'tick-fail'],
  uncertain: [CircleHelp, 'tick-warn'],
};

/** How far one of our messages has come. `silent` where the word stands beside it. */
export function DeliveryTick({ status, silent = false }: { status: OutStatus; silent?: boolean }) {
  const { t } = useTranslation();
  const [Glyph, look] = looks[status];
  const word = t(`status.${status}`);
  const naming = silent ? {} : { role: 'img', 'aria-label': word, title: word };
  return (
    <span className={`tick ${look}`} {...naming}>
      <Glyph className="i i14" aria-hidden="true" />
    </span>
  );
}
