import type { Locator, Page } from '@playwright/test';
import type { State } from './state';
import { Customer } from '../walks/simulator';
import type { Desk } from '../walks/team';

const texter = new Customer('sms', '+15550104812', '+15550104812');

/** A conversation, and what opens over it. */
export const conversationStates: State[] = [
  { name: 'thread', show: (desk) => desk.open('Marta Kowalska') },
  { name: 'unassigned', show: (desk) => desk.open('Amara Diallo') },
  { name: 'delivery-states', show: (desk) => desk.open('Lukas Brandt') },
  { name: 'photo', show: (desk) => desk.open('Priya Nair') },
  { name: 'voice', show: (desk) => desk.open('Oliver Grant') },
  { name: 'closed', show: openClosed },
  {
    name: 'details',
    show: async (desk) => {
      await desk.open('Marta Kowalska');
      await showDetails(desk);
    },
  },
  {
    name: 'contact-menu',
    user: 'ana',
    show: (desk) => openContactMenu(desk),
  },
  { name: 'contact-menu-locked', show: (desk) => openContactMenu(desk) },
  {
    name: 'delete-confirm',
    user: 'ana',
    show: async (desk) => {
      await openContactMenu(desk);
      await desk.page.getByRole('menuitem', { name: 'Delete conversation' }).click();
      await desk.page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'assignee',
    show: async (desk) => {
      await desk.open('Marta Kowalska');
      await desk.page.getByRole('button', { name: /^Assignee:/ }).click();
      await desk.page.getByRole('listbox', { name: 'Assign to' }).waitFor();
    },
  },
  {
    name: 'composer-note',
    show: async (desk) => {
      await desk.open('Marta Kowalska');
      await desk.page.getByRole('tab', { name: 'Internal note' }).click();
      await desk.page.getByRole('textbox', { name: 'Internal note' }).fill('They pay on time.');
    },
    undo: async ({ page }) => {
      await emptied(page, page.getByRole('textbox', { name: 'Internal note' }));
      await page.getByRole('tab', { name: 'Reply' }).click();
    },
  },
  {
    name: 'opted-out',
    show: async (desk) => {
      await texter.writes('STOP');
      await desk.open(texter.name);
      await desk.page.getByText(/opted out on/).waitFor();
    },
    undo: () => texter.writes('START').then(() => undefined),
  },
  {
    name: 'answers',
    show: async (desk) => {
      await desk.open('Marta Kowalska');
      await desk.page.getByRole('tab', { name: 'Reply' }).click();
      const field = desk.page.getByRole('textbox', { name: /^Reply to/ });
      await field.fill('');
      await field.pressSequentially('/');
      await desk.page.getByRole('listbox').waitFor();
    },
    undo: ({ page }) => emptied(page, page.getByRole('textbox', { name: /^Reply to/ })),
  },
  {
    name: 'emoji',
    isWideOnly: true,
    show: async (desk) => {
      await desk.open('Marta Kowalska');
      await desk.page.getByRole('button', { name: 'Emoji' }).click();
      await desk.page.getByRole('searchbox').last().waitFor();
    },
  },
  {
    name: 'toast',
    show: async (desk) => {
      await desk.open('Noor Haddad');
      await desk.page.keyboard.press('e');
      await desk.page.getByText('Conversation closed').waitFor();
    },
    undo: ({ page }) => page.getByRole('button', { name: 'Undo' }).click(),
  },
  {
    name: 'offline',
    show: async (desk) => {
      await desk.open('Marta Kowalska');
      await desk.page.context().setOffline(true);
      await desk.page.getByText('Reconnecting').waitFor();
    },
  },
  ...(['Person', 'Lead', 'Deal'] as const).map((item) => ({
    name: `link-${item.toLowerCase()}`,
    show: (desk: Desk) => openLinkDialog(desk, item),
  })),
  {
    name: 'link-existing',
    show: async (desk) => {
      await openLinkDialog(desk, 'Deal');
      await desk.page.getByRole('tab', { name: 'Add to existing' }).click();
      await desk.page.getByRole('dialog').getByRole('combobox').fill('lumen');
      await desk.page.getByRole('option', { name: /Studio Lumen/ }).waitFor();
    },
  },
];

async function openClosed(desk: Desk): Promise<void> {
  const closed = desk.section('Closed conversations');
  const header = closed.getByRole('button', { name: /^Closed conversations/ });
  if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  await closed.getByRole('link').first().click();
  await desk.page.getByText(/^Closed\. It reopens by itself/).waitFor();
}

async function openContactMenu(desk: Desk): Promise<void> {
  await desk.open('Marta Kowalska');
  await desk.page.getByRole('button', { name: 'Marta Kowalska', exact: true }).click();
  await desk.page.getByRole('menuitem', { name: 'Delete conversation' }).waitFor();
}

async function openLinkDialog(desk: Desk, item: string): Promise<void> {
  await desk.open('Amara Diallo');
  await showDetails(desk);
  const details = desk.page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('button', { name: item, exact: true }).click();
  await desk.page.getByRole('dialog').waitFor();
}

/** On a wide screen they are there already. */
async function showDetails(desk: Desk): Promise<void> {
  const details = desk.page.getByRole('complementary', { name: 'Details' });
  if (!(await details.isVisible())) await desk.showDetails();
}

/** Waits until the draft is gone, so that the next picture does not show it. */
async function emptied(page: Page, field: Locator): Promise<void> {
  const kept = page.waitForResponse((response) => response.url().endsWith('/draft'));
  await field.fill('');
  await kept;
}
