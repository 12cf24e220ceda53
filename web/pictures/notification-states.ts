import type { Page } from '@playwright/test';
import { pretend, type State } from './state';

/** What the bell opens, as a browser shows it that was asked, was not asked, or said no. */
export const notificationStates: State[] = [
  {
    name: 'notifications',
    show: async ({ page }) => {
      await allow(page);
      await openDialog(page);
    },
  },
  {
    name: 'notifications-denied',
    isWideOnly: true,
    show: async ({ page }) => {
      // Whatever is not granted is denied from then on.
      await page.context().grantPermissions(['geolocation']);
      await openDialog(page);
      await page.getByText(/^Your browser blocks desktop notifications/).waitFor();
    },
  },
  {
    name: 'notifications-troubleshooting',
    user: 'ana',
    show: async (desk) => {
      const { page } = desk;
      await allow(page);
      await pretend(desk, 'me/notifications?*', { items: told(), next: null });
      await openDialog(page);
      await page.getByRole('button', { name: 'Troubleshooting' }).click();
      await page.getByText('Marta Kowalska').last().scrollIntoViewIfNeeded();
      await page.getByRole('combobox', { name: 'Notifications of' }).scrollIntoViewIfNeeded();
    },
  },
];

async function allow(page: Page): Promise<void> {
  await page.context().grantPermissions(['notifications']);
}

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Notifications' }).click();
  await page.getByRole('table').waitFor();
}

/** Some minutes of a morning, the newest first. */
function told(): object[] {
  const lines = [
    ['Marta Kowalska', 'desktop', 'skipped', 'focused'],
    ['Amara Diallo', 'desktop', 'sent', null],
    ['Tomás Herrera', 'email', 'skipped', 'read'],
    ['Tomás Herrera', 'desktop', 'sent', null],
  ] as const;
  return lines.map(([name, transport, outcome, reason], index) => ({
    id: String(index),
    at: new Date(Date.now() - (index + 1) * 4 * 60_000).toISOString(),
    event: 'mine',
    conversationId: String(index),
    conversation: { name },
    transport,
    outcome,
    reason,
    detail: null,
    device: null,
  }));
}
