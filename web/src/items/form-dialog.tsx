import type { FormEvent, ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '../i18n/use-translation';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { FieldProblems } from '../ui/field-problems';
import '../ui/form.css';
import './form-dialog.css';

interface FormDialogProps {
  title: string;
  /** What the main button says. */
  submit: string;
  isReady: boolean;
  /** Does what the form is for; the dialog closes when it is done, and says why when it fails. */
  onSubmit: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

export function FormDialog(props: FormDialogProps) {
  const { title, submit, isReady, onSubmit, onClose, children } = props;
  const { t } = useTranslation();
  const saving = useMutation({ mutationFn: onSubmit, onSuccess: onClose });
  const send = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="fd" onSubmit={send}>
        <div className="dlg-b form">
          <FieldProblems error={saving.error}>{children}</FieldProblems>
        </div>
        <footer className="dlg-f">
          <Button kind="quiet" onClick={onClose}>
            {t('crm.cancel')}
          </Button>
          <Button kind="primary" type="submit" disabled={!isReady || saving.isPending}>
            {submit}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
