import { useTranslation } from '../../i18n/use-translation';
import { AccessRequests } from './access-requests';
import { Catalogue } from './catalogue';
import { ConnectedChannels } from './connected-channels';
import { SettingsPage } from './settings-page';

/** Tools and apps > Integrations > Messaging: what is connected, and what can be. */
export function MessagingPage() {
  const { t } = useTranslation();
  return (
    <SettingsPage title={t('nav.messaging')} lead={t('settings.lead')}>
      <AccessRequests />
      <ConnectedChannels />
      <Catalogue />
    </SettingsPage>
  );
}
