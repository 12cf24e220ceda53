import { useState } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { Redirect, Route, Switch } from 'wouter';
import { whenForbidden, whenSignedOut } from '../api/client';
import { forgetUser, meQuery } from '../api/session';
import { later } from '../ui/later';
import { paths } from '../ui/paths';
import { crmArea, CrmScreens } from './crm-screens';
import { headStart } from './head-start';
import { InboxScreen } from './inbox-screen';
import { NotFoundScreen } from './not-found-screen';
import { makeQueryCache } from './query-cache';
import { settingsArea, SettingsScreens } from './settings-screens';
import { SignedIn } from './signed-in';

const LinkPages = later(() =>
  import('../features/sign-in/link-pages').then((module) => module.LinkPages),
);

export function App() {
  const [cache] = useState(() => {
    const made = makeQueryCache();
    whenSignedOut(() => forgetUser(made));
    whenForbidden(() => void made.refetchQueries(meQuery, { cancelRefetch: false }));
    headStart(made, location);
    return made;
  });
  return (
    <QueryClientProvider client={cache}>
      <Switch>
        <Route path={/^\/(setup|invite|forgot-password|reset-password)$/}>
          <LinkPages />
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
