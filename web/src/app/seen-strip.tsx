import { Trans } from 'react-i18next';
import { useTranslation } from '../i18n/use-translation';
import { CloudOff } from 'lucide-react';
import { connection } from '../api/connection';
import { Button } from '../ui/button';
import { weekdayAndTime } from '../ui/times';
import { useNow } from '../ui/use-now';

/** Says over all screens how old they are. */
export function SeenStrip({ at }: { at: number }) {
  const { t } = useTranslation();
  const time = weekdayAndTime(new Date(at).toISOString(), useNow());
  return (
    <div role="status" className="strip strip-warn">
      <CloudOff className="i" />
      <span>
        <Trans i18nKey="connection.seen" values={{ time }} components={{ b: <b /> }} />
      </span>
      <Button kind="quiet" size="tiny" onClick={() => connection.retry()}>
        {t('connection.tryNow')}
      </Button>
    </div>
  );
}
