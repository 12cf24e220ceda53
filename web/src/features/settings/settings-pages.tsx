import type { ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import '../../i18n/later-words';
import { paths } from '../../ui/paths';
import { MessagingArea } from './messaging-area';
import { SettingsList } from './settings-list';
import './settings.css';

interface SettingsPagesProps {
  /** The user's own menu; a phone has it here. */
  account: ReactNode;
  notFound: ReactNode;
}

/** The list of all settings, and the page of one of them; a phone shows one of the two. */
export function SettingsPages({ account, notFound }: SettingsPagesProps) {
  const [path] = useLocation();
  return (
    <Switch>
      <Route path={/^\/settings(\/messaging(\/.*)?)?$/}>
        <div className="set" data-view={path === paths.settings ? 'list' : 'page'}>
          <SettingsList>{account}</SettingsList>
          <div className="set-c scroll">
            <MessagingArea notFound={notFound} />
          </div>
        </div>
      </Route>
      <Route>{notFound}</Route>
    </Switch>
  );
}
