import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { navigate } from 'wouter/use-browser-location';
import { FileText, Globe, MessageCircle } from 'lucide-react';
import { deleteConversation } from '../../api/delete-conversation';
import type { Conversation } from '../../api/types';
import { Button } from '../../ui/button';
import { Alert } from '../../ui/dialog';
import { paths } from '../../ui/paths';
import { problemSentence } from '../../ui/problem-sentence';
import { carrierName } from '../../ui/carrier-name';
import { firstName } from '../../ui/provider-name';

interface DeleteDialogProps {
  conversation: Conversation;
  onClose: () => void;
}

/** Says what goes and what stays before a conversation is deleted for good. */
export function DeleteDialog({ conversation, onClose }: DeleteDialogProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const cancel = useRef<HTMLButtonElement>(null);
  const { participant, channel } = conversation;
  const deleting = useMutation({
    mutationFn: () => deleteConversation(cache, conversation.id),
    onSuccess: () => {
      onClose();
      navigate(paths.messaging + location.search);
    },
  });
  return (
    <Alert title={t('delete.title')} onClose={onClose} initialFocus={cancel}>
      <div className="dlg-b sec">
        <p>{t('delete.what', { name: participant.name })}</p>
        <ul className="dlg-l">
          <li>
            <Globe className="i" />
            {t('delete.provider', { provider: carrierName(channel.provider) })}
          </li>
          <li>
            <FileText className="i" />
            {t('delete.notes')}
          </li>
          <li>
            <MessageCircle className="i" />
            {t('delete.comesBack', { name: firstName(participant.name) })}
          </li>
        </ul>
        {deleting.error && (
          <p className="dlg-err" role="alert">
            {t('delete.failed')} {problemSentence(deleting.error)}
          </p>
        )}
      </div>
      <footer className="dlg-f">
        <Button ref={cancel} onClick={onClose}>
          {t('act.cancel')}
        </Button>
        <Button kind="danger" disabled={deleting.isPending} onClick={() => deleting.mutate()}>
          {t('act.delete')}
        </Button>
      </footer>
    </Alert>
  );
}
