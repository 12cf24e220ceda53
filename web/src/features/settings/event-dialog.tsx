import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Copy } from 'lucide-react';
import { channelEventQuery } from '../../api/channel-events';
import { Button } from '../../ui/button';
import { copy } from '../../ui/copy';
import { Dialog } from '../../ui/dialog';
import { FormProblem } from '../../ui/form-problem';
import { exactTime } from '../../ui/times';
import { readable } from './readable-body';

interface EventDialogProps {
  channelId: string;
  eventId: string;
  onClose: () => void;
}

/** What the provider sent, as it came, but for secrets. */
export function EventDialog({ channelId, eventId, onClose }: EventDialogProps) {
  const { t } = useTranslation();
  const { data: event, error } = useQuery(channelEventQuery(channelId, eventId));
  const body = event?.body;
  return (
    <Dialog
      title={event?.kind ?? t('settings.events.one')}
      {...(event ? { detail: exactTime(event.receivedAt) } : {})}
      className="evd"
      onClose={onClose}
    >
      <div className="dlg-b">
        <FormProblem error={error} />
        {event?.reason && <p className="sec">{event.reason}</p>}
        {body && (
          <pre className="evd-b scroll" tabIndex={0} aria-label={t('settings.events.body')}>
            {readable(body)}
          </pre>
        )}
        {event && !body && <p className="sec">{t('settings.events.noBody')}</p>}
      </div>
      <footer className="dlg-f">
        {body && (
          <Button kind="quiet" onClick={() => copy(body, t('settings.copied'))}>
            <Copy className="i" />
            {t('settings.copy')}
          </Button>
        )}
        <Button onClick={onClose}>{t('dialog.close')}</Button>
      </footer>
    </Dialog>
  );
}
