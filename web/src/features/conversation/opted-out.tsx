import { Ban } from 'lucide-react';
import { serverNow } from '../../api/server-clock';
import '../../i18n/later-words';
import { useTranslation } from '../../i18n/use-translation';
import { firstName } from '../../ui/provider-name';
import { weekdayAndTime } from '../../ui/times';

interface OptedOutProps {
  participant: string;
  since: string;
}

/** In the place of the field: nothing can be sent until the customer says otherwise. */
export function OptedOut({ participant, since }: OptedOutProps) {
  const { t } = useTranslation();
  return (
    <div className="cmp-off" role="status">
      <Ban className="i" />
      <span className="grow">
        {t('optOut.untilAllowed', {
          name: firstName(participant),
          when: weekdayAndTime(since, serverNow()),
        })}
      </span>
    </div>
  );
}
