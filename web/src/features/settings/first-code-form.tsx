import { useState, type FormEvent } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import type { TwoStepSetUp } from '../../api/two-step';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { FieldProblems } from '../../ui/field-problems';
import { later } from '../../ui/later';
import { CopyField } from './copy-field';
import './two-step.css';

const Picture = later(() => import('./two-step-picture').then((module) => module.TwoStepPicture));

interface FirstCodeFormProps {
  setUp: TwoStepSetUp;
  isBusy: boolean;
  error: Error | null;
  onGive: (code: string) => void;
  /** What leaving it is called, where it is no cancelling. */
  closeWords?: string | undefined;
  onClose: () => void;
}

/** The picture that the app reads, the same to be typed, and what the app says then. */
export function FirstCodeForm(props: FirstCodeFormProps) {
  const { setUp, isBusy, error, onGive, closeWords, onClose } = props;
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onGive(code);
  };
  return (
    <form onSubmit={send}>
      <div className="dlg-b form">
        <p>{t('settings.twoStep.scan')}</p>
        <div className="qr">
          <Picture address={setUp.address} />
        </div>
        <CopyField label={t('settings.twoStep.secret')} value={setUp.secret} />
        <FieldProblems error={error}>
          <Field
            label={t('entry.code')}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </FieldProblems>
      </div>
      <footer className="dlg-f">
        <Button kind="quiet" onClick={onClose}>
          {closeWords ?? t('act.cancel')}
        </Button>
        <Button kind="primary" type="submit" disabled={!code.trim() || isBusy}>
          {t('settings.twoStep.turnOn')}
        </Button>
      </footer>
    </form>
  );
}
