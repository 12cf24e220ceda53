import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import type { ItemType } from '../api/crm-types';
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
const DealsListPage = lazy(() =>
  import('../features/deals/deals-list-page').then((module) => ({ default: module.DealsListPage })),
);
const PersonsPage = lazy(() =>
  import('../features/contacts/persons-page').then((module) => ({ default: module.PersonsPage })),
);
const OrganizationsPage = lazy(() =>
  import('../features/contacts/organizations-page').then((module) => ({
    default: module.OrganizationsPage,
  })),
);

const ImportPage = lazy(() =>
  import('../features/imports/import-page').then((module) => ({ default: module.ImportPage })),
);
const ImportView = lazy(() =>
  import('../features/imports/import-view').then((module) => ({ default: module.ImportView })),
);

/** The addresses of people, organizations, leads and deals; each page is loaded when it is asked for. */
export const crmArea = /^\/(leads|deals|contacts|organizations|imports)(\/.*)?$/;

const imports = '/imports/:type/:id?';
const types: readonly ItemType[] = ['person', 'organization', 'lead', 'deal'];

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
          <Route path="/deals/list">
            <DealsListPage />
          </Route>
          <Route path="/deals/:id">{({ id }) => <DealScreen id={id} />}</Route>
          <Route path="/leads/inbox/:id">{({ id }) => <LeadScreen id={id} />}</Route>
          <Route path="/contacts/:id">{({ id }) => <PersonScreen id={id} />}</Route>
          <Route path="/organizations/:id">{({ id }) => <OrganizationScreen id={id} />}</Route>
          <Route path={imports}>{({ type, id }) => <Imports type={type} id={id} />}</Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </PageShell>
  );
}

function Imports({ type, id }: { type: string; id: string | undefined }) {
  const known = types.find((each) => each === type);
  if (!known) return <NotFoundPage />;
  return id ? (
    <ImportView key={id} type={known} id={id} />
  ) : (
    <ImportPage key={known} type={known} />
  );
}
