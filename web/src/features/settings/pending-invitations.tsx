import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { invitationsQuery } from '../../api/people';
import { wholeNumber } from '../../ui/numbers';
import { InvitationRow } from './invitation-row';
import './channel-table.css';

/** Who was invited and has not joined yet; nothing while there is nobody. */
export function PendingInvitations() {
  const { t } = useTranslation();
  const { data: invitations = [] } = useQuery(invitationsQuery);
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="settings-invitations">
      <h2 className="sec-h" id="settings-invitations">
        {t('settings.team.invitations')}
        <span className="mut num">{wholeNumber(invitations.length)}</span>
      </h2>
      <table className="cht" aria-labelledby="settings-invitations">
        <thead>
          <tr>
            <th scope="col">{t('settings.team.email')}</th>
            <th scope="col">{t('settings.team.column.role')}</th>
            <th scope="col">{t('settings.team.column.state')}</th>
            <th scope="col">
              <span className="sr">{t('settings.column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <InvitationRow key={invitation.email} invitation={invitation} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
