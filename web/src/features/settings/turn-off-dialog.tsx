import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { turnTwoStepOff } from '../../api/two-step';
import { Dialog } from '../../ui/dialog';
import { showToast } from '../../ui/toasts';
import { PasswordForm } from './password-form';

export function TurnOffDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const turning = useMutation({
    mutationFn: (password: string) => turnTwoStepOff(cache, password),
    onSuccess: () => {
      onClose();
      showToast({ words: t('settings.twoStep.isOff') });
    },
  });
  return (
    <Dialog title={t('settings.twoStep.turnOffTitle')} onClose={onClose}>
      <PasswordForm
        lead={t('settings.twoStep.turnOffLead')}
        act={t('settings.twoStep.turnOff')}
        isDanger
        isBusy={turning.isPending}
        error={turning.error}
        onGive={(password) => turning.mutate(password)}
        onClose={onClose}
      />
    </Dialog>
  );
}
