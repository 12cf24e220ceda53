import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { perform } from '../../ui/intents';
import { paths } from '../../ui/paths';

/** Everything that can be set, by whose it is. */
export function SettingsList({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <nav className="set-n" aria-label={t('nav.settings')}>
      <h2>{t('nav.settings')}</h2>
      <p className="pop-h" id="settings-personal">
        {t('settings.personal')}
      </p>
      <ul aria-labelledby="settings-personal">
        <li>
          <button type="button" onClick={() => perform('notifications')}>
            {t('notifications.title')}
          </button>
        </li>
      </ul>
      <p className="pop-h" id="settings-tools">
        {t('settings.toolsAndApps')}
      </p>
      <p className="set-cap" id="settings-integrations">
        {t('nav.integrations')}
      </p>
      <ul aria-labelledby="settings-tools settings-integrations">
        <li>
          <Link className="in" href={paths.messagingSettings} aria-current="page">
            {t('nav.messaging')}
          </Link>
        </li>
      </ul>
      <div className="set-me">{children}</div>
    </nav>
  );
}
