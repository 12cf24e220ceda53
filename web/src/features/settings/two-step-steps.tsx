import { useTranslation } from '../../i18n/use-translation';
import { FirstCodeForm } from './first-code-form';
import { PasswordForm } from './password-form';
import { RecoveryCodes } from './recovery-codes';
import type { TwoStepSettingUp } from './use-two-step-set-up';

interface TwoStepStepsProps {
  settingUp: TwoStepSettingUp;
  /** What leaving it before the end is called, where it is no cancelling. */
  closeWords?: string;
  onClose: () => void;
  onDone: () => void;
}

/** From the password to a first code of the phone, and from there to the recovery codes. */
export function TwoStepSteps({ settingUp, closeWords, onClose, onDone }: TwoStepStepsProps) {
  const { t } = useTranslation();
  const { beginning, confirming, codes } = settingUp;
  if (codes) return <RecoveryCodes codes={codes} onClose={onDone} />;
  if (beginning.data) {
    return (
      <FirstCodeForm
        setUp={beginning.data}
        isBusy={confirming.isPending}
        error={confirming.error}
        onGive={(code) => confirming.mutate(code)}
        closeWords={closeWords}
        onClose={onClose}
      />
    );
  }
  return (
    <PasswordForm
      lead={t('settings.twoStep.setUpLead')}
      act={t('settings.twoStep.goOn')}
      isBusy={beginning.isPending}
      error={beginning.error}
      onGive={(password) => beginning.mutate(password)}
      closeWords={closeWords}
      onClose={onClose}
    />
  );
}
