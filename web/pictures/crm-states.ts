import { go, type State } from './state';
import type { Desk } from '../walks/team';

/** Leads, deals and contacts. */
export const crmStates: State[] = [
  list('leads', '/leads', 'Coffee cart for a market'),
  list('board', '/deals', 'Studio Lumen, Gdańsk'),
  list('persons', '/contacts', 'Oliver Grant'),
  list('organizations', '/organizations', 'Studio Lumen'),
  item('lead', '/leads', 'Coffee cart for a market'),
  item('deal', '/deals', 'Studio Lumen, Gdańsk'),
  item('person', '/contacts', 'Marta Kowalska'),
  item('organization', '/organizations', 'Studio Lumen'),
];

function list(name: string, path: string, title: string): State {
  return {
    name,
    show: async (desk) => {
      await go(desk, path);
      await entry(desk, title).waitFor();
    },
  };
}

function item(name: string, path: string, title: string): State {
  return {
    name,
    show: async (desk) => {
      await go(desk, path);
      await entry(desk, title).click();
      await desk.page.getByRole('heading', { level: 1, name: title }).waitFor();
      await desk.page.getByRole('heading', { level: 2, name: 'History' }).waitFor();
    },
  };
}

function entry({ page }: Desk, title: string) {
  return page.getByRole('link', { name: title, exact: true }).first();
}
