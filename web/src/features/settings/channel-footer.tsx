import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import type { Channel } from '../../api/types';
import { Button } from '../../ui/button';
import { paths } from '../../ui/paths';
import { DisconnectDialog } from './disconnect-dialog';

interface ChannelFooterProps {
  channel: Channel;
  /** Why this user may not disconnect it. */
  barred: string | undefined;
  isSaving: boolean;
  maySave: boolean;
}

export function ChannelFooter({ channel, barred, isSaving, maySave }: ChannelFooterProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <footer className="pane-f">
        <span className="l">
          <button
            type="button"
            className="btn btn-g btn-out"
            disabled={barred !== undefined}
            aria-describedby={barred ? 'settings-not-yours' : undefined}
            onClick={() => setAsking(true)}
          >
            {t('settings.disconnect')}
          </button>
        </span>
        <Link className="btn btn-g" href={paths.messagingSettings}>
          {t('act.cancel')}
        </Link>
        <Button kind="primary" type="submit" disabled={!maySave || isSaving}>
          {t('settings.save')}
        </Button>
      </footer>
      {barred && (
        <p className="hint" id="settings-not-yours">
          {barred}
        </p>
      )}
      {isAsking && <DisconnectDialog channel={channel} onClose={() => setAsking(false)} />}
    </>
  );
}
