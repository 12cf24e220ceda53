import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { beginTwoStep, confirmTwoStep } from '../../api/two-step';
import { Dialog } from '../../ui/dialog';
import { FirstCodeForm } from './first-code-form';
import { PasswordForm } from './password-form';
import { RecoveryCodes } from './recovery-codes';

/** From the password to a first code of the phone, and from there to the recovery codes. */
export function TwoStepDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const beginning = useMutation({ mutationFn: beginTwoStep });
  const confirming = useMutation({ mutationFn: (code: string) => confirmTwoStep(cache, code) });
  const codes = confirming.data;
  const setUp = beginning.data;
  return (
    <Dialog
      title={t(codes ? 'settings.twoStep.isOn' : 'settings.twoStep.setUpTitle')}
      onClose={onClose}
    >
      {codes && <RecoveryCodes codes={codes} onClose={onClose} />}
      {!codes && setUp && (
        <FirstCodeForm
          setUp={setUp}
          isBusy={confirming.isPending}
          error={confirming.error}
          onGive={(code) => confirming.mutate(code)}
          onClose={onClose}
        />
      )}
      {!setUp && (
        <PasswordForm
          lead={t('settings.twoStep.setUpLead')}
          act={t('settings.twoStep.goOn')}
          isBusy={beginning.isPending}
          error={beginning.error}
          onGive={(password) => beginning.mutate(password)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
