import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Route, Switch, useLocation } from 'wouter';
import '../../i18n/later-words';
import { paths } from '../../ui/paths';
import { settingsPaths } from '../../ui/settings-paths';
import { AuditLogPage } from './audit-log-page';
import { CompanyArea } from './company-area';
import { MessagingArea } from './messaging-area';
import { PeoplePage } from './people-page';
import { SecurityPage } from './security-page';
import { SettingsList } from './settings-list';
import './settings.css';

interface SettingsPagesProps {
  /** The user's own menu; a phone has it here. */
  account: ReactNode;
  notFound: ReactNode;
}

/** The list of all settings, and the page of one of them; a phone shows one of the two. */
export function SettingsPages({ account, notFound }: SettingsPagesProps) {
  const { t } = useTranslation();
  const [path] = useLocation();
  return (
    <Switch>
      <Route path={/^\/settings(\/(security|people|audit-log|messaging(\/.*)?))?$/}>
        <div className="set" data-view={path === paths.settings ? 'list' : 'page'}>
          <SettingsList>{account}</SettingsList>
          <div className="set-c scroll">
            <Switch>
              <Route path={settingsPaths.security}>
                <SecurityPage />
              </Route>
              <Route path={settingsPaths.people}>
                <CompanyArea title={t('settings.team.title')}>
                  <PeoplePage />
                </CompanyArea>
              </Route>
              <Route path={settingsPaths.auditLog}>
                <CompanyArea title={t('settings.audit.title')}>
                  <AuditLogPage />
                </CompanyArea>
              </Route>
              <Route>
                <MessagingArea notFound={notFound} />
              </Route>
            </Switch>
          </div>
        </div>
      </Route>
      <Route>{notFound}</Route>
    </Switch>
  );
}
