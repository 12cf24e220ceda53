import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { UserRoundPlus } from 'lucide-react';
import { Button } from '../../ui/button';
import { AccessRequests } from './access-requests';
import { InviteDialog } from './invite-dialog';
import { PeopleTable } from './people-table';
import { PendingInvitations } from './pending-invitations';
import { SettingsPage } from './settings-page';
import { TwoStepRulePane } from './two-step-rule-pane';

/** Company > People: who gets in, as what, and who is invited. */
export function PeoplePage() {
  const { t } = useTranslation();
  const [isInviting, setInviting] = useState(false);
  return (
    <SettingsPage
      title={t('settings.team.title')}
      area={t('settings.company')}
      lead={t('settings.team.lead')}
      action={
        <Button kind="primary" onClick={() => setInviting(true)}>
          <UserRoundPlus className="i" />
          {t('settings.team.invite')}
        </Button>
      }
    >
      <AccessRequests />
      <PeopleTable />
      <PendingInvitations />
      <div className="panes">
        <TwoStepRulePane />
      </div>
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </SettingsPage>
  );
}
