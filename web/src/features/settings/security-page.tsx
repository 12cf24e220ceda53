import { useTranslation } from '../../i18n/use-translation';
import { PasswordPane } from './password-pane';
import { SessionsPane } from './sessions-pane';
import { SettingsPage } from './settings-page';
import { TokensPane } from './tokens-pane';
import { TwoStepPane } from './two-step-pane';

/** Personal > Password and sign-in: how one gets in, and where one is. */
export function SecurityPage() {
  const { t } = useTranslation();
  return (
    <SettingsPage
      title={t('settings.security.title')}
      area={t('settings.personal')}
      lead={t('settings.security.lead')}
    >
      <div className="panes">
        <PasswordPane />
        <TwoStepPane />
        <SessionsPane />
        <TokensPane />
      </div>
    </SettingsPage>
  );
}
