import { Route, Switch } from 'wouter';
import type { ItemType } from '../api/crm-types';
import { later } from '../ui/later';
import { NotFoundPage } from './not-found-screen';
import { PageShell } from './page-shell';

const DealScreen = later(() => import('./deal-screen').then((module) => module.DealScreen));
const PersonScreen = later(() => import('./person-screen').then((module) => module.PersonScreen));
const OrganizationScreen = later(() =>
  import('./organization-screen').then((module) => module.OrganizationScreen),
);
const LeadScreen = later(() => import('./lead-screen').then((module) => module.LeadScreen));
const LeadsPage = later(() =>
  import('../features/leads/leads-page').then((module) => module.LeadsPage),
);
const BoardPage = later(() =>
  import('../features/deals/board-page').then((module) => module.BoardPage),
);
const DealsListPage = later(() =>
  import('../features/deals/deals-list-page').then((module) => module.DealsListPage),
);
const PersonsPage = later(() =>
  import('../features/contacts/persons-page').then((module) => module.PersonsPage),
);
const OrganizationsPage = later(() =>
  import('../features/contacts/organizations-page').then((module) => module.OrganizationsPage),
);

const ImportPage = later(() =>
  import('../features/imports/import-page').then((module) => module.ImportPage),
);
const ImportView = later(() =>
  import('../features/imports/import-view').then((module) => module.ImportView),
);

/** The addresses of people, organizations, leads and deals; each page is loaded when it is asked for. */
export const crmArea = /^\/(leads|deals|contacts|organizations|imports)(\/.*)?$/;

const imports = '/imports/:type/:id?';
const types: readonly ItemType[] = ['person', 'organization', 'lead', 'deal'];

export function CrmScreens() {
  return (
    <PageShell>
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
