import { useTranslation } from '../../i18n/use-translation';
import { Dialog } from '../../ui/dialog';
import { TwoStepSteps } from './two-step-steps';
import { useTwoStepSetUp } from './use-two-step-set-up';

export function TwoStepDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const settingUp = useTwoStepSetUp();
  return (
    <Dialog
      title={t(settingUp.codes ? 'settings.twoStep.isOn' : 'settings.twoStep.setUpTitle')}
      onClose={onClose}
    >
      <TwoStepSteps settingUp={settingUp} onClose={onClose} onDone={onClose} />
    </Dialog>
  );
}
