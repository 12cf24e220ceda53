import { useState, type FormEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { changePassword } from '../../api/security';
import { useMe } from '../../api/session';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { FieldProblems } from '../../ui/field-problems';
import { showToast } from '../../ui/toasts';
import { Pane } from './pane';

/** Another password for who knows the one of now. */
export function PasswordPane() {
  const { t } = useTranslation();
  const { user } = useMe();
  const cache = useQueryClient();
  const [currentPassword, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const changing = useMutation({
    mutationFn: () => changePassword(cache, user.id, { currentPassword, password }),
    onSuccess: () => {
      setCurrent('');
      setPassword('');
      showToast({ words: t('settings.security.passwordChanged') });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate();
  };
  return (
    <form onSubmit={send}>
      <Pane title={t('settings.security.password')} lead={t('settings.security.passwordLead')}>
        <FieldProblems error={changing.error}>
          <input type="hidden" name="username" autoComplete="username" value={user.email} />
          <Field
            label={t('settings.security.currentPassword')}
            name="currentPassword"
            type="password"
            autoComplete="current-password"
            value={currentPassword}
            onChange={(event) => setCurrent(event.target.value)}
          />
          <Field
            label={t('entry.newPassword')}
            name="password"
            type="password"
            autoComplete="new-password"
            hint={t('entry.passwordHint')}
            minLength={8}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </FieldProblems>
        <footer className="pane-f">
          <Button type="submit" disabled={!currentPassword || !password || changing.isPending}>
            {t('settings.security.changePassword')}
          </Button>
        </footer>
      </Pane>
    </form>
  );
}
