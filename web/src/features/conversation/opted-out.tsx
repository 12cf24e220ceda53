import { Ban } from 'lucide-react';
import { serverNow } from '../../api/server-clock';
import { useTranslation } from '../../i18n/use-translation';
import { firstName } from '../../ui/provider-name';
import { weekdayAndTime } from '../../ui/times';

/** In the place of the countdown while the customer wants no messages. */
export function OptedOutSince({ at }: { at: string }) {
  const { t } = useTranslation();
  return (
    <span className="win" role="status">
      <Ban className="i i14" />
      <span>{t('optOut.since', { when: weekdayAndTime(at, serverNow()) })}</span>
    </span>
  );
}

/** In the place of the field: nothing can be sent until they say otherwise. */
export function OptedOut({ participant }: { participant: string }) {
  const { t } = useTranslation();
  return (
    <div className="cmp-off">
      <span className="grow">{t('optOut.untilAllowed', { name: firstName(participant) })}</span>
    </div>
  );
}
