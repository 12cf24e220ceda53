import type { Page } from '@playwright/test';
import { someoneNew } from './simulator';
import { expect, test } from './team';

test('what was written without a connection survives a reload, and goes out once in its order', async ({
  ana,
}) => {
  const signe = someoneNew('Signe Holm');
  await signe.writes('Do you have decaf?');
  await ana.open('Signe Holm');
  const field = fieldOn(ana.page);

  // The screens still load, but nothing that is written gets through.
  await ana.page.route('**/api/inbox/v1/conversations/*/{messages,draft}', (route) =>
    route.request().method() === 'GET' ? route.continue() : route.abort(),
  );
  await ana.reply('We do.');
  await ana.reply('A dark one and a light one.');
  await field.pressSequentially('Which do you l');
  await ana.page.reload();

  await expect(ana.log).toContainText('We do.A dark one and a light one.');
  await expect(field).toHaveValue('Which do you l');
  expect(await signe.received('We do.')).toBe(0);
  await ana.page.unrouteAll({ behavior: 'wait' });

  await expect.poll(() => signe.received('A dark one and a light one.')).toBe(1);
  await field.press('End');
  await field.pressSequentially('ike?');
  await ana.page.reload();
  await expect(field).toHaveValue('Which do you like?');
  expect(await signe.received('We do.')).toBe(1);
  await expect(ana.log.getByText('Sending')).toBeHidden();
});

test('a second tab shows what the first one writes, and its reply', async ({ ana }) => {
  const nils = someoneNew('Nils Aune');
  await nils.writes('Hello?');
  await ana.open('Nils Aune');
  const tab = await ana.page.context().newPage();
  await tab.goto(ana.page.url());
  await expect(fieldOn(tab)).toBeVisible();

  await fieldOn(ana.page).pressSequentially('Hello Nils');
  await expect(fieldOn(tab)).toHaveValue('Hello Nils');
  await ana.page.getByRole('button', { name: 'Send' }).click();

  await expect(fieldOn(tab)).toHaveValue('');
  await expect(tab.getByRole('log')).toContainText('Hello Nils');
  await expect(tab.getByRole('log').getByText('Delivered', { exact: true })).toBeVisible();
  expect(await nils.received('Hello Nils')).toBe(1);
});

function fieldOn(page: Page) {
  return page.getByRole('textbox', { name: /^Reply to/ });
}
