import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Link, useLocation } from 'wouter';
import { perform } from '../../ui/intents';
import { paths } from '../../ui/paths';
import { settingsPaths } from '../../ui/settings-paths';

/** Everything that can be set, by whose it is. */
export function SettingsList({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [path] = useLocation();
  const isMessaging = path === paths.settings || path.startsWith(paths.messagingSettings);
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
        <Item href={settingsPaths.security}>{t('settings.security.title')}</Item>
      </ul>
      <p className="pop-h" id="settings-company">
        {t('settings.company')}
      </p>
      <ul aria-labelledby="settings-company">
        <Item href={settingsPaths.people}>{t('settings.team.title')}</Item>
        <Item href={settingsPaths.auditLog}>{t('settings.audit.title')}</Item>
      </ul>
      <p className="pop-h" id="settings-tools">
        {t('settings.toolsAndApps')}
      </p>
      <p className="set-cap" id="settings-integrations">
        {t('nav.integrations')}
      </p>
      <ul aria-labelledby="settings-tools settings-integrations">
        <li>
          <Link
            className="in"
            href={paths.messagingSettings}
            aria-current={isMessaging ? 'page' : undefined}
          >
            {t('nav.messaging')}
          </Link>
        </li>
      </ul>
      <div className="set-me">{children}</div>
    </nav>
  );
}

function Item({ href, children }: { href: string; children: ReactNode }) {
  const [path] = useLocation();
  return (
    <li>
      <Link href={href} aria-current={path === href ? 'page' : undefined}>
        {children}
      </Link>
    </li>
  );
}
