import { useTranslation } from '../../i18n/use-translation';
import { StickyNote } from 'lucide-react';
import type { LinkedType } from '../../api/links';
import { Button } from '../../ui/button';
import { FormProblem } from '../../ui/form-problem';

interface DialogEndProps {
  type: LinkedType;
  /** Why it was refused, where that does not stand among the fields. */
  error?: Error | null;
  /** What the main button says. */
  submit: string;
  isBusy: boolean;
  isReady: boolean;
  onClose: () => void;
}

/** The foot of both tabs: which note will be added, and the way to do it or to leave it. */
export function DialogEnd({
  type,
  error = null,
  submit,
  isBusy,
  isReady,
  onClose,
}: DialogEndProps) {
  const { t } = useTranslation();
  return (
    <>
      <FormProblem error={error} />
      <p className="lk-note">
        <StickyNote className="i i14" />
        <span>{t(`link.note.${type}`)}</span>
      </p>
      <footer className="lk-f">
        <Button kind="quiet" onClick={onClose}>
          {t('crm.cancel')}
        </Button>
        <Button kind="primary" type="submit" disabled={isBusy || !isReady}>
          {submit}
        </Button>
      </footer>
    </>
  );
}
