import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { CircleCheck } from 'lucide-react';
import { twoStepQuery } from '../../api/two-step';
import { Button } from '../../ui/button';
import { shortDay } from '../../ui/times';
import { useNow } from '../../ui/use-now';
import { Pane } from './pane';
import { RecoveryCodesDialog } from './recovery-codes-dialog';
import { TurnOffDialog } from './turn-off-dialog';
import { TwoStepDialog } from './two-step-dialog';

const fewCodes = 3;

/** Whether a code of the phone is asked for as well, and what to do about it. */
export function TwoStepPane() {
  const { t } = useTranslation();
  const now = useNow();
  const { data: state } = useQuery(twoStepQuery);
  const [open, setOpen] = useState<'begin' | 'codes' | 'off' | null>(null);
  const close = () => setOpen(null);
  const isOn = typeof state?.onSince === 'string';
  return (
    <Pane
      title={t('settings.twoStep.title')}
      lead={t('settings.twoStep.lead')}
      tag={
        isOn && (
          <span className="tag tag-ok">
            <CircleCheck className="i i12" />
            {t('settings.twoStep.on')}
          </span>
        )
      }
    >
      {state?.onSince && (
        <p className={`note-box ${state.recoveryCodesLeft < fewCodes ? 'note-warn' : ''}`}>
          {t('settings.twoStep.since', { when: shortDay(state.onSince, now) })}{' '}
          {t('settings.twoStep.left', { count: state.recoveryCodesLeft })}
          {state.required && ` ${t('settings.twoStep.required')}`}
        </p>
      )}
      {state && (
        <footer className="pane-f">
          {isOn ? (
            <>
              {!state.required && (
                <Button kind="quiet" onClick={() => setOpen('off')}>
                  {t('settings.twoStep.turnOff')}
                </Button>
              )}
              <Button onClick={() => setOpen('codes')}>{t('settings.twoStep.newCodes')}</Button>
            </>
          ) : (
            <Button onClick={() => setOpen('begin')}>{t('settings.twoStep.setUp')}</Button>
          )}
        </footer>
      )}
      {open === 'begin' && <TwoStepDialog onClose={close} />}
      {open === 'codes' && <RecoveryCodesDialog onClose={close} />}
      {open === 'off' && <TurnOffDialog onClose={close} />}
    </Pane>
  );
}
