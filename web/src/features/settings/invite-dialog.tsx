import { useState, type FormEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { invite, type Role } from '../../api/people';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { FieldProblems } from '../../ui/field-problems';
import { SelectField } from '../../ui/select-field';
import { LinkDialog } from './link-dialog';

const roles: readonly Role[] = ['regular', 'admin'];

/** Asks whom to invite as what, and shows the link then. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('regular');
  const inviting = useMutation({ mutationFn: () => invite(cache, { email: email.trim(), role }) });
  const send = (event: FormEvent) => {
    event.preventDefault();
    inviting.mutate();
  };
  if (inviting.data) {
    const { invitation, link, mail } = inviting.data;
    return (
      <LinkDialog
        title={t('settings.team.invited', { email: invitation.email })}
        lead={t('settings.team.invitedLead')}
        link={link}
        mail={mail}
        email={invitation.email}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={t('settings.team.inviteTitle')} onClose={onClose}>
      <form onSubmit={send} noValidate>
        <div className="dlg-b form">
          <FieldProblems error={inviting.error}>
            <Field
              label={t('settings.team.email')}
              name="email"
              type="email"
              autoComplete="off"
              maxLength={254}
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
            <SelectField
              label={t('settings.team.column.role')}
              value={role}
              options={roles.map((value) => ({
                value,
                label: t(`settings.team.roleLong.${value}`),
              }))}
              onChoose={(value) => setRole(value === 'admin' ? 'admin' : 'regular')}
            />
          </FieldProblems>
        </div>
        <footer className="dlg-f">
          <Button kind="quiet" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Button kind="primary" type="submit" disabled={!email.trim() || inviting.isPending}>
            {t('settings.team.invite')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
