import type { Page } from '@playwright/test';
import { expectNoViolations } from './accessible';
import { someoneWithAPhone, TwilioAccount } from './simulator';
import { expect, test } from './team';

async function fillIn(page: Page, account: TwilioAccount): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Connect SMS by Twilio' }).click();
  await page.getByLabel('Channel name').fill('Roastery line');
  await page.getByLabel('Account SID').fill(account.sid);
  await page.getByLabel('Auth token').fill('not-the-right-one');
  await page.getByLabel('Phone number').fill(account.number);
}

test('a number at Twilio is connected, with a wrong token first, and answers a message', async ({
  ana,
}) => {
  const { page } = ana;
  const account = new TwilioAccount();
  await account.opens();
  await fillIn(page, account);
  await page.getByRole('button', { name: 'Connect channel' }).click();
  const token = page.getByLabel('Auth token');
  await expect(token).toHaveAttribute('aria-invalid', 'true');
  await expect(token).toHaveAccessibleDescription(
    /Twilio does not accept this auth token for the account\./,
  );
  await expectNoViolations(page);

  await token.fill(account.token);
  await page.getByRole('button', { name: 'Connect channel' }).click();
  await expect(page.getByText('Waiting for Twilio to call this address')).toBeVisible();
  await expectNoViolations(page);
  const field = page.getByRole('group', { name: 'When a message comes in' });
  await field.getByRole('button', { name: 'Copy' }).click();
  await expect(field.getByText('Copied')).toBeVisible();
  await account.calls((await field.locator('code').innerText()).trim());

  const wren = someoneWithAPhone(account.sid);
  await wren.writes('Is this the roastery?');
  await expect(page.getByText('Twilio has called this address.')).toBeVisible();
  await page.getByRole('link', { name: 'Open conversation' }).click();
  await expect(ana.log.getByText('Is this the roastery?')).toBeVisible();
  await ana.reply('It is.');
  await expect(ana.log.getByText('Delivered', { exact: true })).toBeVisible();
  expect(await wren.received('It is.')).toBe(1);

  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: account.number });
  await expect(row).toContainText('Roastery line');
  await expect(row.getByText('Working')).toBeVisible();
  await row.getByRole('link', { name: /^Manage/ }).click();
  await expect(page.getByText('Credentials accepted by Twilio')).toBeVisible();

  await page.getByRole('button', { name: 'Disconnect' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect(row).toHaveCount(0);
});
