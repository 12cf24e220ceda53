import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { NotFoundPage } from './not-found-screen';
import { PageShell } from './page-shell';

const DealScreen = lazy(() =>
  import('./deal-screen').then((module) => ({ default: module.DealScreen })),
);
const PersonScreen = lazy(() =>
  import('./person-screen').then((module) => ({ default: module.PersonScreen })),
);
const OrganizationScreen = lazy(() =>
  import('./organization-screen').then((module) => ({ default: module.OrganizationScreen })),
);
const LeadScreen = lazy(() =>
  import('./lead-screen').then((module) => ({ default: module.LeadScreen })),
);
const LeadsPage = lazy(() =>
  import('../features/leads/leads-page').then((module) => ({ default: module.LeadsPage })),
);
const BoardPage = lazy(() =>
  import('../features/deals/board-page').then((module) => ({ default: module.BoardPage })),
);
const PersonsPage = lazy(() =>
  import('../features/contacts/persons-page').then((module) => ({ default: module.PersonsPage })),
);
const OrganizationsPage = lazy(() =>
  import('../features/contacts/organizations-page').then((module) => ({
    default: module.OrganizationsPage,
  })),
);

/** The addresses of people, organizations, leads and deals; each page is loaded when it is asked for. */
export const crmArea = /^\/(leads|deals|contacts|organizations)(\/.*)?$/;

export function CrmScreens() {
  return (
    <PageShell>
      <Suspense>
        <Switch>
          <Route path="/leads">
            <LeadsPage />
          </Route>
          <Route path="/deals">
            <BoardPage />
          </Route>
          <Route path="/contacts">
            <PersonsPage />
          </Route>
          <Route path="/organizations">
            <OrganizationsPage />
          </Route>
          <Route path="/deals/:id">{({ id }) => <DealScreen id={id} />}</Route>
          <Route path="/leads/inbox/:id">{({ id }) => <LeadScreen id={id} />}</Route>
          <Route path="/contacts/:id">{({ id }) => <PersonScreen id={id} />}</Route>
          <Route path="/organizations/:id">{({ id }) => <OrganizationScreen id={id} />}</Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </PageShell>
  );
}
