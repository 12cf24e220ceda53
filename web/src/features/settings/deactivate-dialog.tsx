import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { KeyRound, LogOut, MessageCircle } from 'lucide-react';
import { changePerson, type Person } from '../../api/people';
import { Button } from '../../ui/button';
import { Alert } from '../../ui/dialog';
import { problemSentence } from '../../ui/problem-sentence';
import { showToast } from '../../ui/toasts';

interface DeactivateDialogProps {
  person: Person;
  onClose: () => void;
}

/** Says what becomes of somebody's work before they cannot sign in any more. */
export function DeactivateDialog({ person, onClose }: DeactivateDialogProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const cancel = useRef<HTMLButtonElement>(null);
  const { id, name } = person;
  const deactivating = useMutation({
    mutationFn: () => changePerson(cache, id, { active: false }),
    onSuccess: () => {
      onClose();
      showToast({ words: t('settings.team.isDeactivated', { name }) });
    },
  });
  return (
    <Alert
      title={t('settings.team.deactivateTitle', { name })}
      onClose={onClose}
      initialFocus={cancel}
    >
      <div className="dlg-b sec">
        <ul className="dlg-l">
          <li>
            <LogOut className="i" />
            <span>{t('settings.team.deactivateSessions')}</span>
          </li>
          <li>
            <KeyRound className="i" />
            <span>{t('settings.team.deactivateTokens')}</span>
          </li>
          <li>
            <MessageCircle className="i" />
            <span>{t('settings.team.deactivateConversations')}</span>
          </li>
        </ul>
        {deactivating.error && (
          <p className="dlg-err" role="alert">
            {problemSentence(deactivating.error)}
          </p>
        )}
      </div>
      <footer className="dlg-f">
        <Button ref={cancel} onClick={onClose}>
          {t('act.cancel')}
        </Button>
        <Button
          kind="danger"
          disabled={deactivating.isPending}
          onClick={() => deactivating.mutate()}
        >
          {t('settings.team.deactivate')}
        </Button>
      </footer>
    </Alert>
  );
}
