import { later } from '../ui/later';
import { AccountButton } from './account-button';
import { NotFoundPage } from './not-found-screen';
import { PageShell } from './page-shell';

const SettingsPages = later(() =>
  import('../features/settings/settings-pages').then((module) => module.SettingsPages),
);

/** The addresses of the settings; nothing of them is loaded before one of them is asked for. */
export const settingsArea = /^\/settings(\/.*)?$/;

export function SettingsScreens() {
  return (
    <PageShell>
      <SettingsPages account={<AccountButton />} notFound={<NotFoundPage />} />
    </PageShell>
  );
}
