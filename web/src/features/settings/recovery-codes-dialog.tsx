import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { makeRecoveryCodes } from '../../api/two-step';
import { Dialog } from '../../ui/dialog';
import { PasswordForm } from './password-form';
import { RecoveryCodes } from './recovery-codes';

/** Other recovery codes in the place of those of before. */
export function RecoveryCodesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const making = useMutation({
    mutationFn: (password: string) => makeRecoveryCodes(cache, password),
  });
  return (
    <Dialog title={t('settings.twoStep.newCodes')} onClose={onClose}>
      {making.data ? (
        <RecoveryCodes codes={making.data} onClose={onClose} />
      ) : (
        <PasswordForm
          lead={t('settings.twoStep.newCodesLead')}
          act={t('settings.twoStep.makeCodes')}
          isBusy={making.isPending}
          error={making.error}
          onGive={(password) => making.mutate(password)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
