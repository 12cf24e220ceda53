import { useState } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { Redirect, Route, Switch } from 'wouter';
import { whenSignedOut } from '../api/client';
import { forgetUser } from '../api/session';
import { SetUpPage } from '../features/sign-in/set-up-page';
import { paths } from '../ui/paths';
import { crmArea, CrmScreens } from './crm-screens';
import { headStart } from './head-start';
import { InboxScreen } from './inbox-screen';
import { NotFoundScreen } from './not-found-screen';
import { makeQueryCache } from './query-cache';
import { settingsArea, SettingsScreens } from './settings-screens';
import { SignedIn } from './signed-in';

export function App() {
  const [cache] = useState(() => {
    const made = makeQueryCache();
    whenSignedOut(() => forgetUser(made));
    headStart(made, location);
    return made;
  });
  return (
    <QueryClientProvider client={cache}>
      <Switch>
        <Route path={paths.setUp}>
          <SetUpPage />
        </Route>
        <Route>
          <SignedIn>
            <Screens />
          </SignedIn>
        </Route>
      </Switch>
    </QueryClientProvider>
  );
}

function Screens() {
  return (
    <Switch>
      <Route path={`${paths.messaging}/:id?`}>
        {({ id }) => <InboxScreen conversationId={id ?? null} />}
      </Route>
      <Route path={settingsArea}>
        <SettingsScreens />
      </Route>
      <Route path={crmArea}>
        <CrmScreens />
      </Route>
      <Route path="/">
        <Redirect to={paths.messaging} replace />
      </Route>
      <Route>
        <NotFoundScreen />
      </Route>
    </Switch>
  );
}
