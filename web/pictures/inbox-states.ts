import { go, pretend, type State } from './state';

const counts = { total: 0, unread: 0 };

/** The list, and what opens over it. */
export const inboxStates: State[] = [
  {
    name: 'inbox',
    isWideOnly: true,
    show: (desk) => desk.open('Marta Kowalska'),
  },
  { name: 'inbox-list', show: async () => undefined },
  {
    name: 'availability',
    show: ({ page }) => page.getByRole('button', { name: 'Availability' }).click(),
  },
  {
    name: 'filter',
    show: ({ page }) => page.getByRole('button', { name: 'Filter and sort' }).click(),
  },
  {
    name: 'search',
    show: async (desk) => {
      await desk.page.getByRole('searchbox', { name: 'Search conversations' }).fill('delivery');
      await desk.section('Results').getByRole('link').first().waitFor();
    },
  },
  {
    name: 'several-selected',
    isWideOnly: true,
    show: async ({ page }) => {
      for (const name of ['Amara Diallo', 'Yuki Tanaka']) {
        await page.getByRole('checkbox', { name: `Select ${name}` }).check();
      }
    },
  },
  { name: 'palette', show: ({ page }) => page.keyboard.press('Control+k') },
  {
    name: 'palette-found',
    isWideOnly: true,
    show: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Search or jump to' }).fill('lumen');
      await page
        .getByRole('option', { name: /Studio Lumen/ })
        .first()
        .waitFor();
    },
  },
  { name: 'shortcuts', isWideOnly: true, show: ({ page }) => page.keyboard.press('?') },
  {
    name: 'account-menu',
    isWideOnly: true,
    show: ({ page }) => page.getByRole('button', { name: 'Ben Okafor' }).click(),
  },
  {
    name: 'empty-section',
    show: async (desk) => {
      const { page } = desk;
      await page.route(/\/conversations\?.*section=unassigned/, (route) =>
        route.fulfill({ json: { items: [], next: null } }),
      );
      await page.route('**/api/inbox/v1/sections', async (route) => {
        const sections = (await (await route.fetch()).json()) as object;
        await route.fulfill({ json: { ...sections, unassigned: counts } });
      });
      await page.reload();
      await page.getByText('No one is waiting.').waitFor();
    },
  },
  {
    name: 'empty-no-channel',
    user: 'ana',
    show: async (desk) => {
      await pretend(desk, 'channels', { items: [] });
      await pretend(desk, 'sections', {
        unassigned: counts,
        mine: counts,
        others: counts,
        closed: counts,
      });
      await pretend(desk, 'conversations?*', { items: [], next: null });
      await desk.page.reload();
      await desk.page.getByRole('heading', { level: 1 }).first().waitFor();
    },
  },
  {
    name: 'loading',
    show: async ({ page }) => {
      await page.route('**/api/inbox/v1/conversations?*', () => undefined);
      await page.reload();
      await page.locator('.sk').first().waitFor();
    },
  },
  {
    name: 'error',
    show: async ({ page }) => {
      await page.route('**/api/inbox/v1/conversations?*', (route) =>
        route.fulfill({ status: 500, json: { type: 'urn:parley:problem:internal', status: 500 } }),
      );
      await page.reload();
      await page.getByRole('button', { name: 'Try again' }).first().waitFor();
    },
  },
  { name: 'not-found', show: (desk) => go(desk, '/leads/messaging/0') },
];
