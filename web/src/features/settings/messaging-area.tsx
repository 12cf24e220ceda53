import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Route, Switch } from 'wouter';
import { useMe } from '../../api/session';
import { paths } from '../../ui/paths';
import { DeniedPage } from './denied-page';
import { ChannelPage } from './channel-page';
import { ConnectPage } from './connect-page';
import { EventsPage } from './events-page';
import { FailuresPage } from './failures-page';
import { FinishPage } from './finish-page';
import { MessagingPage } from './messaging-page';

const channel = '/settings/messaging/channels/:id';

/** The pages about channels; those without account-settings access find one that says so. */
export function MessagingArea({ notFound }: { notFound: ReactNode }) {
  const { t } = useTranslation();
  const isAllowed = useMe().rights.includes('account-settings');
  if (!isAllowed) return <DeniedPage title={t('nav.messaging')} />;
  return (
    <Switch>
      <Route path={paths.settings}>
        <MessagingPage />
      </Route>
      <Route path={paths.messagingSettings}>
        <MessagingPage />
      </Route>
      <Route path="/settings/messaging/connect/:provider">
        {({ provider }) => <ConnectPage key={provider} provider={provider} notFound={notFound} />}
      </Route>
      <Route path={channel}>{({ id }) => <ChannelPage key={id} id={id} />}</Route>
      <Route path={`${channel}/finish`}>{({ id }) => <FinishPage key={id} id={id} />}</Route>
      <Route path={`${channel}/events`}>{({ id }) => <EventsPage key={id} id={id} />}</Route>
      <Route path={`${channel}/failures`}>{({ id }) => <FailuresPage key={id} id={id} />}</Route>
      <Route>{notFound}</Route>
    </Switch>
  );
}
