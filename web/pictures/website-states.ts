import { expect } from '@playwright/test';
import { go, type State } from './state';
import type { Desk } from '../walks/team';

/** The chat on the demo's web site, and where it is set up. */
export const websiteStates: State[] = [
  {
    name: 'settings-website',
    user: 'ana',
    show: async (desk) => {
      await go(desk, '/settings/messaging/connect/webchat');
      await desk.page.getByLabel('Sites that show the chat').waitFor();
    },
  },
  {
    name: 'settings-website-channel',
    user: 'ana',
    show: async (desk) => {
      await go(desk, '/settings/messaging');
      await desk.page.getByRole('link', { name: 'Manage Website chat' }).click();
      await desk.page.getByRole('heading', { name: 'Signed-in visitors' }).waitFor();
    },
  },
  { name: 'widget-closed', show: comeBy },
  {
    name: 'widget-open',
    show: async (desk) => {
      await comeBy(desk);
      await desk.page.getByRole('button', { name: 'Open chat' }).click();
      const field = desk.page.getByRole('textbox', { name: 'Message' });
      await field.fill('Hi. Is the decaf water-processed?');
      await field.press('Enter');
      await expect(desk.page.getByText('Sent', { exact: true })).toBeVisible();
    },
  },
];

async function comeBy({ page }: Desk): Promise<void> {
  await page.goto(`${process.env.SIMULATOR_URL}/shop`);
  await page.getByText(/^Ana from Bramble Coffee/).waitFor();
}
