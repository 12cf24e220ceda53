import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { KeyRound, Smartphone } from 'lucide-react';
import { setTwoStepRule } from '../../api/two-step';
import { Button } from '../../ui/button';
import { Alert } from '../../ui/dialog';
import { FormProblem } from '../../ui/form-problem';
import { showToast } from '../../ui/toasts';

interface AskEveryoneDialogProps {
  /** How many have no two-step sign-in yet. */
  without: number;
  onClose: () => void;
}

/** Says whom it interrupts before everyone is asked for two-step sign-in. */
export function AskEveryoneDialog({ without, onClose }: AskEveryoneDialogProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const cancel = useRef<HTMLButtonElement>(null);
  const asking = useMutation({
    mutationFn: () => setTwoStepRule(cache, true),
    onSuccess: () => {
      onClose();
      showToast({ words: t('settings.twoStep.everyoneAsked') });
    },
  });
  return (
    <Alert title={t('settings.twoStep.askEveryoneTitle')} onClose={onClose} initialFocus={cancel}>
      <div className="dlg-b sec">
        <ul className="dlg-l">
          <li>
            <Smartphone className="i" />
            <span>{t('settings.twoStep.askEveryonePeople', { count: without })}</span>
          </li>
          <li>
            <KeyRound className="i" />
            <span>{t('settings.twoStep.askEveryoneTokens')}</span>
          </li>
        </ul>
        <FormProblem error={asking.error} />
      </div>
      <footer className="dlg-f">
        <Button ref={cancel} onClick={onClose}>
          {t('act.cancel')}
        </Button>
        <Button kind="primary" disabled={asking.isPending} onClick={() => asking.mutate()}>
          {t('settings.twoStep.askEveryone')}
        </Button>
      </footer>
    </Alert>
  );
}
