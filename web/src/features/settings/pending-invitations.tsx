import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { invitationsQuery } from '../../api/people';
import { InvitationRow } from './invitation-row';
import { ListSection } from './list-section';
import { SettingsTable } from './settings-table';

const id = 'settings-invitations';

/** Who was invited and has not joined yet; nothing while there is nobody. */
export function PendingInvitations() {
  const { t } = useTranslation();
  const invitations = useQuery(invitationsQuery);
  if (!invitations.data?.length) return null;
  const columns = [
    t('settings.team.email'),
    t('settings.team.column.role'),
    t('settings.team.column.state'),
  ];
  return (
    <ListSection id={id} title={t('settings.team.invitations')} query={invitations} height={0}>
      {(all) => (
        <SettingsTable labelledBy={id} columns={columns} hasActions>
          {all.map((invitation) => (
            <InvitationRow key={invitation.email} invitation={invitation} />
          ))}
        </SettingsTable>
      )}
    </ListSection>
  );
}
