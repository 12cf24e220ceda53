import { useEffect, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { LoaderCircle } from 'lucide-react';
import { connection, useConnection } from '../../api/connection';
import { Button } from '../../ui/button';

const patience = 2_000;

/** Says that the screen may be behind, after two seconds without a connection. */
export function ConnectionStrip() {
  const { t } = useTranslation();
  const isLost = useConnection() === 'lost';
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(isLost), isLost ? patience : 0);
    return () => clearTimeout(timer);
  }, [isLost]);
  return (
    <div role="status">
      {isLost && isLong && (
        <div className="strip strip-warn">
          <LoaderCircle className="i spin" />
          <span>
            <b>{t('connection.lost')}</b> {t('connection.keepWriting')}
          </span>
          <Button kind="quiet" size="tiny" onClick={() => connection.retry()}>
            {t('connection.tryNow')}
          </Button>
        </div>
      )}
    </div>
  );
}
