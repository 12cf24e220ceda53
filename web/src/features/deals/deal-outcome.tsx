import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import type { Deal } from '../../api/crm-types';
import { FormDialog } from '../../items/form-dialog';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';

interface DealOutcomeProps {
  deal: Deal;
  onChange: (change: Partial<Deal>) => void;
}

/** Won and Lost for an open deal; how it ended and the way back for one that is over. */
export function DealOutcome({ deal, onChange }: DealOutcomeProps) {
  const { t } = useTranslation();
  const [isLosing, setLosing] = useState(false);
  if (deal.status === 'open') {
    return (
      <>
        <Button kind="primary" onClick={() => onChange({ status: 'won' })}>
          {t('deal.won')}
        </Button>
        <Button onClick={() => setLosing(true)}>{t('deal.lost')}</Button>
        {isLosing && <LostDialog onChange={onChange} onClose={() => setLosing(false)} />}
      </>
    );
  }
  return (
    <>
      <span className={`tag ${deal.status === 'won' ? 'tag-ok' : 'tag-bad'}`}>
        {t(`deal.status.${deal.status}`)}
      </span>
      <Button onClick={() => onChange({ status: 'open', lost_reason: null })}>
        {t('deal.reopen')}
      </Button>
    </>
  );
}

interface LostDialogProps {
  onChange: (change: Partial<Deal>) => void;
  onClose: () => void;
}

function LostDialog({ onChange, onClose }: LostDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const lose = async () => onChange({ status: 'lost', lost_reason: reason.trim() || null });
  return (
    <FormDialog
      title={t('deal.loseTitle')}
      submit={t('deal.markLost')}
      isReady
      onSubmit={lose}
      onClose={onClose}
    >
      <Field
        label={t('deal.lostReason')}
        hint={t('deal.lostHint')}
        value={reason}
        maxLength={150}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
