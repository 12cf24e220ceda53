import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { navigate } from 'wouter/use-browser-location';
import { FileText, Globe, MessageCircle } from 'lucide-react';
import { removeChannel } from '../../api/channel-settings';
import type { Channel } from '../../api/types';
import { Button } from '../../ui/button';
import { Alert } from '../../ui/dialog';
import { paths } from '../../ui/paths';
import { problemSentence } from '../../ui/problem-sentence';
import { carrierName } from '../../ui/carrier-name';
import { showToast } from '../../ui/toasts';

interface DisconnectDialogProps {
  channel: Channel;
  onClose: () => void;
}

/** Says how many conversations go with a channel before it is disconnected for good. */
export function DisconnectDialog({ channel, onClose }: DisconnectDialogProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const cancel = useRef<HTMLButtonElement>(null);
  const { id, name, provider, conversationCount } = channel;
  const removing = useMutation({
    mutationFn: () => removeChannel(cache, id),
    onSuccess: () => {
      onClose();
      navigate(paths.messagingSettings, { replace: true });
      showToast({ words: t('settings.disconnected', { name }) });
    },
  });
  return (
    <Alert title={t('settings.disconnectTitle', { name })} onClose={onClose} initialFocus={cancel}>
      <div className="dlg-b sec">
        <p>{t('settings.disconnectWhat')}</p>
        <ul className="dlg-l">
          <li>
            <MessageCircle className="i" />
            <span>{t('settings.conversationsGo', { count: conversationCount })}</span>
          </li>
          <li>
            <Globe className="i" />
            <span>{t('delete.provider', { provider: carrierName(provider) })}</span>
          </li>
          <li>
            <FileText className="i" />
            <span>{t('delete.notes')}</span>
          </li>
        </ul>
        {removing.error && (
          <p className="dlg-err" role="alert">
            {t('settings.notDisconnected')} {problemSentence(removing.error)}
          </p>
        )}
      </div>
      <footer className="dlg-f">
        <Button ref={cancel} onClick={onClose}>
          {t('act.cancel')}
        </Button>
        <Button kind="danger" disabled={removing.isPending} onClick={() => removing.mutate()}>
          {t('settings.disconnect')}
        </Button>
      </footer>
    </Alert>
  );
}
