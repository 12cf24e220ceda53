import { useState, type FormEvent } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { FieldProblems } from '../../ui/field-problems';

interface PasswordFormProps {
  lead: string;
  /** What is done once the password is given. */
  act: string;
  isDanger?: boolean;
  isBusy: boolean;
  error: Error | null;
  onGive: (password: string) => void;
  /** What leaving it is called, where it is no cancelling. */
  closeWords?: string | undefined;
  onClose: () => void;
}

/** Asks for the password once more, inside a dialog. */
export function PasswordForm(props: PasswordFormProps) {
  const { lead, act, isDanger = false, isBusy, error, onGive, closeWords, onClose } = props;
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onGive(password);
  };
  return (
    <form onSubmit={send}>
      <div className="dlg-b form">
        <p>{lead}</p>
        <FieldProblems error={error}>
          <Field
            label={t('settings.security.currentPassword')}
            name="password"
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </FieldProblems>
      </div>
      <footer className="dlg-f">
        <Button kind="quiet" onClick={onClose}>
          {closeWords ?? t('act.cancel')}
        </Button>
        <Button kind={isDanger ? 'danger' : 'primary'} type="submit" disabled={!password || isBusy}>
          {act}
        </Button>
      </footer>
    </form>
  );
}
